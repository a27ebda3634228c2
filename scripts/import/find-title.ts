import { boilerplateReason, isMenu } from './boilerplate.ts';
import type { SourceLine } from './source.ts';

export interface TitleMatch {
  text: string;
  /** Index of the first line, and of the line after the last. */
  from: number;
  to: number;
}

/** Words for the subject and the genre in titles of annual reports. */
const subject = /法治政府|法治建设|依法行政|依法治[省市州县区镇]/;
const genre = /(?:报告|情况|总结|通报|汇报)(?:[（(][^（()）]{1,20}[）)])?$/;
const organisation = /(?:人民政府|政府|办公厅|办公室|委员会|管委会|办事处|委|局|厅|院|部|处)$/;
const longest = 90;

/**
 * Finds the title above line `before`, where the running text begins: the title in the page's metadata, else the nearest
 * one to three lines that are worded like the title of an annual report. Null if there is none.
 */
export function findTitle(
  lines: readonly SourceLine[],
  before: number,
  metadataTitle: string | undefined,
): TitleMatch | null {
  let best: (TitleMatch & { rank: number }) | null = null;
  for (let from = 0; from < before; from++) {
    for (let to = from + 1; to <= Math.min(from + 3, before); to++) {
      const window = lines.slice(from, to);
      if (!window.every(mayBeTitle)) break;
      const text = window.map((line) => line.text).join('');
      const rank = rankOf(text, window, metadataTitle);
      if (rank > 0 && (!best || rank >= best.rank)) best = { text: joinTitle(window), from, to, rank };
    }
  }
  return best;
}

function mayBeTitle(line: SourceLine): boolean {
  return (
    line.text.length <= longest &&
    !/[。；;，,!！?？]/.test(line.text) &&
    !isMenu(line) &&
    boilerplateReason(line) === null &&
    !line.row
  );
}

/** 0: not a title. 4: equals the metadata's title. 3: begins with its issuer. 2: any other; the later title wins a tie. */
function rankOf(text: string, window: readonly SourceLine[], metadataTitle: string | undefined): number {
  const bare = text.replace(/\s/g, '');
  if (bare.length > longest || bare.length < 8) return 0;
  if (metadataTitle !== undefined && bare === metadataTitle.replace(/\s/g, '')) return 4;
  if (!subject.test(bare) || !genre.test(bare) || /^[一二三四五六七八九十]、|^[（(][一二三]/.test(bare)) return 0;
  if (window.length === 1) return 2;
  if (/^[（(]/.test(window.at(-1)?.text ?? '')) return 0;
  const first = window[0]?.text ?? '';
  if (organisation.test(first) || /关于$|年度?$/.test(first)) return 3;
  const following = window
    .slice(1)
    .map((line) => line.text)
    .join('');
  return subject.test(following) && genre.test(following) ? 0 : 2;
}

/** Joins the lines of a title; a space separates two issuers. */
function joinTitle(window: readonly SourceLine[]): string {
  return window
    .map((line) => line.text)
    .reduce((text, line) => (organisation.test(text) && organisation.test(line) ? `${text} ${line}` : text + line));
}
