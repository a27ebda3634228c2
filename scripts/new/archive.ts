import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentFolder } from '../../src/loaders/files.ts';
import { type CatalogueEntry, catalogueFile } from '../../src/model/catalogue.ts';
import type { Division } from '../../src/model/region.ts';
import { type Topic, topic } from '../../src/model/topic.ts';
import { readDivisions } from '../../src/parse/divisions.ts';
import { readSchema } from '../../src/parse/schema.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { BadCommand } from './refusal.ts';

/** The little of the content that making one report needs, so that it does not wait for thousands of others. */
export class Archive {
  readonly root: string;
  readonly folder: ContentFolder;

  constructor(root: string, label: string) {
    this.root = root;
    this.folder = new ContentFolder(root, label);
  }

  divisions(): Map<string, Division> {
    const file = this.folder.text('divisions.csv');
    if (!file) throw new BadCommand(`没有 ${this.folder.show('divisions.csv')}：在项目的根目录运行`);
    return readDivisions(file).divisions;
  }

  topics(): Topic[] {
    return this.folder.list('topics', '.yaml').flatMap((id) => {
      const value = this.read(`topics/${id}.yaml`, topic);
      return value ? [{ ...value, id }] : [];
    });
  }

  /** The catalogue entries of a region's province, and the file they stand in. */
  catalogue(region: string): { path: string; text: string; entries: CatalogueEntry[] } | null {
    const path = `catalogue/${region.slice(0, 2)}0000.yaml`;
    if (!this.exists(path)) return null;
    const file = this.folder.text(path);
    const entries = this.read(path, catalogueFile);
    if (!file || !entries) return null;
    return {
      path,
      text: file.text,
      entries: entries.map((entry) => ({ ...entry, id: `${entry.region}/${entry.slug}` })),
    };
  }

  exists(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  private read<S extends Parameters<typeof readSchema>[0]>(path: string, schema: S) {
    const file = this.folder.text(path);
    const yaml = file && readYaml(file.text, file.path).yaml;
    return file && yaml ? readSchema(schema, yaml, file.path).value : null;
  }
}
