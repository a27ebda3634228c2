import { type Recomputation, recompute } from '../parse/recompute.ts';
import type { Rule } from './rule.ts';

/**
 * Figures that a report states are what its other figures make them, as far as indicators have formulas. A difference is
 * for the editor to look at; a note on the sentence confirms it and keeps this quiet. The text itself is never changed.
 */
export const arithmetic: Rule = {
  name: 'arithmetic',
  scope: 'report',
  check({ content, reports }, report) {
    for (const { value, annotations } of reports.values()) {
      if (!annotations) continue;
      for (const recomputation of recompute(value, content.indicators)) {
        if (recomputation.agrees || recomputation.note) continue;
        const i = value.annotations.observations.indexOf(recomputation.printed);
        report({
          file: annotations.file,
          position: annotations.yaml.locate(['observations', i, 'value']),
          ...wordDifference(recomputation),
          severity: 'warning',
        });
      }
    }
  },
};

function wordDifference({ indicator, printed, parts, computed, rounded }: Recomputation) {
  const stated = parts.map((part) => `${part.indicator} ${part.value}`).join('、');
  const cut = Math.trunc(computed * 10 ** decimals(printed.value)) / 10 ** decimals(printed.value) === printed.value;
  return {
    message: `按 ${indicator.formula} 算得 ${rounded} ${printed.unit}，文中是 ${printed.value} ${printed.unit}（${stated}）`,
    fix: `核对各数的引文和范围；${cut ? '像是截去尾数而未四舍五入；' : ''}原文确实如此的，在 notes 里引这句话写明，正文不改`,
  };
}

function decimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
