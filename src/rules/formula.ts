import type { Formula } from '../model/formula.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Located } from '../parse/located.ts';
import type { LocatedContent } from './located-content.ts';
import { nearIndicators } from './near-indicators.ts';
import type { Flag, Rule } from './rule.ts';

/** Formulas of indicators use existing indicators and contain no cycle. */
export const formulaRule: Rule = {
  id: 'formula',
  description: '指标的算式用到的指标都存在，不绕回自己',
  check: {
    archive(located, flag) {
      for (const entry of located.indicators.values()) {
        const { formula } = entry.value;
        if (!formula) continue;
        checkOperands(located, entry, formula, flag);
        const cycle = shortestCycle(entry.value.id, located.content.indicators);
        if (!cycle) continue;
        flag({
          ...positionIn(entry, formula, formula.operands.indexOf(cycle[1] ?? entry.value.id)),
          message: `算式绕回到自己：${[...cycle, entry.value.id].join(' → ')}`,
          fix: '去掉其中一个指标的算式',
        });
      }
    },
  },
};

function checkOperands(
  { content, indicators, broken }: LocatedContent,
  entry: Located<Indicator>,
  formula: Formula,
  flag: Flag,
): void {
  formula.operands.forEach((id, i) => {
    if (indicators.has(id) || broken.has(`indicators/${id}`)) return;
    flag({
      ...positionIn(entry, formula, i),
      message: `算式里的指标 ${id} 不存在`,
      fix: nearIndicators(id, content.indicators),
    });
  });
}

function positionIn({ file, yaml, path }: Located<Indicator>, { operation }: Formula, operand: number) {
  return { file, position: yaml.locate([...path, 'formula', operation, operand]) };
}

/** The shortest path from an indicator through formulas back to it; null if there is none. */
function shortestCycle(start: string, indicators: ReadonlyMap<string, Indicator>): string[] | null {
  const paths: string[][] = [[start]];
  const visited = new Set<string>();
  for (const path of paths) {
    for (const next of indicators.get(path.at(-1) ?? '')?.formula?.operands ?? []) {
      if (next === start) return path;
      if (visited.has(next)) continue;
      visited.add(next);
      paths.push([...path, next]);
    }
  }
  return null;
}
