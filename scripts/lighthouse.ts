// npm run lighthouse -- [--dist dist] [--runs 3] [--pages /,/search/]
//
// Runs Lighthouse (mobile) on an empty page and on ten page kinds of a built site. Prints median scores and the audits that
// cost points. Exit code 1 if performance is more than a point below the empty page's, or another score below 100. npm
// downloads a pinned version on first use, because as a dependency Lighthouse would install ninety packages. Build with
// SITE_URL and without BASE_PATH first.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromiumPath } from './browser/chromium.ts';
import { runCommand } from './cli/run-command.ts';
import { type AuditRun, audit } from './lighthouse/audit.ts';
import { pagesToAudit } from './lighthouse/pages.ts';
import { isGood, medianScores, scoreTable } from './lighthouse/scores.ts';
import { auditEmptyPage } from './lighthouse/yardstick.ts';
import { serveAsCdn } from './serve/cdn.ts';

await runCommand(
  'npm run lighthouse -- [--dist dist] [--runs 3] [--pages /,/search/]',
  async () => {
    const { values } = parseArgs({
      options: {
        dist: { type: 'string', default: 'dist' },
        runs: { type: 'string', default: '3' },
        pages: { type: 'string' },
      },
    });
    const folder = resolve(values.dist);
    const named = values.pages?.split(',').map((address): [string, string] => [address, address]);
    const { emptyPage, rows } = await auditAll(folder, named ?? pagesToAudit(folder), Number(values.runs));
    console.log(scoreTable([['empty page', '', emptyPage], ...rows]));
    return rows.every(([, , runs]) => isGood(runs, emptyPage)) ? 0 : 1;
  },
  2,
);

async function auditAll(
  folder: string,
  pages: readonly [string, string][],
  runCount: number,
): Promise<{ emptyPage: AuditRun[]; rows: [string, string, AuditRun[]][] }> {
  const workFolder = mkdtempSync(join(tmpdir(), 'fazhi-lighthouse-'));
  const { origin, close } = await serveAsCdn(folder);
  try {
    const browser = await chromiumPath();
    const repeated = async (name: string, run: () => Promise<AuditRun>) => {
      const runs: AuditRun[] = [];
      for (let i = 0; i < runCount; i++) runs.push(await run());
      console.error(`${name}: ${medianScores(runs).join(' / ')}`);
      return runs;
    };
    const emptyPage = await repeated('empty page', () => auditEmptyPage(browser, workFolder));
    const rows: [string, string, AuditRun[]][] = [];
    for (const [kind, address] of pages) {
      rows.push([kind, address, await repeated(kind, () => audit(origin + address, browser, workFolder))]);
    }
    return { emptyPage, rows };
  } finally {
    close();
    rmSync(workFolder, { recursive: true, force: true });
  }
}
