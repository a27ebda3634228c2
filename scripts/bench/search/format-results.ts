import { spread } from '../measure/folder.ts';
import type { QueryResult } from './run-queries.ts';

/** Share of misquotations whose original must be among the first three near passages. */
const RECALL_BARS: Readonly<Record<string, number>> = { 'one error': 0.95, '5 %': 0.9 };
/** Of the 95th percentile of queries without exact matches. */
const MAX_KILOBYTES = 150;
const MAX_REQUESTS = 20;

/** Table of one mode: precision, recall, bytes, requests, time; and what misses its bar. */
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
  return [
    `${mode}: ${results.length} cold queries`,
    `  top-10 precision     ${shown === 0 ? '–' : (right / shown).toFixed(4)} (${right} of ${shown})`,
    `  recall               ${expected === 0 ? '–' : (found / expected).toFixed(4)} (${found} of ${expected}, ${counted.length} queries followed to the end)`,
    `  counts stated exact  ${exactCounts} of ${results.length}`,
    ...costs('with results', withMatches),
    ...laterCosts(withMatches),
    // Without exact matches the page shows shorter queries and near passages.
    ...[...withoutMatches].flatMap(([kind, group]) => [...costs(`without, ${kind}`, group), ...bars(kind, group)]),
  ].join('\n');

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
    ];
  }
}

/** What pages read in idle time until their counts are exact. */
function laterCosts(results: readonly QueryResult[]): string[] {
  const group = results.filter(({ later }) => later.requests > 0);
  if (group.length === 0) return [];
  const kilobytes = spread(group.map(({ later }) => later.bytes / 1024));
  const requests = spread(group.map(({ later }) => later.requests));
  return [
    `    then in idle time, until counts are exact: ${group.length} queries`,
    `      KB median/p95/max    ${rounded(kilobytes)}`,
    `      requests             ${rounded(requests)}`,
  ];
}

function rounded({ median, p95, max }: { median: number; p95: number; max: number }): string {
  return `${Math.round(median)} / ${Math.round(p95)} / ${Math.round(max)}`;
}

function bars(kind: string, group: readonly QueryResult[]): string[] {
  const recall = recallOf(group);
  const bar = RECALL_BARS[kind] ?? 0;
  const kilobytes = spread(group.map(({ bytes }) => bytes / 1024)).p95;
  const requests = spread(group.map((result) => result.requests)).p95;
  return [
    recall === null ? '' : `    original among the first three near passages: ${recall.toFixed(3)}`,
    recall === null || recall >= bar ? '' : `    MISSED: recall ${bar}`,
    kilobytes <= MAX_KILOBYTES ? '' : `    MISSED: ${MAX_KILOBYTES} KB at p95`,
    requests <= MAX_REQUESTS ? '' : `    MISSED: ${MAX_REQUESTS} requests at p95`,
  ].filter((line) => line !== '');
}

/** Null if these are no misquotations. */
function recallOf(group: readonly QueryResult[]): number | null {
  const misquoted = group.filter(({ recalled }) => recalled !== null);
  return misquoted.length === 0 ? null : misquoted.filter(({ recalled }) => recalled).length / misquoted.length;
}
