import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import { repeatIndex } from './find.ts';

/** A report that shares sentences with another, and how many characters of them (folded). */
export interface Overlap {
  report: Report;
  characters: number;
  sentences: number;
}

/** Sentences that stand in more reports than this are stock phrases: they tell nothing about two reports. */
const stock = 40;

/** The reports that share most with a report, stock phrases not counted: most first, at most `count`. */
export function overlaps(content: Content, report: Report, count: number): Overlap[] {
  const index = repeatIndex(content, report);
  const own = index.order.get(report.id) ?? -1;
  const table = index.tables[own];
  const shared = new Map<number, { characters: number; sentences: number }>();
  table?.alike.forEach((alike, row) => {
    const family = index.alike.get(alike) ?? index.exact.get(table.exact[row] ?? 0);
    if (!family || family.all.all.length > stock) return;
    for (const { report: other } of family.all.all) {
      if (other === own) continue;
      const sum = shared.get(other) ?? { characters: 0, sentences: 0 };
      sum.characters += table.length[row] ?? 0;
      sum.sentences += 1;
      shared.set(other, sum);
    }
  });
  return [...shared]
    .sort(([a, x], [b, y]) => y.characters - x.characters || a - b)
    .slice(0, count)
    .flatMap(([order, sum]) => {
      const found = index.reports[order];
      return found ? [{ report: found, ...sum }] : [];
    });
}
