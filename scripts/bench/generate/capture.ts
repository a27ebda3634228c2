import type { Correction, Omission } from '../../../src/model/provenance.ts';
import { withoutWhiteSpace } from '../../../src/parse/white-space.ts';
import type { Random } from './random.ts';

/** A text as a web page had it, and how it was set right. */
export interface Capture {
  text: string;
  corrections: Correction[];
  omissions: Omission[];
}

/** Slips that recognising characters makes: what stood there, what was read. */
const slips: readonly (readonly [string, string])[] = [
  ['。', 'O'],
  ['未', '末'],
  ['日', '曰'],
  ['已', '己'],
  ['人', '入'],
  ['申', '巾'],
  ['土', '士'],
  ['0', 'O'],
  ['治', '冶'],
];

/**
 * Makes the capture of a text: page furniture around and between its paragraphs, slips in them, white space as pages
 * have it. Every difference is declared, with as much context as makes it unique.
 */
export function makeCapture(
  paragraphs: readonly string[],
  random: Random,
  damage: { slips: number; furniture: string[] },
): Capture {
  const lines = [...paragraphs];
  const made: { from: string; capture: string; text: string; line: number; at: number }[] = [];
  for (let i = 0; i < damage.slips; i++) {
    const slip = misread(lines, random, new Set(made.map(({ line }) => line)));
    if (slip) made.push(slip);
  }
  for (const { line, at, capture, text } of made) {
    const whole = lines[line] ?? '';
    lines[line] = whole.slice(0, at) + capture + whole.slice(at + text.length);
  }
  const squeezed = withoutWhiteSpace([...damage.furniture, ...lines].join('\n'));
  const corrections = made.flatMap(({ line, at, capture, text }): Correction[] => {
    const context = contextOf(withoutWhiteSpace(lines[line] ?? ''), at, capture.length, squeezed);
    return context ? [{ capture, text, ...context, reason: `OCR：${text}误作${capture}` }] : [];
  });
  const kept = new Set(corrections.map(({ before, after }) => `${before}|${after}`));
  if (kept.size < made.length) return makeCapture(paragraphs, random, { ...damage, slips: 0 });
  const [top, ...rest] = lines;
  const body = [top ?? '', ...damage.furniture.slice(0, 2), ...rest, ...damage.furniture.slice(2)];
  const indent = random.pick(['', '\u3000\u3000', '  ', '\t']);
  const gap = random.pick(['\n', '\n\n', '\n\u00a0\n']);
  return {
    text: `${body.map((line) => indent + line).join(gap)}\n`,
    corrections,
    omissions: damage.furniture.map((piece) => ({ capture: piece, reason: '网页元数据' })),
  };
}

/** Draws a place where a slip can happen, in a paragraph that has none yet. */
function misread(lines: readonly string[], random: Random, used: ReadonlySet<number>) {
  for (let tries = 0; tries < 20; tries++) {
    const line = random.whole(1, lines.length - 1);
    const whole = lines[line] ?? '';
    const [text, capture] = random.pick(slips);
    const at = whole.indexOf(text, random.whole(0, Math.max(0, whole.length - 10)));
    if (used.has(line) || at < 8 || /\s/.test(whole) || whole.length - at < 10) continue;
    return { from: whole, capture, text, line, at };
  }
  return null;
}

/** What stands before and after a slip, long enough to be found once. */
function contextOf(
  line: string,
  at: number,
  length: number,
  capture: string,
): { before: string; after: string } | null {
  for (const reach of [5, 8, 14, 24]) {
    const before = wholeCharacters(line.slice(Math.max(0, at - reach), at));
    const after = wholeCharacters(line.slice(at + length, at + length + reach));
    const needle = before + line.slice(at, at + length) + after;
    const first = capture.indexOf(needle);
    if (before !== '' && after !== '' && first >= 0 && capture.indexOf(needle, first + 1) < 0) return { before, after };
  }
  return null;
}

/** Drops half a surrogate pair at either end. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
