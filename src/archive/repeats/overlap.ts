import type { Content } from '../../model/content.ts';
import { memoByKey } from '../../model/memo.ts';
import type { Report } from '../../model/report.ts';
import { repeatIndex } from './repeat-index.ts';

/** `characters` counts those of the shared sentences, folded. */
export interface Overlap {
  report: Report;
  characters: number;
  sentences: number;
}

/** Sentences in more reports than this are stock phrases and do not count. */
const stockThreshold = 40;

const maxOverlaps = 5;

/** The five reports that share most characters with a report, without stock phrases. Kept: its page shows them twice. */
export const overlaps = memoByKey((content: Content, report: Report): readonly Overlap[] => {
  const index = repeatIndex(content, report);
  const own = index.indexById.get(report.id) ?? -1;
  const table = index.tables[own];
  const shared = new Map<number, { characters: number; sentences: number }>();
  table?.alike.forEach((alike, row) => {
    const group = index.alike.get(alike)?.occurrences ?? index.exact.get(table.exact[row] ?? 0);
    if (!group || group.all.length > stockThreshold) return;
    for (const { report: other } of group.all) {
      if (other === own) continue;
      const total = shared.get(other) ?? { characters: 0, sentences: 0 };
      total.characters += table.length[row] ?? 0;
      total.sentences += 1;
      shared.set(other, total);
    }
  });
  return [...shared]
    .sort(([a, x], [b, y]) => y.characters - x.characters || a - b)
    .slice(0, maxOverlaps)
    .flatMap(([reportIndex, total]) => {
      const other = index.reports[reportIndex];
      return other ? [{ report: other, ...total }] : [];
    });
});
