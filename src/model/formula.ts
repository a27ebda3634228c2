import { z } from 'zod';

/** How an indicator follows from others. */
export interface Formula {
  /** `share` is the first operand divided by the second, in %; `difference` is the first minus the second. */
  operation: 'share' | 'sum' | 'difference';
  /** Ids of indicators, in order. */
  operands: string[];
}

const operandsSchema = z.array(z.string()).refine((ids) => new Set(ids).size === ids.length, {
  params: { message: '同一个指标写了两次', fix: '每个指标只写一次' },
});

const writtenSchema = z
  .strictObject({
    share: operandsSchema.length(2).optional().describe('比例（%）：[a, b] 是 a ÷ b × 100'),
    sum: operandsSchema.min(2).max(20).optional().describe('和：[a, b, c] 是 a + b + c，至少两个'),
    difference: operandsSchema.length(2).optional().describe('差：[a, b] 是 a - b'),
  })
  .superRefine((written, context) => {
    if (Object.keys(written).length === 1) return;
    context.addIssue({ code: 'custom', params: { message: '要写一种算法，且只写一种', fix: howTo } });
  })
  .transform(({ share, sum, difference }): Formula => {
    if (share) return { operation: 'share', operands: share };
    if (sum) return { operation: 'sum', operands: sum };
    return { operation: 'difference', operands: difference ?? [] };
  });

const howTo =
  '在 formula 下只写一行：share: [a, b]（a ÷ b × 100），或 sum: [a, b, …]（相加），或 difference: [a, b]（a - b）';

/** The `formula` of an indicator: exactly one of `share`, `sum` and `difference`, with ids of indicators. */
export const formulaSchema = z.preprocess((written, context) => {
  // Until 2026-11 a formula was an expression, `a / b * 100`.
  if (typeof written === 'string') {
    const message = `算式不再写成式子，写的是 ${JSON.stringify(written)}`;
    context.addIssue({ code: 'custom', params: { message, fix: howTo } });
  }
  return written;
}, writtenSchema);

/** Null if the divisor of a share is 0. `values` are those of the operands, in order. */
export function evaluateFormula({ operation }: Formula, values: readonly number[]): number | null {
  const [first = 0, ...rest] = values;
  if (operation === 'sum') return rest.reduce((sum, value) => sum + value, first);
  const [second = 0] = rest;
  if (operation === 'difference') return first - second;
  return second === 0 ? null : (first / second) * 100;
}

/** As data files word a formula: `a / b * 100`, `a + b`, `a - b`. */
export function formulaText({ operation, operands }: Formula): string {
  if (operation === 'share') return `${operands.join(' / ')} * 100`;
  return operands.join(operation === 'sum' ? ' + ' : ' - ');
}
