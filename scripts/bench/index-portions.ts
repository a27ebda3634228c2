// node scripts/bench/index-portions.ts --reports N --portions P --out DIR STEP: one step of the bench of an index that is built in
// portions, each in a process of its own, so that its memory can be measured. STEP is `portion I`, `join`, `whole` (all records in one
// go, for comparison) or `queries`. `npm run bench -- --index-only --portions P` runs them all.
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../../src/loaders/read-content.ts';
import { writePortion } from '../../src/search/build/portion-files.ts';
import { searchRecords } from '../../src/search/build/records.ts';
import { joinExact, writeExact } from '../../src/search/build/write-exact.ts';
import type { ExactSummary } from '../../src/search/build/write-index.ts';
import { POINTER_PATH } from '../../src/search/format/layout.ts';
import type { SearchRecord } from '../../src/search/format/search-record.ts';
import { runColdQueries } from './portions/cold-queries.ts';
import { generatedRecords } from './portions/generated-records.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reports: { type: 'string', default: '1000' },
    portions: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    queries: { type: 'string', default: '120' },
    'max-files': { type: 'string', default: '1000000' },
    out: { type: 'string', default: '.cache/bench/portions' },
  },
});
const [step, number] = positionals;
const portions = Number(values.portions);
const options = { maxFiles: Number(values['max-files']) };
const folders = Array.from({ length: portions }, (_, portion) => resolve(values.out, `portion-${portion}`));
const dist = resolve(values.out, step === 'whole' ? 'whole' : 'dist');

if (step === 'portion') await writePortion(recordsOf(Number(number)), folders[Number(number)] ?? '');
else if (step === 'join') printIndex(await joinExact(folders, dist, options));
else if (step === 'whole')
  printIndex(
    await writeExact(
      folders.flatMap((_, portion) => [...recordsOf(portion)]),
      dist,
      options,
    ),
  );
else if (step === 'queries') await runColdQueries(dist, folders, Number(values.queries), values.seed);
else throw new Error(`Unknown step ${step}`);

/** The first portion also has everything of the real archive except its reports. */
function* recordsOf(portion: number): Generator<SearchRecord> {
  const contentRoot = resolve('content');
  const { reports, seed } = { reports: Number(values.reports), seed: values.seed };
  yield* generatedRecords({ reports, seed, contentRoot, portions, portion });
  if (portion === 0) yield* searchRecords(readContent(contentRoot).content).filter(({ type }) => type !== 'report');
}

function printIndex({ build, records, files, bytes, shards, largestShard }: ExactSummary): void {
  console.log(
    `${records} records, ${files} files, ${(bytes / 1e6).toFixed(1)} MB; shards ${shards.join(' + ')}, the largest ${largestShard} bytes`,
  );
  const tables = join(dist, 'search-index', build);
  const sizes = readdirSync(tables)
    .filter((name) => name.endsWith('.bin'))
    .map((name) => `${name} ${statSync(join(tables, name)).size}`);
  console.log(`pointer ${statSync(join(dist, POINTER_PATH)).size} bytes, ${sizes.join(', ')}`);
}
