import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedMark } from './site.ts';

/** A content folder being written. An archive that was generated there before goes; anything else is left alone. */
export class OutputFolder {
  readonly root: string;
  private readonly made = new Set<string>();

  constructor(root: string) {
    this.root = root;
    if (!mayBeReplaced(root)) throw new Error(`${root} is neither empty nor a generated archive: choose another`);
    rmSync(root, { recursive: true, force: true });
    mkdirSync(root, { recursive: true });
  }

  write(path: string, text: string): void {
    const full = join(this.root, path);
    const folder = dirname(full);
    if (!this.made.has(folder)) mkdirSync(folder, { recursive: true });
    this.made.add(folder);
    writeFileSync(full, text);
  }

  /** Copies a file or a folder as it is; nothing where there is none. */
  copy(from: string, path: string): void {
    if (existsSync(from)) cpSync(from, join(this.root, path), { recursive: true });
  }
}

function mayBeReplaced(root: string): boolean {
  if (!existsSync(root) || readdirSync(root).length === 0) return true;
  const site = join(root, 'site.yaml');
  return existsSync(site) && readFileSync(site, 'utf8').includes(generatedMark);
}
