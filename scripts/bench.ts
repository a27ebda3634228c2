// npm run bench -- --reports 5000 [--search] [--queries 120] [--keep]
// npm run bench -- --reports 5000 --dev: measures only how long `npm run dev` takes to show a changed report.
// npm run bench -- --reports 10000 --reuse: measures only the search, on the site of an earlier run with --keep.
//
// Generates a realistic, seeded archive (scripts/bench/generate) and measures the check, the whole build and, for comparison,
// Pagefind's own crawl of the same pages. With --search it also runs cold queries in a real browser, in exact and related
// mode. Times depend on the machine; bytes, counts and ratios do not.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../src/loaders/read-content.ts';
import { searchRecords } from '../src/search/build/records.ts';
import { measureDev } from './bench/dev.ts';
import { sizesOf, total } from './bench/measure/folder.ts';
import { type PageSize, pageSizes } from './bench/measure/pages.ts';
import { measure, type Usage } from './bench/measure/process.ts';
import { serveAsCdn } from './bench/search/cdn.ts';
import { searchableRecord } from './bench/search/expected-matches.ts';
import { formatSearchResults } from './bench/search/format-results.ts';
import { drawQueries } from './bench/search/queries.ts';
import { runQueries } from './bench/search/run-queries.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    queries: { type: 'string', default: '120' },
    search: { type: 'boolean', default: false },
    'no-crawl': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    reuse: { type: 'boolean', default: false },
    dev: { type: 'boolean', default: false },
  },
});
const workFolder = resolve('.cache/bench', values.reports);
const content = resolve(workFolder, 'content');
const dist = resolve(workFolder, 'dist');
const node = process.execPath;
/** Pages with full texts. Pagefind's crawl reads only these; list pages would slow it down. */
const textPages = '{reports,plans}/[0-9]*/*/index.html';

if (values.reuse) {
  await benchSearch();
  process.exit(0);
}
rmSync(workFolder, { recursive: true, force: true });
const generate = ['scripts/bench/generate.ts', '--reports', values.reports, '--seed', values.seed, '--out', content];
printUsage('generate', await measure(node, generate));
if (values.dev) await benchDev();
printUsage('check', await measure(node, ['scripts/check.ts'], { CONTENT_DIR: content }));
const build = await measure(node, ['scripts/build.ts'], {
  CONTENT_DIR: content,
  OUT_DIR: dist,
  CACHE_DIR: resolve(workFolder, 'cache'),
  SITE_URL: 'https://example.org',
});
printUsage('whole build', build);
for (const line of build.output.split('\n').filter((text) => /^ {2}\S.* s$/.test(text))) console.log(`  ${line}`);

const sizes = sizesOf(dist);
const { files, bytes } = total(sizes);
console.log(`dist: ${files} files, ${megabytes(bytes)} MB`);
for (const [name, size] of [...sizes].sort((a, b) => b[1].bytes - a[1].bytes)) {
  console.log(`  ${name.padEnd(14)} ${String(size.files).padStart(7)} files ${megabytes(size.bytes).padStart(8)} MB`);
}

for (const { kind, pages, median, largest } of pageSizes(dist)) {
  console.log(
    `  ${kind.padEnd(16)} ${String(pages).padStart(6)} pages  median ${formatSize(median)}  largest ${formatSize(largest)}`,
  );
}

if (!values['no-crawl']) {
  const crawl = await measure('pagefind', [
    '--site',
    dist,
    '--glob',
    textPages,
    '--output-path',
    resolve(workFolder, 'crawl'),
  ]);
  printUsage("the peer: Pagefind's own crawl of the pages of reports and plans", crawl);
  console.log(`whole build ÷ crawl: ${(build.wall / crawl.wall).toFixed(2)}`);
}
if (values.search) await benchSearch();
if (!values.keep) rmSync(workFolder, { recursive: true, force: true });

async function benchDev(): Promise<never> {
  const { start, updates } = await measureDev(content, resolve(workFolder, 'cache'));
  const seconds = updates.map((update) => update.toFixed(2)).join(', ');
  console.log(`npm run dev: first page after ${start.toFixed(1)} s; a changed report is shown after ${seconds} s`);
  if (!values.keep) rmSync(workFolder, { recursive: true, force: true });
  process.exit(0);
}

async function benchSearch(): Promise<void> {
  const records = [...searchRecords(readContent(content).content)].map(searchableRecord);
  const long = records.map(({ paragraphs }) => paragraphs).filter((paragraphs) => paragraphs.length > 5);
  const queries = drawQueries(long, Number(values.queries), values.seed);
  const { origin, traffic, close } = await serveAsCdn(dist);
  for (const mode of ['exact', 'related'] as const) {
    const results = await runQueries({ origin, traffic }, queries, records, mode);
    console.log(formatSearchResults(mode, results));
    for (const result of results.filter(isWrong)) console.log('  !', JSON.stringify(result));
    function isWrong({ right, shown, found, expected }: (typeof results)[number]): boolean {
      return mode === 'exact' && (right < shown || (found !== null && found < expected));
    }
  }
  close();
}

function printUsage(name: string, { wall, cpu, peak }: Usage): void {
  console.log(`${name}: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, ${peak} MB at the peak`);
}

function formatSize({ bytes, brotli }: PageSize): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB (${(brotli / 1000).toFixed(1)} in brotli)`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
