// npm run bench -- --reports 5000 [--search] [--queries 120] [--keep]
// npm run bench -- --reports 5000 --dev: only how long a changed report takes to show in `npm run dev`.
// npm run bench -- --reports 10000 --reuse: only the search of the site that an earlier run with --keep has left.
//
// Generates a realistic archive of that size (scripts/bench/generate, seeded), then measures with it: checking, building
// the whole site, and in the same run the peer, Pagefind's own crawl of the same pages. With --search it also asks cold
// queries in a real browser, in exact and in related mode. Seconds depend on the machine; bytes, counts and ratios do not.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../src/loaders/read-content.ts';
import { searchDocuments } from '../src/search/records.ts';
import { measureDev } from './bench/dev.ts';
import { sizesOf, total } from './bench/measure/folder.ts';
import { type PageSize, pageSizes } from './bench/measure/pages.ts';
import { measure, type Usage } from './bench/measure/process.ts';
import { serveAsCdn } from './bench/search/cdn.ts';
import { drawQueries } from './bench/search/queries.ts';
import { reportSearch } from './bench/search/report.ts';
import { runQueries } from './bench/search/run.ts';
import { placesOf } from './bench/search/truth.ts';

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
const work = resolve('.cache/bench', values.reports);
const content = resolve(work, 'content');
const dist = resolve(work, 'dist');
const node = process.execPath;
/** The pages that hold whole texts: what a crawl for the search has to read. Lists would only make the peer slower. */
const texts = '{reports,plans}/[0-9]*/*/index.html';

if (values.reuse) {
  await benchSearch();
  process.exit(0);
}
rmSync(work, { recursive: true, force: true });
const generate = ['scripts/bench/generate.ts', '--reports', values.reports, '--seed', values.seed, '--out', content];
print('generate', await measure(node, generate));
if (values.dev) await benchDev();
print('check', await measure(node, ['scripts/check.ts'], { CONTENT_DIR: content }));
const build = await measure(node, ['scripts/build.ts'], {
  CONTENT_DIR: content,
  OUT_DIR: dist,
  CACHE_DIR: resolve(work, 'cache'),
  SITE_URL: 'https://example.org',
});
print('whole build', build);
for (const line of build.output.split('\n').filter((text) => /^ {2}\S.* s$/.test(text))) console.log(`  ${line}`);

const sizes = sizesOf(dist);
const { files, bytes } = total(sizes);
console.log(`dist: ${files} files, ${megabytes(bytes)} MB`);
for (const [name, size] of [...sizes].sort((a, b) => b[1].bytes - a[1].bytes)) {
  console.log(`  ${name.padEnd(14)} ${String(size.files).padStart(7)} files ${megabytes(size.bytes).padStart(8)} MB`);
}

for (const { kind, pages, median, largest } of pageSizes(dist)) {
  console.log(
    `  ${kind.padEnd(16)} ${String(pages).padStart(6)} pages  median ${sizeWords(median)}  largest ${sizeWords(largest)}`,
  );
}

if (!values['no-crawl']) {
  const crawl = await measure('pagefind', ['--site', dist, '--glob', texts, '--output-path', resolve(work, 'crawl')]);
  print("the peer: Pagefind's own crawl of the pages of reports and plans", crawl);
  console.log(`whole build ÷ crawl: ${(build.wall / crawl.wall).toFixed(2)}`);
}
if (values.search) await benchSearch();
if (!values.keep) rmSync(work, { recursive: true, force: true });

async function benchDev(): Promise<never> {
  const { start, shown } = await measureDev(content, resolve(work, 'cache'));
  const seconds = shown.map((one) => one.toFixed(2)).join(', ');
  console.log(`npm run dev: first page after ${start.toFixed(1)} s; a changed report is shown after ${seconds} s`);
  if (!values.keep) rmSync(work, { recursive: true, force: true });
  process.exit(0);
}

async function benchSearch(): Promise<void> {
  const documents = [...searchDocuments(readContent(content).content)].map(placesOf);
  const long = documents.map(({ paragraphs }) => paragraphs).filter((paragraphs) => paragraphs.length > 5);
  const queries = drawQueries(long, Number(values.queries), values.seed);
  const { origin, traffic, close } = await serveAsCdn(dist);
  for (const mode of ['exact', 'related'] as const) {
    const results = await runQueries({ origin, traffic }, queries, documents, mode);
    console.log(reportSearch(mode, results));
    for (const result of results.filter(isWrong)) console.log('  !', JSON.stringify(result));
    function isWrong({ right, shown, found, expected }: (typeof results)[number]): boolean {
      return mode === 'exact' && (right < shown || (found !== null && found < expected));
    }
  }
  close();
}

function print(name: string, { wall, cpu, peak }: Usage): void {
  console.log(`${name}: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, ${peak} MB at the peak`);
}

function sizeWords({ bytes, brotli }: PageSize): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB (${(brotli / 1000).toFixed(1)} in brotli)`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
