import { spread } from '../measure/folder.ts';
import type { QueryResult } from './run.ts';

/** The table of one mode: recall, precision, bytes, requests, time. */
export function reportSearch(mode: string, results: readonly QueryResult[]): string {
  const shown = results.reduce((sum, result) => sum + result.shown, 0);
  const right = results.reduce((sum, result) => sum + result.right, 0);
  const asked = results.filter(({ found }) => found !== null);
  const expected = asked.reduce((sum, result) => sum + result.expected, 0);
  const found = asked.reduce((sum, result) => sum + (result.found ?? 0), 0);
  const exactCounts = results.filter((result) => result.exact && result.stated === result.expected).length;
  const some = results.filter((result) => result.expected > 0);
  const none = results.filter((result) => result.expected === 0);
  const rounded = ({ median, p95, max }: { median: number; p95: number; max: number }) =>
    `${Math.round(median)} / ${Math.round(p95)} / ${Math.round(max)}`;
  return [
    `${mode}: ${results.length} cold queries`,
    `  top-10 precision     ${shown === 0 ? '–' : (right / shown).toFixed(4)} (${right} of ${shown})`,
    `  recall               ${expected === 0 ? '–' : (found / expected).toFixed(4)} (${found} of ${expected}, ${asked.length} queries followed to the end)`,
    `  counts stated exact  ${exactCounts} of ${results.length}`,
    ...costs('with results', some),
    // Where nothing matches exactly, the related mode's results follow, and its engine with them.
    ...costs('without', none),
  ].join('\n');

  function costs(which: string, those: readonly QueryResult[]): string[] {
    if (those.length === 0) return [];
    const kilobytes = spread(those.map(({ bytes }) => bytes / 1024));
    const requests = spread(those.map((one) => one.requests));
    const time = spread(those.map(({ milliseconds }) => milliseconds));
    return [
      `  ${which}: ${those.length} queries`,
      `    KB median/p95/max    ${rounded(kilobytes)}`,
      `    requests             ${rounded(requests)}`,
      `    ms to first results  ${rounded(time)}`,
    ];
  }
}
