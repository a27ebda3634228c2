import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../parse/annotations.ts';
import type { Capture } from '../parse/proof.ts';

/** Larger files are refused unread. */
const maxBytes = 4_000_000;

/** A folder of content, read carefully: what is not a plain file of the expected kind becomes a problem. */
export class ContentFolder {
  readonly root: string;
  /** How paths are shown in problems: the content folder's name relative to the project. */
  readonly label: string;
  readonly problems: Problem[] = [];

  constructor(root: string, label: string) {
    this.root = root;
    this.label = label;
  }

  /** The path of a file as problems show it. */
  show(path: string): string {
    return `${this.label}/${path}`;
  }

  /** Reports what lies directly in the content folder under a name that nothing reads: usually a misspelt folder. */
  refuseOthers(known: readonly string[]): void {
    if (!existsSync(this.root)) return;
    for (const name of readdirSync(this.root).sort()) {
      if (name.startsWith('.') || known.includes(name)) continue;
      this.refuse(name, '不认识的文件或文件夹', `这里只放 ${known.join('、')}`);
    }
  }

  /** Paths below a folder, relative to it and without `extension`, sorted. Other files are reported. */
  list(folder: string, extension: string): string[] {
    const found: string[] = [];
    const status = this.status(folder);
    if (!status) return found;
    if (!status.isDirectory()) {
      this.refuse(folder, '应是文件夹', '换成文件夹本身，不用符号链接');
      return found;
    }
    const walk = (inner: string) => {
      const path = inner === '' ? folder : `${folder}/${inner}`;
      for (const entry of readdirSync(join(this.root, path), { withFileTypes: true })) {
        if (entry.name.startsWith('.')) continue;
        const child = inner === '' ? entry.name : `${inner}/${entry.name}`;
        if (entry.isDirectory()) walk(child);
        else if (entry.isFile() && entry.name.endsWith(extension)) found.push(child.slice(0, -extension.length));
        else if (entry.isFile())
          this.refuse(`${folder}/${child}`, `这里只放 ${extension} 文件`, '移到该放的文件夹，或删去');
        else this.refuse(`${folder}/${child}`, '不是普通文件（符号链接或设备）', '换成文件本身');
      }
    };
    walk('');
    return found.sort();
  }

  /** Tells whether files are still what they were: what the file system says of them, without reading them. */
  stamp(paths: readonly string[]): string {
    const stamps = paths.map((path) => {
      try {
        const { ino, size, mtimeNs, ctimeNs } = lstatSync(join(this.root, path), { bigint: true });
        return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
      } catch {
        return '';
      }
    });
    return stamps.join('|');
  }

  /** A text file; null, with a problem, where it is missing (unless optional), too large or not UTF-8. */
  text(path: string, optional = false): SourceFile | null {
    const bytes = this.bytes(path, optional);
    if (!bytes) return null;
    const text = this.decode(path, bytes);
    return text === null ? null : { path: this.show(path), text };
  }

  /** A raw capture: its text and the hash of its bytes. Whether there is none, or one that cannot be read. */
  capture(path: string): Capture | 'missing' | 'unreadable' {
    if (!this.status(path)) return 'missing';
    const bytes = this.bytes(path, true);
    const text = bytes && this.decode(path, bytes);
    if (!bytes || text === null) return 'unreadable';
    return { path: this.show(path), text, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  private bytes(path: string, optional: boolean): Buffer | null {
    const status = this.status(path);
    if (!status) {
      if (!optional) this.refuse(path, '没有这个文件', '补上这个文件');
      return null;
    }
    if (!status.isFile()) {
      this.refuse(path, '不是普通文件（符号链接、文件夹或设备）', '换成文件本身');
      return null;
    }
    if (status.size > maxBytes) {
      this.refuse(path, `文件太大（${status.size} 字节，上限 ${maxBytes}）`, '检查是否放错了文件');
      return null;
    }
    return readFileSync(join(this.root, path));
  }

  /** What lies at a path, links not followed; null where there is nothing, or a file in place of one of its folders. */
  private status(path: string): Stats | null {
    try {
      return lstatSync(join(this.root, path));
    } catch {
      return null;
    }
  }

  private decode(path: string, bytes: Buffer): string | null {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      this.refuse(path, '不是 UTF-8 编码', '另存为 UTF-8');
      return null;
    }
  }

  private refuse(path: string, message: string, fix: string): void {
    this.problems.push({ file: this.show(path), line: 1, column: 1, rule: 'file', message, fix, severity: 'error' });
  }
}

/** A file whose place or name says what it is, wrongly. */
export function badName(file: string, fix: string): Problem {
  return { file, line: 1, column: 1, rule: 'path', message: '文件的位置或名称不合规则', fix, severity: 'error' };
}
