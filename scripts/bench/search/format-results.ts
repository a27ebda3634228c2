import { spread } from '../measure/folder.ts';
import type { QueryResult } from './run-queries.ts';

/** Table of one mode: precision, recall, bytes, requests, time. */
export function formatSearchResults(mode: string, results: readonly QueryResult[]): string {
  const shown = results.reduce((sum, result) => sum + result.shown, 0);
  const right = results.reduce((sum, result) => sum + result.right, 0);
  const counted = results.filter(({ found }) => found !== null);
  const expected = counted.reduce((sum, result) => sum + result.expected, 0);
  const found = counted.reduce((sum, result) => sum + (result.found ?? 0), 0);
  const exactCounts = results.filter((result) => result.exact && result.stated === result.expected).length;
  const withMatches = results.filter((result) => result.expected > 0);
  const withoutMatches = Map.groupBy(
    results.filter((result) => result.expected === 0),
    ({ query }) => query.kind,
  );
  const rounded = ({ median, p95, max }: { median: number; p95: number; max: number }) =>
    `${Math.round(median)} / ${Math.round(p95)} / ${Math.round(max)}`;
  return [
    `${mode}: ${results.length} cold queries`,
    `  top-10 precision     ${shown === 0 ? '–' : (right / shown).toFixed(4)} (${right} of ${shown})`,
    `  recall               ${expected === 0 ? '–' : (found / expected).toFixed(4)} (${found} of ${expected}, ${counted.length} queries followed to the end)`,
    `  counts stated exact  ${exactCounts} of ${results.length}`,
    ...costs('with results', withMatches),
    // Without exact matches the page shows shorter queries and near passages.
    ...[...withoutMatches].flatMap(([kind, group]) => costs(`without, ${kind}`, group)),
  ].join('\n');

  function recall(group: readonly QueryResult[]): string[] {
    const misquoted = group.filter(({ recalled }) => recalled !== null);
    const recalled = misquoted.filter((result) => result.recalled).length;
    if (misquoted.length === 0) return [];
    return [`    original among the first three near passages: ${(recalled / misquoted.length).toFixed(4)}`];
  }

  function costs(label: string, group: readonly QueryResult[]): string[] {
    if (group.length === 0) return [];
    const kilobytes = spread(group.map(({ bytes }) => bytes / 1024));
    const requests = spread(group.map((result) => result.requests));
    const time = spread(group.map(({ milliseconds }) => milliseconds));
    return [
      `  ${label}: ${group.length} queries`,
      `    KB median/p95/max    ${rounded(kilobytes)}`,
      `    requests             ${rounded(requests)}`,
      `    ms to first results  ${rounded(time)}`,
      ...recall(group),
    ];
  }
}
