import CFB from 'cfb';
import { Unreadable } from '../cli/refusals.ts';

/** The streams of a Word 97–2003 document ([MS-DOC] 2.1), and the places in them that its header (FIB) gives. */
export interface DocFile {
  /** The header, the text and the formatting. */
  main: Buffer;
  /** Pictures and long properties; empty if there are none. */
  data: Buffer;
  /** Characters of the parts of the text, which follow one another. */
  stories: Readonly<Record<DocStory, { start: number; end: number }>>;
  /** A structure; empty if the document has none. */
  part: (name: DocPart) => Buffer;
  /** What follows a structure in its stream. */
  after: (name: DocPart) => Buffer;
}

const stories = ['text', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes', 'headerBoxes'] as const;
export type DocStory = (typeof stories)[number];

export type DocPart = keyof typeof parts;

/** Structures by their number in FibRgFcLcb97 ([MS-DOC] 2.5.6). */
const parts = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  characterRuns: 12,
  paragraphRuns: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteReferences: 46,
  endnoteTexts: 47,
  drawings: 50,
  boxes: 56,
  lists: 73,
  listUses: 74,
} as const;

/**
 * Opens the compound file that a .doc file is.
 * @throws Unreadable if it is encrypted, of before Word 97, or not a document of Word; Error if it is damaged
 */
export function openDoc(bytes: Uint8Array): DocFile {
  const container = CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const stream = (name: string) => Buffer.from(CFB.find(container, `/${name}`)?.content ?? []);
  const main = stream('WordDocument');
  if (main.length < 0x9a || main.readUInt16LE(0) !== 0xa5ec || main.readUInt16LE(2) < 0xc1) throw otherFormat();
  const flags = main.readUInt16LE(0x0a);
  if (flags & 0x0100) throw encrypted();
  const table = stream(flags & 0x0200 ? '1Table' : '0Table');
  const bounds = (name: DocPart) => {
    const start = main.readUInt32LE(0x9a + 8 * parts[name]);
    return { start, end: start + main.readUInt32LE(0x9e + 8 * parts[name]) };
  };
  return {
    main,
    data: stream('Data'),
    stories: readStories(main),
    part: (name) => table.subarray(bounds(name).start, bounds(name).end),
    after: (name) => table.subarray(bounds(name).end),
  };
}

function readStories(main: Buffer): DocFile['stories'] {
  let start = 0;
  const bounds = stories.map((name, index) => {
    const end = start + main.readUInt32LE(0x4c + 4 * index);
    const story = [name, { start, end }] as const;
    start = end;
    return story;
  });
  return Object.fromEntries(bounds) as unknown as DocFile['stories'];
}

function encrypted(): Unreadable {
  return new Unreadable('文档设了打开密码', '用 Word 或 WPS 打开，去掉密码后另存为 .docx 再导入');
}

function otherFormat(): Unreadable {
  return new Unreadable(
    '这不是 Word 97–2003 的文档（.doc），可能更旧，或是 WPS、Excel、PowerPoint 的文件',
    '用原来的软件打开，另存为 .docx 再导入；只改扩展名没有用',
  );
}
