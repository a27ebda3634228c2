/** A round number for an axis: 2万, 1.5亿. */
export function formatTick(value: number): string {
  return compactFormat.format(value);
}

const compactFormat = new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumFractionDigits: 2 });
