import { type AuditRun, CATEGORIES } from './audit.ts';

/** Median score of each category; performance varies between runs. */
export function medianScores(runs: readonly AuditRun[]): number[] {
  return CATEGORIES.map((_, i) => {
    const sorted = runs.map(({ scores }) => scores[i] ?? 0).sort((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? 0;
  });
}

/**
 * Whether the medians of a page are good enough: performance at most a point below that of an empty page in the same run,
 * everything else 100.
 */
export function isGood(runs: readonly AuditRun[], yardstick: readonly AuditRun[]): boolean {
  const [emptyPage = 100] = medianScores(yardstick);
  const [performance = 0, ...others] = medianScores(runs);
  return performance >= emptyPage - 1 && others.every((score) => score === 100);
}

/** Markdown table of the medians, then the audits that cost points on pages with a score below 100. */
export function scoreTable(rows: readonly (readonly [kind: string, address: string, runs: AuditRun[]])[]): string {
  const lines = [
    `| page | address | ${CATEGORIES.join(' | ')} |`,
    `| --- | --- |${' --- |'.repeat(CATEGORIES.length)}`,
  ];
  for (const [kind, address, runs] of rows) {
    lines.push(`| ${kind} | ${decodeURI(address)} | ${medianScores(runs).join(' | ')} |`);
  }
  const faults = rows
    .filter(([, , runs]) => medianScores(runs).some((score) => score < 100))
    .flatMap(([kind, , runs]) => [...new Set(runs.flatMap((run) => run.faults))].map((fault) => `${kind}: ${fault}`));
  return [...lines, ...(faults.length > 0 ? ['', ...faults] : [])].join('\n');
}
