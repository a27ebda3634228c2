import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentFolder } from '../../src/loaders/content-folder.ts';
import { type CatalogueEntry, catalogueEntryOf, catalogueFileSchema } from '../../src/model/catalogue.ts';
import type { Division } from '../../src/model/region.ts';
import { type Topic, topicSchema } from '../../src/model/topic.ts';
import { readDivisions } from '../../src/parse/divisions.ts';
import { parseWithSchema } from '../../src/parse/schema.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { BadCommand } from '../cli/refusals.ts';

/** Reads single files of the content folder, so that creating one report need not load thousands of others. */
export class ArchiveFolder {
  readonly root: string;
  readonly folder: ContentFolder;

  constructor(root: string, label: string) {
    this.root = root;
    this.folder = new ContentFolder(root, label);
  }

  divisions(): Map<string, Division> {
    const file = this.folder.readText('divisions.csv');
    if (!file) throw new BadCommand(`没有 ${this.folder.displayPath('divisions.csv')}：在项目的根目录运行`);
    return readDivisions(file).divisions;
  }

  topics(): Topic[] {
    return this.folder.list('topics', '.yaml').flatMap((id) => {
      const value = this.read(`topics/${id}.yaml`, topicSchema);
      return value ? [{ ...value, id }] : [];
    });
  }

  /** The catalogue file of a region's province: path, text, entries. */
  catalogue(region: string): { path: string; text: string; entries: CatalogueEntry[] } | null {
    const path = `catalogue/${region.slice(0, 2)}0000.yaml`;
    if (!this.exists(path)) return null;
    const file = this.folder.readText(path);
    const entries = this.read(path, catalogueFileSchema);
    if (!file || !entries) return null;
    return {
      path,
      text: file.text,
      entries: entries.map(catalogueEntryOf),
    };
  }

  exists(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  private read<S extends Parameters<typeof parseWithSchema>[0]>(path: string, schema: S) {
    const file = this.folder.readText(path);
    const yaml = file && readYaml(file.text, file.path).yaml;
    return file && yaml ? parseWithSchema(schema, yaml, file.path).value : null;
  }
}
