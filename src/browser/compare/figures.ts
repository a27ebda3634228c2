import type { Compared, ComparedFigure } from './compared.ts';

/** An indicator that both reports give a value of, with all their values. */
export interface FigureRow {
  indicator: string;
  name: string;
  a: ComparedFigure[];
  b: ComparedFigure[];
}

/** The figures of two reports: indicators that both have, in the order of the first; and those that only one has. */
export function compareFigures(
  a: Compared,
  b: Compared,
): { both: FigureRow[]; onlyA: ComparedFigure[]; onlyB: ComparedFigure[] } {
  const left = Map.groupBy(a.observations, ({ indicator }) => indicator);
  const right = Map.groupBy(b.observations, ({ indicator }) => indicator);
  const both = [...left].flatMap(([indicator, own]) => {
    const other = right.get(indicator);
    return other ? [{ indicator, name: own[0]?.name ?? indicator, a: own, b: other }] : [];
  });
  return {
    both,
    onlyA: a.observations.filter(({ indicator }) => !right.has(indicator)),
    onlyB: b.observations.filter(({ indicator }) => !left.has(indicator)),
  };
}
