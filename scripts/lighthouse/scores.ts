import { CATEGORIES, type Run } from './run.ts';

/** The median of each category: performance differs from run to run. */
export function scoresOf(runs: readonly Run[]): number[] {
  return CATEGORIES.map((_, i) => {
    const sorted = runs.map(({ scores }) => scores[i] ?? 0).sort((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? 0;
  });
}

/** A Markdown table of the medians; below it the audits that cost points in a category below 100. */
export function tableOf(rows: readonly (readonly [kind: string, address: string, runs: Run[]])[]): string {
  const lines = [
    `| page | address | ${CATEGORIES.join(' | ')} |`,
    `| --- | --- |${' --- |'.repeat(CATEGORIES.length)}`,
  ];
  for (const [kind, address, runs] of rows) {
    lines.push(`| ${kind} | ${decodeURI(address)} | ${scoresOf(runs).join(' | ')} |`);
  }
  const faults = rows
    .filter(([, , runs]) => scoresOf(runs).some((score) => score < 100))
    .flatMap(([kind, , runs]) => [...new Set(runs.flatMap((run) => run.faults))].map((fault) => `${kind}: ${fault}`));
  return [...lines, ...(faults.length > 0 ? ['', ...faults] : [])].join('\n');
}
