import type { Anchor } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import { readTail } from './citation-tail.ts';
import { documentName } from './document-name.ts';
import { type SourceParagraph, sourceParagraphs } from './paragraphs.ts';
import { withoutWhiteSpace } from './white-space.ts';

/** A title in 《》. */
export interface Citation {
  /** As printed between the marks, without white space. */
  printed: string;
  /** The document's name; for a declared short form, the full one. See document-name.ts. */
  name: string;
  /** Declared earlier in the text (以下简称《公报》). */
  isShortForm: boolean;
  edition: string | null;
  /** The document number after it: `汕法治办〔2022〕39号`. */
  number: string | null;
  /** For a title nested in another: the outer title as printed. */
  within: string | null;
  /** Its sentence verbatim, in four pieces: before the title, the title with its marks, its brackets, after. */
  before: string;
  marked: string;
  tail: string;
  after: string;
  anchor: Anchor;
}

/** No title is longer; a longer match has lost its closing mark. */
const maxLength = 150;
const sentenceMarks = '。！？；;!?\n';

/** Every 《…》 of a body in reading order, each followed by the titles nested in it. */
export function readCitations(body: ParsedBody): Citation[] {
  const shortForms: DeclaredNames = new Map();
  const citingParagraphs = new Set(
    body.blocks.filter(({ text }) => text.includes('《')).map(({ paragraph }) => paragraph),
  );
  const blocks = body.blocks.filter(({ paragraph }) => citingParagraphs.has(paragraph));
  return sourceParagraphs({ blocks }).flatMap((paragraph) => citationsOf(paragraph, shortForms));
}

/** Documents by declared short form. */
type DeclaredNames = Map<string, { name: string; edition: string | null }>;

function citationsOf(paragraph: SourceParagraph, shortForms: DeclaredNames): Citation[] {
  const { text } = paragraph;
  const citations: Citation[] = [];
  for (let start = text.indexOf('《'); start >= 0; ) {
    const end = afterClosing(text, start, '《', '》');
    const printed = end < 0 ? '' : withoutWhiteSpace(text.slice(start + 1, end - 1));
    if (end < 0 || !isTitle(printed)) {
      start = text.indexOf('《', start + 1);
      continue;
    }
    const tail = readTail(text, end);
    const declared = shortForms.get(printed);
    const own = documentName(tail.edition === null ? printed : `${printed}（${tail.edition}）`);
    const { name, edition } = declared ?? own;
    if (tail.shortForm !== null && !declared) shortForms.set(tail.shortForm, { name, edition: null });
    const excerpt = (from: number, to: number, tailEnd: number) => ({
      before: text.slice(sentenceStart(text, start), from),
      marked: text.slice(from, to),
      tail: text.slice(to, tailEnd),
      after: text.slice(tailEnd, sentenceEnd(text, tail.end)),
      anchor: anchorOf(paragraph, from, to),
    });
    const { number } = tail;
    citations.push({
      printed,
      name,
      edition,
      number,
      isShortForm: declared !== undefined,
      within: null,
      ...excerpt(start, end, tail.end),
    });
    for (const title of nestedTitles(text, start + 1, end - 1)) {
      const titlePrinted = withoutWhiteSpace(text.slice(title.start + 1, title.end - 1));
      const titleDeclared = shortForms.get(titlePrinted);
      citations.push({
        printed: titlePrinted,
        ...(titleDeclared ?? documentName(titlePrinted)),
        number: null,
        isShortForm: titleDeclared !== undefined,
        within: printed,
        ...excerpt(title.start, title.end, title.end),
      });
    }
    start = text.indexOf('《', Math.max(end, tail.end));
  }
  return citations;
}

/** The offset after the mark that closes the one at `start`; -1 if there is none within `maxLength`. */
function afterClosing(text: string, start: number, open: string, close: string): number {
  let depth = 0;
  for (let i = start; i < Math.min(text.length, start + maxLength); i++) {
    if (text[i] === open) depth++;
    if (text[i] === close && --depth === 0) return i + 1;
  }
  return -1;
}

/** Titles within a title: 〈…〉, or 《…》 if the text does not change the marks. */
function nestedTitles(text: string, from: number, to: number): { start: number; end: number }[] {
  const titles: { start: number; end: number }[] = [];
  for (let i = from; i < to; i++) {
    const close = text[i] === '〈' ? '〉' : text[i] === '《' ? '》' : null;
    if (close === null) continue;
    const end = afterClosing(text, i, text.charAt(i), close);
    if (end < 0 || end > to || !isTitle(withoutWhiteSpace(text.slice(i + 1, end - 1)))) continue;
    titles.push({ start: i, end });
  }
  return titles;
}

function sentenceStart(text: string, from: number): number {
  for (let i = from - 1; i >= 0; i--) if (sentenceMarks.includes(text.charAt(i))) return i + 1;
  return 0;
}

function sentenceEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (sentenceMarks.includes(text.charAt(i))) return i + 1;
  return text.length;
}

/** Content that spans sentences means that a mark is missing. */
function isTitle(printed: string): boolean {
  return printed !== '' && !/[。！？；]/.test(printed);
}

function anchorOf({ number, blocks }: SourceParagraph, start: number, end: number): Anchor {
  const block = blocks.find((candidate) => candidate.start <= start && candidate.end > start);
  return { block: block?.id ?? blocks[0]?.id ?? '', paragraph: number, start, end };
}
