import type { Indicator } from '../model/indicator.ts';
import { type Formula, indicatorsIn, parseFormula } from '../parse/formula.ts';
import { suggest } from './near-miss.ts';
import type { PlacedIn, ReportProblem, Rule } from './rule.ts';

/** Formulas of indicators can be read, name indicators that exist, and do not lead back to themselves. */
export const formulas: Rule = {
  name: 'formula',
  scope: 'archive',
  check({ indicators, broken }, report) {
    const parts = new Map<string, string[]>();
    for (const [id, entry] of indicators) {
      const formula = readFormula(entry, report);
      if (!formula) continue;
      const named = indicatorsIn(formula);
      parts.set(
        id,
        named.map((part) => part.id),
      );
      for (const part of named) {
        if (indicators.has(part.id) || broken.has(`indicators/${part.id}`)) continue;
        report({
          ...placeOf(entry),
          message: `算式第 ${part.start + 1} 个字符起：没有指标 ${part.id}`,
          fix: suggest(part.id, indicators.keys(), '先在 content/indicators 下写好指标定义；减号前后要有空格'),
        });
      }
    }
    for (const [id, entry] of indicators) {
      const circle = circleFrom(id, parts);
      if (!circle) continue;
      report({
        ...placeOf(entry),
        message: `算式绕回到自己：${[...circle, id].join(' → ')}`,
        fix: '去掉其中一个指标的算式',
      });
    }
  },
};

function readFormula(entry: PlacedIn<Indicator>, report: ReportProblem): Formula | null {
  const written = entry.value.formula;
  if (written === undefined) return null;
  const { formula, fault } = parseFormula(written);
  if (fault) {
    report({ ...placeOf(entry), message: `算式第 ${fault.at + 1} 个字符处：${fault.message}`, fix: fault.fix });
  }
  return formula;
}

function placeOf({ file, yaml, path }: PlacedIn<Indicator>) {
  return { file, position: yaml.locate([...path, 'formula']) };
}

/** The way from an indicator through formulas back to it, the shortest; null where there is none. */
function circleFrom(start: string, parts: ReadonlyMap<string, readonly string[]>): string[] | null {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of parts.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}
