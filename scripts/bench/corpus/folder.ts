import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { block } from './yaml.ts';

/** Stands in the site.yaml of generated archives and of no other. */
const generatedMark = '由脚本生成的报告，用于测试和测量；不是任何机关的文件';

/** Begins a content folder in place of nothing or of a generated archive, and returns the way to write its files. */
export function openFolder(root: string, name: string): (files: Record<string, string>) => void {
  const site = join(root, 'site.yaml');
  const isGenerated = existsSync(site) && readFileSync(site, 'utf8').includes(generatedMark);
  if (!isGenerated && existsSync(root) && readdirSync(root).length > 0)
    throw new Error(`${root} is neither empty nor a generated archive: choose another`);
  rmSync(root, { recursive: true, force: true });
  const write = (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  const annotationsUrl = 'https://creativecommons.org/publicdomain/zero/1.0/deed.zh-hans';
  const licence = { annotations: 'CC0 1.0', annotationsUrl, texts: '生成的文字，不是国家机关的文件' };
  write({ 'site.yaml': block({ name, description: generatedMark, asOf: '2026-11-22', licence }) });
  return write;
}
