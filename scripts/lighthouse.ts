// npm run lighthouse [-- --dist dist] [--runs 3] [--pages /,/search/]
//
// Lighthouse (mobile) on the five page kinds of a built site: performance, accessibility, best practices, SEO. Prints the
// median of the runs for each and what costs points; exit code 1 below 100. Lighthouse is fetched by npm in this exact
// version when first used: it is no dependency, for it would bring ninety packages along. Build with SITE_URL and
// without BASE_PATH first.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromiumPath } from '../tests/site/chromium.ts';
import { serveAsCdn } from './bench/search/cdn.ts';
import { fiveKinds } from './lighthouse/pages.ts';
import { audit, type Run } from './lighthouse/run.ts';
import { scoresOf, tableOf } from './lighthouse/scores.ts';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    runs: { type: 'string', default: '3' },
    pages: { type: 'string' },
  },
});
const folder = resolve(values.dist);
const pages = values.pages?.split(',').map((address): [string, string] => [address, address]) ?? fiveKinds(folder);
const work = mkdtempSync(join(tmpdir(), 'fazhi-lighthouse-'));
const { origin, close } = await serveAsCdn(folder);

try {
  const browser = await chromiumPath();
  const rows: [string, string, Run[]][] = [];
  for (const [kind, address] of pages) {
    const runs: Run[] = [];
    for (let i = 0; i < Number(values.runs); i++) runs.push(await audit(origin + address, browser, work));
    rows.push([kind, address, runs]);
    console.error(`${kind}: ${scoresOf(runs).join(' / ')}`);
  }
  console.log(tableOf(rows));
  process.exitCode = rows.every(([, , runs]) => scoresOf(runs).every((score) => score === 100)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
} finally {
  close();
  rmSync(work, { recursive: true, force: true });
}
