/** Years of a region's own reports, by what the archive has of them. */
export interface YearCounts {
  /** First and last year. */
  years: readonly [number, number];
  full: number;
  catalogued: number;
  missing: number;
  /** Whether the duty to publish applies. */
  applies: boolean;
}

/** 2016—2025 年度：全文 1、已知 4、尚未收录 5 */
export function coverageWords({ years: [first, last], full, catalogued, missing, applies }: YearCounts): string {
  const counts = [`全文 ${full}`, `已知 ${catalogued}`, ...(applies ? [`尚未收录 ${missing}`] : [])];
  return `${first}—${last} 年度：${counts.join('、')}`;
}
