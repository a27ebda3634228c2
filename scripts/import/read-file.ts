import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { isRefusal } from '../../src/model/refusal.ts';
import { Unreadable } from '../cli/refusals.ts';
import { chineseShare, garbledLines } from './chinese-share.ts';
import { contentOf, hasStream } from './file-content.ts';
import { readApart } from './read-apart.ts';
import type { ReadPacked } from './read-packed.ts';
import type { Sighting } from './sighting.ts';
import type { Source, SourceLine } from './source.ts';

/** Largest file in bytes. */
const largest = 50_000_000;

/**
 * Reads a file in a supported format, recognised by first bytes and extension. PDF and Word are packed, so they are read
 * under limits unless `readPacked` says otherwise; other readers are imported on demand.
 * @throws Unreadable whatever goes wrong in a reader; errors of the system as they are
 */
export async function readSourceFile(path: string, readPacked: ReadPacked = readApart): Promise<Source> {
  const source = await readByFormat(path, readPacked).catch((error: unknown) => {
    if (isRefusal(error) || (error instanceof Error && 'syscall' in error)) throw error;
    throw new Unreadable('文件读不出来，可能已损坏', '重新下载，或用原来的软件打开后另存再导入');
  });
  if (chineseShare(source.lines.map(({ text }) => text).join('')) === null)
    throw new Unreadable(
      '文件里几乎没有中文',
      '检查是否选错了文件；正文在附件或图片里的，导入附件，或先做文字识别（OCR）',
    );
  return { ...source, seen: [...source.seen, ...garbledLines(source.lines), ...runTogether(source.lines)] };
}

/** Long paragraphs that hold several headings: the reader has missed where lines end. */
function runTogether(lines: readonly SourceLine[]): Sighting[] {
  return lines.flatMap(({ text }, index) =>
    text.length > 300 && /一、.*[。\s]二、/s.test(text) ? [{ kind: 'run-together', line: index + 1, text }] : [],
  );
}

async function readByFormat(path: string, readPacked: ReadPacked): Promise<Source> {
  const bytes = readBytes(path);
  const extension = extname(path).toLowerCase();
  switch (contentOf(bytes)) {
    case 'pdf':
      return readPacked('pdf', bytes);
    case 'compound':
      if (hasStream(bytes, 'EncryptedPackage'))
        throw new Unreadable('文档设了打开密码', '用 Word 或 WPS 打开，去掉密码后另存为 .docx 再导入');
      return readPacked('doc', bytes);
    case 'zip':
      if (!/^\.(?:docx?|wps)$/.test(extension))
        throw new Unreadable(`${extension} 文件不能导入`, '另存为 .docx、.pdf 或 .txt 再导入；压缩包先解压');
      return readPacked('docx', bytes);
    case 'rtf':
      throw new Unreadable('文件其实是 RTF 格式', '用 Word 或 WPS 打开，另存为 .docx 再导入；只改扩展名没有用');
    case 'mht':
      throw webArchive();
    case 'html':
      // Programs that export “Word” by naming a web page so.
      if (/^\.(?:docx?|wps)$/.test(extension)) return readHtml(bytes);
  }
  switch (extension) {
    case '.doc':
    case '.docx':
      throw new Unreadable(`不是能读的 ${extension} 文件（可能已损坏）`, '用 Word 或 WPS 打开，另存为 .docx 再导入');
    case '.html':
    case '.htm':
    case '.shtml':
    case '.xhtml':
      return readHtml(bytes);
    case '.txt':
      return (await import('./read-plain-text.ts')).readPlainText(bytes);
    case '.mht':
    case '.mhtml':
      throw webArchive();
    case '.jpg':
    case '.jpeg':
    case '.png':
    case '.tif':
    case '.tiff':
      throw new Unreadable('图片不能导入', '向发布机关索取文字版，或先做文字识别（OCR），逐字核对后存成 .txt 再导入');
    default:
      throw new Unreadable(
        `不认识的文件类型 ${extension || '（没有扩展名）'}`,
        '可以导入 .txt、.html、.docx、.doc、.pdf',
      );
  }
}

function webArchive(): Unreadable {
  return new Unreadable('.mht 文件不能导入', '在浏览器里另存为“网页，仅 HTML”再导入');
}

async function readHtml(bytes: Uint8Array): Promise<Source> {
  return (await import('./read-html.ts')).readHtml(bytes);
}

function readBytes(path: string): Uint8Array {
  let size: number;
  try {
    const status = statSync(path);
    if (!status.isFile()) throw new Unreadable(`${path} 不是文件`, '写要导入的那个文件');
    size = status.size;
  } catch (error) {
    if (error instanceof Unreadable || !isMissing(error)) throw error;
    throw new Unreadable(`没有文件 ${path}`, '检查路径；路径里有空格的，整个加引号');
  }
  if (size === 0) throw new Unreadable('文件是空的', '重新下载或另存');
  if (size > largest)
    throw new Unreadable(
      `文件太大（${Math.round(size / 1e6)} MB）`,
      '检查是否选错了文件；图片很多的 Word 文档先删去图片',
    );
  return readFileSync(path);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
