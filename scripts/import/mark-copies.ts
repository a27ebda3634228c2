import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import type { Source, SourceLine } from './source.ts';

/**
 * Marks the lines of a second copy of the text, such as the one that a page has for printing, as not belonging to it. Both
 * copies look shown if the rule that hides one is in another file.
 */
export function markCopies(source: Source): Source {
  const { lines } = source;
  const copy = copyIn(lines);
  if (!copy) return source;
  const isCopy = (index: number) => index >= copy.from && index < copy.to;
  return {
    ...source,
    lines: lines.map((line, index) => (isCopy(index) ? { ...line, boilerplate: '第二份正文' } : line)),
    seen: [...source.seen, { kind: 'repeated', line: copy.from, text: lengthOf(lines.slice(copy.from, copy.to)) }],
  };
}

/** The longest run of lines that repeats an earlier run and holds at least a third of all text. */
function copyIn(lines: readonly SourceLine[]): { from: number; to: number } | null {
  const texts = lines.map(({ text }) => withoutWhiteSpace(text));
  const first = new Map<string, number>();
  texts.forEach((text, index) => {
    if (text.length >= longLine && !first.has(text)) first.set(text, index);
  });
  for (let at = 0; at < texts.length; at++) {
    const origin = first.get(texts[at] ?? '');
    if (origin === undefined || origin >= at) continue;
    let [start, from, to] = [origin, at, at + 1];
    while (start > 0 && from - 1 >= at - origin && texts[start - 1] === texts[from - 1])
      [start, from] = [start - 1, from - 1];
    while (to < texts.length && texts[origin + to - at] === texts[to]) to++;
    // A title above the copy, which other lines separate from the text in the original.
    while (from > start + to - from && texts.indexOf(texts[from - 1] ?? '') < start) from--;
    const size = texts.slice(from, to).join('').length;
    if (to - from >= fewestLines && size > texts.join('').length / 3) return { from, to };
    at = to;
  }
  return null;
}

/** Shorter lines recur in any text. */
const longLine = 20;
const fewestLines = 3;

function lengthOf(lines: readonly SourceLine[]): string {
  return lines.map(({ text }) => text).join('');
}
