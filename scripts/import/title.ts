import { furnitureOf, isMenu } from './furniture.ts';
import type { SourceLine } from './source.ts';

/** The title of a source: its words, and the lines it fills. */
export interface FoundTitle {
  text: string;
  /** First line, and the one after the last. */
  from: number;
  to: number;
}

/** How a yearly report is called: what it is about, and what it is. */
const subject = /法治政府|法治建设|依法行政|依法治[省市州县区镇]/;
const genre = /(?:报告|情况|总结|通报|汇报)(?:[（(][^（()）]{1,20}[）)])?$/;
const organisation = /(?:人民政府|政府|办公厅|办公室|委员会|管委会|办事处|委|局|厅|院|部|处)$/;
const longest = 90;

/**
 * Finds the title above the running text, which begins at line `before`: the words that the page itself calls its
 * title, else the nearest line or lines (an issuer's name and the rest may stand one below the other) that are worded
 * as the title of such a report. Null where the source shows none.
 */
export function findTitle(lines: readonly SourceLine[], before: number, stated: string | undefined): FoundTitle | null {
  let best: (FoundTitle & { rank: number }) | null = null;
  for (let from = 0; from < before; from++) {
    for (let to = from + 1; to <= Math.min(from + 3, before); to++) {
      const window = lines.slice(from, to);
      if (!window.every(mayBeTitle)) break;
      const text = window.map((line) => line.text).join('');
      const rank = rankOf(text, window, stated);
      if (rank > 0 && (!best || rank >= best.rank)) best = { text: spaced(window), from, to, rank };
    }
  }
  return best;
}

function mayBeTitle(line: SourceLine): boolean {
  return (
    line.text.length <= longest &&
    !/[。；;，,!！?？]/.test(line.text) &&
    !isMenu(line) &&
    furnitureOf(line) === null &&
    !line.row
  );
}

/** 0: no title. Of titles the one stated wins, then one that begins with its issuer, then the later one. */
function rankOf(text: string, window: readonly SourceLine[], stated: string | undefined): number {
  const bare = text.replace(/\s/g, '');
  if (bare.length > longest || bare.length < 8) return 0;
  if (stated !== undefined && bare === stated.replace(/\s/g, '')) return 4;
  if (!subject.test(bare) || !genre.test(bare) || /^[一二三四五六七八九十]、|^[（(][一二三]/.test(bare)) return 0;
  if (window.length === 1) return 2;
  if (/^[（(]/.test(window.at(-1)?.text ?? '')) return 0;
  const first = window[0]?.text ?? '';
  if (organisation.test(first) || /关于$|年度?$/.test(first)) return 3;
  const rest = window
    .slice(1)
    .map((line) => line.text)
    .join('');
  return subject.test(rest) && genre.test(rest) ? 0 : 2;
}

/** Lines of a title are set one below the other without meaning it; between two issuers a space stays. */
function spaced(window: readonly SourceLine[]): string {
  return window
    .map((line) => line.text)
    .reduce((text, line) => (organisation.test(text) && organisation.test(line) ? `${text} ${line}` : text + line));
}
