import type { Anchor } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import { readTail } from './citation-tail.ts';
import { documentName } from './document-name.ts';
import { type SourceParagraph, sourceParagraphs } from './paragraphs.ts';
import { withoutWhiteSpace } from './white-space.ts';

/** A title in 《》 where it stands in a text. */
export interface Citation {
  /** As printed between the marks, without white space. */
  printed: string;
  /** The name it stands for: its own, or, for a declared short form, that of the document. See document-name.ts. */
  name: string;
  /** Whether it is a short form that the text has declared before (以下简称《公报》). */
  short: boolean;
  edition: string | null;
  /** The document number beside it, `汕法治办〔2022〕39号`. */
  number: string | null;
  /** For a 〈…〉 within another title: that title as printed. */
  within: string | null;
  /** The sentence around it, verbatim in four pieces: before the title, the title with its marks, its brackets, after. */
  before: string;
  marked: string;
  tail: string;
  after: string;
  anchor: Anchor;
}

/** No title is longer; what seems to be has lost its closing mark. */
const longest = 150;
/** Where a sentence ends. */
const sentenceMarks = '。！？；;!?\n';

/** Every 《…》 of a document in reading order, with those nested in it after it. */
export function citationsIn(document: ParsedBody): Citation[] {
  const shorts = new Map<string, { name: string; edition: string | null }>();
  const citing = new Set(document.blocks.filter(({ text }) => text.includes('《')).map(({ paragraph }) => paragraph));
  const blocks = document.blocks.filter(({ paragraph }) => citing.has(paragraph));
  return sourceParagraphs({ blocks }).flatMap((paragraph) => citationsOf(paragraph, shorts));
}

type Names = Map<string, { name: string; edition: string | null }>;

function citationsOf(paragraph: SourceParagraph, shorts: Names): Citation[] {
  const { text } = paragraph;
  const found: Citation[] = [];
  for (let start = text.indexOf('《'); start >= 0; ) {
    const end = closing(text, start, '《', '》');
    const printed = end < 0 ? '' : withoutWhiteSpace(text.slice(start + 1, end - 1));
    if (end < 0 || !isTitle(printed)) {
      start = text.indexOf('《', start + 1);
      continue;
    }
    const tail = readTail(text, end);
    const declared = shorts.get(printed);
    const own = documentName(tail.edition === null ? printed : `${printed}（${tail.edition}）`);
    const { name, edition } = declared ?? own;
    if (tail.short !== null && !declared) shorts.set(tail.short, { name, edition: null });
    const place = (from: number, to: number, tailEnd: number) => ({
      before: text.slice(sentenceStart(text, start), from),
      marked: text.slice(from, to),
      tail: text.slice(to, tailEnd),
      after: text.slice(tailEnd, sentenceEnd(text, tail.end)),
      anchor: anchorOf(paragraph, from, to),
    });
    const { number } = tail;
    found.push({
      printed,
      name,
      edition,
      number,
      short: declared !== undefined,
      within: null,
      ...place(start, end, tail.end),
    });
    for (const inner of nested(text, start + 1, end - 1)) {
      const words = withoutWhiteSpace(text.slice(inner.start + 1, inner.end - 1));
      const known = shorts.get(words);
      const named = known ?? documentName(words);
      const short = known !== undefined;
      const where = place(inner.start, inner.end, inner.end);
      found.push({ printed: words, ...named, number: null, short, within: printed, ...where });
    }
    start = text.indexOf('《', Math.max(end, tail.end));
  }
  return found;
}

/** Where the mark that closes the one at `start` has been passed; -1 where there is none near. */
function closing(text: string, start: number, open: string, close: string): number {
  let depth = 0;
  for (let i = start; i < Math.min(text.length, start + longest); i++) {
    if (text[i] === open) depth++;
    if (text[i] === close && --depth === 0) return i + 1;
  }
  return -1;
}

/** Titles within a title: 〈…〉, or 《…》 where the text does not change the marks. */
function nested(text: string, from: number, to: number): { start: number; end: number }[] {
  const inner: { start: number; end: number }[] = [];
  for (let i = from; i < to; i++) {
    const close = text[i] === '〈' ? '〉' : text[i] === '《' ? '》' : null;
    if (close === null) continue;
    const end = closing(text, i, text.charAt(i), close);
    if (end < 0 || end > to || !isTitle(withoutWhiteSpace(text.slice(i + 1, end - 1)))) continue;
    inner.push({ start: i, end });
  }
  return inner;
}

function sentenceStart(text: string, from: number): number {
  for (let i = from - 1; i >= 0; i--) if (sentenceMarks.includes(text.charAt(i))) return i + 1;
  return 0;
}

function sentenceEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (sentenceMarks.includes(text.charAt(i))) return i + 1;
  return text.length;
}

/** A sentence within the marks means that one of them is missing. */
function isTitle(printed: string): boolean {
  return printed !== '' && !/[。！？；]/.test(printed);
}

function anchorOf({ number, blocks }: SourceParagraph, start: number, end: number): Anchor {
  const block = blocks.find((candidate) => candidate.start <= start && candidate.end > start);
  return { block: block?.id ?? blocks[0]?.id ?? '', paragraph: number, start, end };
}
