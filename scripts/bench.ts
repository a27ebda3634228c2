// npm run bench -- --reports 5000 [--search] [--queries 120] [--keep]
// npm run bench -- --reports 5000 --dev: measures only how long `npm run dev` takes to show a changed report.
// npm run bench -- --reports 10000 --reuse: measures only the search, on the site of an earlier run with --keep.
// npm run bench -- --reports 10000 --index-only: measures only the search, on the pages of the real archive with the index of
// the generated one, so that no other pages need to be built.
// npm run bench -- --reports 100000 --index-only --portions 10: measures only the index, built in portions without content files
// (scripts/bench/index-portions.ts), and cold queries over it without a browser.
//
// Generates a realistic, seeded archive (scripts/bench/generate) and measures the check, the whole build and, for comparison,
// Pagefind's own crawl of the same pages. With --search it also runs cold queries in a real browser, in exact and related
// mode; misquotations and queries that find nothing in exact mode. Times depend on the machine; bytes, counts and ratios do not.
// Settings of the build apply: COMPACT=1 npm run bench -- --reports 5000.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../src/loaders/read-content.ts';
import { Refusal } from '../src/model/refusal.ts';
import { searchRecords } from '../src/search/build/records.ts';
import { writeExact } from '../src/search/build/write-exact.ts';
import type { SearchRecord } from '../src/search/format/search-record.ts';
import { measureDev, type Wait } from './bench/dev.ts';
import { sizesByKind } from './bench/measure/file-kinds.ts';
import { type FolderSize, total } from './bench/measure/folder.ts';
import { type PageSize, pageSizes } from './bench/measure/pages.ts';
import { measure, type Usage } from './bench/measure/process.ts';
import { baseSize, formatRatios, millisecondsPerReport, tableRow } from './bench/ratios.ts';
import { searchableRecord } from './bench/search/expected-matches.ts';
import { formatSearchResults } from './bench/search/format-results.ts';
import { drawMisquotations } from './bench/search/misquotations.ts';
import { drawNoHits } from './bench/search/no-hits.ts';
import { drawQueries } from './bench/search/queries.ts';
import { runQueries } from './bench/search/run-queries.ts';
import { searchFolder } from './build/search-folder.ts';
import { BadCommand } from './cli/refusals.ts';
import { runCommand } from './cli/run-command.ts';
import { serveAsCdn } from './serve/cdn.ts';

/** Pages with full texts. Pagefind's crawl reads only these; list pages would slow it down. */
const textPages = '{reports,plans}/[0-9]*/*/index.html';
const node = process.execPath;

/** Milliseconds of processor a report, of the last run with `baseSize` reports. */
const baseFile = resolve('.cache/bench/base.json');

await runCommand(
  'npm run bench -- [--reports 5000] [--search] [--queries 120] [--no-crawl] [--keep] [--reuse] [--index-only [--portions 10]] [--dev]',
  async () => {
    const options = readOptions();
    if (!/^\d+$/.test(options.reports)) throw new BadCommand('--reports 后写报告的份数');
    const workFolder = resolve('.cache/bench', options.reports);
    if (options.reuse) return benchSearch(workFolder, options, generatedRecords(workFolder));
    requireOwn(workFolder);
    rmSync(workFolder, { recursive: true, force: true });
    if (options.portions) {
      if (!/^[1-9]\d*$/.test(options.portions)) throw new BadCommand('--portions 后写索引分成几部分');
      await benchPortions(workFolder, { ...options, portions: options.portions });
      if (!options.keep) rmSync(workFolder, { recursive: true, force: true });
      return;
    }
    const out = contentOf(workFolder);
    const generate = ['scripts/bench/generate.ts', '--reports', options.reports, '--seed', options.seed, '--out', out];
    printUsage('generate', await measure(node, generate));
    if (options['index-only']) await benchIndex(workFolder, options);
    else if (options.dev) await benchDev(workFolder);
    else await benchBuild(workFolder, Number(options.reports), !options['no-crawl']);
    if (options.search && !options.dev && !options['index-only'])
      await benchSearch(workFolder, options, generatedRecords(workFolder));
    if (!options.keep) rmSync(workFolder, { recursive: true, force: true });
  },
);

