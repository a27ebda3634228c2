import { hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Capture } from '../parse/proof.ts';
import type { SourceFile } from '../parse/source-file.ts';

const maxBytes = 4_000_000;

/** Hidden files that systems, editors and git leave beside content. */
const toolFile = /^(?:\.DS_Store|\.git(?:keep|ignore|attributes)|\._.+|\.#.+|\..+\.sw[a-p]|Thumbs\.db|desktop\.ini)$/;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A content folder. Files that are not regular files of the expected kind become problems. */
export class ContentFolder {
  readonly root: string;
  /** The folder's name in problems, relative to the project. */
  readonly label: string;
  readonly problems: Problem[] = [];

  constructor(root: string, label: string) {
    this.root = root;
    this.label = label;
  }

  displayPath(path: string): string {
    return `${this.label}/${path}`;
  }

  /** Reports each of the files that does not exist. */
  require(paths: readonly string[]): void {
    for (const path of paths) if (!this.exists(path)) this.refuse(path, ...missing);
  }

  exists(path: string): boolean {
    return this.status(path) !== null;
  }

  /** Reports top-level files and folders outside `knownNames`: usually a misspelt folder. */
  refuseUnknown(knownNames: readonly string[]): void {
    if (!existsSync(this.root)) return;
    for (const name of readdirSync(this.root).sort()) {
      if (name === '.git' || toolFile.test(name) || knownNames.includes(name)) continue;
      this.refuse(name, '不认识的文件或文件夹', `这里只放 ${knownNames.join('、')}`);
    }
  }

  /** Sorted paths below a folder, relative to it and without `extension`. Reports other files. */
  list(folder: string, extension: string): string[] {
    const paths: string[] = [];
    const status = this.status(folder);
    if (!status) return paths;
    if (!status.isDirectory()) {
      this.refuse(folder, '应是文件夹', '换成文件夹本身，不用符号链接');
      return paths;
    }
    const walk = (subfolder: string) => {
      const path = subfolder === '' ? folder : `${folder}/${subfolder}`;
      for (const entry of readdirSync(join(this.root, path), { withFileTypes: true })) {
        if (entry.isFile() && toolFile.test(entry.name)) continue;
        const child = subfolder === '' ? entry.name : `${subfolder}/${entry.name}`;
        if (entry.name.startsWith('.')) this.refuse(`${folder}/${child}`, '以 . 开头的文件和文件夹不读', '改名或删去');
        else if (entry.isDirectory()) walk(child);
        else if (entry.isFile() && entry.name.endsWith(extension)) paths.push(child.slice(0, -extension.length));
        else if (entry.isFile())
          this.refuse(`${folder}/${child}`, `这里只放 ${extension} 文件`, misnamedFix(entry.name, extension));
        else this.refuse(`${folder}/${child}`, '不是普通文件（符号链接或设备）', '换成文件本身');
      }
    };
    walk('');
    return paths.sort();
  }

  /** Changes when any of the files changes. Uses only file metadata. */
  fingerprint(paths: readonly string[]): string {
    const fingerprints = paths.map((path) => {
      try {
        const { ino, size, mtimeNs, ctimeNs } = lstatSync(join(this.root, path), { bigint: true });
        return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
      } catch {
        return '';
      }
    });
    return fingerprints.join('|');
  }

  /** A text file; null, with a problem, if it is missing (unless optional), too large or not UTF-8. */
  readText(path: string, optional = false): SourceFile | null {
    const status = this.status(path);
    if (!status && !optional) this.refuse(path, ...missing);
    const bytes = status && this.readBytes(path, status);
    if (!bytes) return null;
    const text = this.decode(path, bytes);
    return text === null ? null : { path: this.displayPath(path), text };
  }

  /** A capture with the hash of its bytes. Reports unreadable captures; a missing one is left to the caller. */
  readCapture(path: string): Capture | 'missing' | 'unreadable' {
    const status = this.status(path);
    if (!status) return 'missing';
    const bytes = this.readBytes(path, status);
    const text = bytes && this.decode(path, bytes);
    if (!bytes || text === null) return 'unreadable';
    const otherLineEnds = () =>
      sha256(text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n'));
    return { path: this.displayPath(path), text, sha256: sha256(bytes), otherLineEnds };
  }

  private readBytes(path: string, status: Stats): Buffer | null {
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

  /** Does not follow links. Null if nothing exists at the path or one of its folders is a file. */
  private status(path: string): Stats | null {
    try {
      return lstatSync(join(this.root, path), { throwIfNoEntry: false }) ?? null;
    } catch {
      return null;
    }
  }

  private decode(path: string, bytes: Buffer): string | null {
    try {
      return utf8.decode(bytes);
    } catch {
      this.refuse(path, ...encodingOf(bytes));
      return null;
    }
  }

  private refuse(path: string, message: string, fix: string): void {
    this.problems.push({
      file: this.displayPath(path),
      line: 1,
      column: 1,
      rule: 'file',
      message,
      fix,
      severity: 'error',
    });
  }
}

/** A file of the right kind whose extension is in capitals or another program's is only misnamed. */
function misnamedFix(name: string, extension: string): string {
  const [, stem = '', written = ''] = /^(.*)(\.[^.]*)$/.exec(name) ?? [];
  const isKind = [extension, extension === '.yaml' ? '.yml' : '.md'].includes(written.toLowerCase());
  return isKind ? `改名为 ${stem}${extension}` : '移到该放的文件夹，或删去';
}

/** The encoding that Windows programs probably used. Nearly any bytes decode as GB 18030, but not all. */
function encodingOf(bytes: Buffer): [message: string, fix: string] {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return ['是 UTF-16 编码，不是 UTF-8', saveAsUtf8('UTF-16')];
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return ['不是 UTF-8 编码，像是 GBK', saveAsUtf8('GB 18030')];
  } catch {
    return ['不是 UTF-8 编码', '另存为 UTF-8'];
  }
}

function saveAsUtf8(encoding: string): string {
  return `记事本：另存为，编码选 UTF-8；Excel：另存为“CSV UTF-8”；VS Code：点右下角的编码，先选“通过编码重新打开” ${encoding}，再选“通过编码保存” UTF-8`;
}

function sha256(data: string | Buffer): string {
  return hash('sha256', data);
}

const missing = ['没有这个文件', '补上这个文件'] as const;

export function pathProblem(file: string, fix: string): Problem {
  return { file, line: 1, column: 1, rule: 'path', message: '文件的位置或名称不合规则', fix, severity: 'error' };
}
