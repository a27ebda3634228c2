import type { Indicator } from '../model/indicator.ts';
import { type Formula, indicatorsIn, parseFormula } from '../parse/formula.ts';
import type { Located } from '../parse/located.ts';
import { didYouMean } from '../parse/near-miss.ts';
import type { Flag, Rule } from './rule.ts';

/** Formulas of indicators parse, use existing indicators and contain no cycle. */
export const formulaRule: Rule = {
  id: 'formula',
  description: '指标的算式写法正确，用到的指标都存在，不绕回自己',
  check: {
    archive({ indicators, broken }, flag) {
      const operands = new Map<string, string[]>();
      for (const [id, entry] of indicators) {
        const formula = readFormula(entry, flag);
        if (!formula) continue;
        const names = indicatorsIn(formula);
        operands.set(
          id,
          names.map((name) => name.id),
        );
        for (const name of names) {
          if (indicators.has(name.id) || broken.has(`indicators/${name.id}`)) continue;
          flag({
            ...formulaPosition(entry),
            message: `算式第 ${name.start + 1} 个字符起：没有指标 ${name.id}`,
            fix: didYouMean(name.id, indicators.keys(), '先在 content/indicators 下写好指标定义；减号前后要有空格'),
          });
        }
      }
      for (const [id, entry] of indicators) {
        const cycle = shortestCycle(id, operands);
        if (!cycle) continue;
        flag({
          ...formulaPosition(entry),
          message: `算式绕回到自己：${[...cycle, id].join(' → ')}`,
          fix: '去掉其中一个指标的算式',
        });
      }
    },
  },
};

function readFormula(entry: Located<Indicator>, flag: Flag): Formula | null {
  const formulaText = entry.value.formula;
  if (formulaText === undefined) return null;
  const { formula, fault } = parseFormula(formulaText);
  if (fault) {
    flag({ ...formulaPosition(entry), message: `算式第 ${fault.at + 1} 个字符处：${fault.message}`, fix: fault.fix });
  }
  return formula;
}

function formulaPosition({ file, yaml, path }: Located<Indicator>) {
  return { file, position: yaml.locate([...path, 'formula']) };
}

/** The shortest path from an indicator through formulas back to it; null if there is none. */
function shortestCycle(start: string, operands: ReadonlyMap<string, readonly string[]>): string[] | null {
  const paths: string[][] = [[start]];
  const visited = new Set<string>();
  for (const path of paths) {
    for (const next of operands.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return path;
      if (visited.has(next)) continue;
      visited.add(next);
      paths.push([...path, next]);
    }
  }
  return null;
}