function readOptions() {
  return parseArgs({
    options: {
      reports: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      queries: { type: 'string', default: '120' },
      search: { type: 'boolean', default: false },
      'no-crawl': { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      reuse: { type: 'boolean', default: false },
      'index-only': { type: 'boolean', default: false },
      portions: { type: 'string' },
      dev: { type: 'boolean', default: false },
    },
  }).values;
}

/**
 * An earlier run with --keep has left only these folders.
 * @throws Refusal if there is anything else, which this run would remove
 */
function requireOwn(workFolder: string): void {
  const own = ['content', 'dist', 'cache', 'crawl', 'portions'];
  const foreign = existsSync(workFolder) ? readdirSync(workFolder).find((name) => !own.includes(name)) : undefined;
  if (foreign !== undefined)
    throw new Refusal(`${resolve(workFolder, foreign)} is in the way: no earlier run made it.`);
}

function contentOf(workFolder: string): string {
  return resolve(workFolder, 'content');
}

function distOf(workFolder: string): string {
  return resolve(workFolder, 'dist');
}

async function benchBuild(workFolder: string, reports: number, crawls: boolean): Promise<void> {
  const content = contentOf(workFolder);
  const dist = distOf(workFolder);
  const check = await measure(node, ['scripts/check.ts'], { CONTENT_DIR: content });
  printUsage('check', check);
  // Through the launcher, which sets the limit of the heap.
  const build = await measure(node, ['scripts/run.mjs', 'build'], {
    CONTENT_DIR: content,
    OUT_DIR: dist,
    CACHE_DIR: resolve(workFolder, 'cache'),
    SITE_URL: 'https://example.org',
  });
  printUsage('whole build', build);
  for (const line of build.output.split('\n').filter((text) => /^ {2}\S.* s$/.test(text))) console.log(`  ${line}`);
  const size = printSizes(dist);
  const crawl = crawls ? await measureCrawl(workFolder) : null;
  if (reports === baseSize) saveBase(millisecondsPerReport(build, reports));
  const measures = { reports, check, build, crawl, size };
  for (const line of formatRatios(measures, readBase())) console.log(line);
  console.log(`for docs/scale.md: ${tableRow(measures)}`);
}

async function measureCrawl(workFolder: string): Promise<Usage> {
  const output = resolve(workFolder, 'crawl');
  const crawl = await measure('pagefind', ['--site', distOf(workFolder), '--glob', textPages, '--output-path', output]);
  printUsage("the peer: Pagefind's own crawl of the pages of reports and plans", crawl);
  return crawl;
}

function saveBase(milliseconds: number): void {
  mkdirSync(dirname(baseFile), { recursive: true });
  writeFileSync(baseFile, JSON.stringify(milliseconds));
}

function readBase(): number | null {
  return existsSync(baseFile) ? Number(readFileSync(baseFile, 'utf8')) : null;
}

function printSizes(dist: string): FolderSize {
  const sizes = sizesByKind(dist);
  const size = total(sizes.map(([, size]) => size));
  const { files, bytes } = size;
  console.log(`dist: ${files} files, ${megabytes(bytes)} MB`);
  for (const [kind, { files, bytes }] of sizes)
    console.log(`  ${kind.padEnd(42)} ${String(files).padStart(7)} files ${megabytes(bytes).padStart(8)} MB`);
  for (const { kind, pages, median, largest } of pageSizes(dist)) {
    console.log(
      `  ${kind.padEnd(16)} ${String(pages).padStart(6)} pages  median ${formatSize(median)}  largest ${formatSize(largest)}`,
    );
  }
  return size;
}

async function benchDev(workFolder: string): Promise<void> {
  const { start, updates } = await measureDev(contentOf(workFolder), resolve(workFolder, 'cache'));
  const formatWait = ({ wall, cpu }: Wait) => `${wall.toFixed(2)} s (${cpu.toFixed(2)} s of processor)`;
  console.log(`npm run dev: first page after ${formatWait(start)}`);
  for (const update of updates) console.log(`  a changed report is shown after ${formatWait(update)}`);
}

/** Builds the pages of the real archive and puts the index of the generated one in place of theirs. */
async function benchIndex(workFolder: string, options: { queries: string; seed: string }): Promise<void> {
  const dist = distOf(workFolder);
  const environment = { OUT_DIR: dist, CACHE_DIR: resolve(workFolder, 'cache'), SITE_URL: 'https://example.org' };
  await measure(node, ['scripts/build.ts'], environment);
  rmSync(resolve(dist, searchFolder), { recursive: true });
  const records = generatedRecords(workFolder);
  const started = performance.now();
  const { files, bytes } = await writeExact(records, dist);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`search index: ${seconds} s, ${files} files, ${megabytes(bytes)} MB`);
  await benchSearch(workFolder, options, records);
}

/** Each step in a process of its own, so that the memory of each is known. */
async function benchPortions(
  workFolder: string,
  { reports, seed, queries, portions }: { reports: string; seed: string; queries: string; portions: string },
): Promise<void> {
  const given = { reports, seed, queries, portions, out: resolve(workFolder, 'portions') };
  const flags = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  const steps = [...Array.from({ length: Number(portions) }, (_, i) => ['portion', String(i)]), ['join'], ['queries']];
  for (const step of steps) {
    const usage = await measure(node, [
      '--max-old-space-size=6000',
      'scripts/bench/index-portions.ts',
      ...flags,
      ...step,
    ]);
    printUsage(step.join(' '), usage);
    if (usage.output) console.log(usage.output.trimEnd());
  }
}

function generatedRecords(workFolder: string): SearchRecord[] {
  return searchRecords(readContent(contentOf(workFolder)).content);
}

async function benchSearch(
  workFolder: string,
  options: { queries: string; seed: string },
  generated: readonly SearchRecord[],
): Promise<void> {
  const records = generated.map(searchableRecord);
  const long = records.map(({ paragraphs }) => paragraphs).filter((paragraphs) => paragraphs.length > 5);
  const places = generated.filter(({ type }) => type === 'region').map(({ title }) => title);
  const count = Number(options.queries);
  const queries = drawQueries(long, count, options.seed);
  const misquotations = drawMisquotations(long, count, options.seed);
  const noHits = drawNoHits(places, Math.ceil(count / 4), options.seed);
  const { origin, traffic, close } = await serveAsCdn(distOf(workFolder));
  for (const mode of ['exact', 'related'] as const) {
    const asked = mode === 'exact' ? [...queries, ...misquotations, ...noHits] : queries;
    const results = await runQueries({ origin, traffic }, asked, records, mode);
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
