// node scripts/readers/opensearch/compare.ts [--reports 10000] [--queries 300] [--seed 1]
//
// Starts an OpenSearch node, loads a generated archive into it and writes the static index of the same records. Then random
// queries must give the same documents by the static index, by the server and by includes() over all texts (above 200 results
// the same number), and the server the first ten in the order of rank.ts; files must too for a single term of up to three
// characters. Prints counts, times and bytes of both; exit 1 on any difference. Needs Java 17 and Maven; apart from npm test.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../../../src/loaders/read-content.ts';
import { searchRecords } from '../../../src/search/build/records.ts';
import { writeExact } from '../../../src/search/build/write-exact.ts';
import { writeNames } from '../../../src/search/build/write-names.ts';
import { BadCommand } from '../../cli/refusals.ts';
import { runCommand } from '../../cli/run-command.ts';
import { loadExport } from '../../export/load.ts';
import { opensearch } from '../../export/opensearch.ts';
import { writeExport } from '../../export/write.ts';
import { compareAll } from './compare-engines.ts';
import { Expected } from './expected.ts';
import { checkFurtherRequests } from './further-requests.ts';
import { startNode } from './node.ts';
import { countByType, drawRequests } from './queries.ts';

const ALIAS = 'fazhi';

await runCommand(
  'node scripts/readers/opensearch/compare.ts [--reports 10000] [--queries 300] [--seed 1]',
  async () => {
    const { reports, queries, seed } = readOptions();
    const folder = mkdtempSync(join(tmpdir(), 'fazhi-compare-'));
    const [content, files, names, exported] = ['content', 'static', 'names', 'export'].map((name) =>
      join(folder, name),
    ) as [string, string, string, string];
    mkdirSync(exported);
    const node = await startNode();
    try {
      execFileSync(
        process.execPath,
        ['scripts/bench/generate.ts', '--reports', reports, '--seed', seed, '--out', content],
        {
          stdio: 'inherit',
        },
      );
      const records = searchRecords(readContent(content).content);
      console.log(`${records.length} records: ${countByType(records)}`);
      const built = await timed(() => writeExact(records, files));
      console.log(`static index: ${built.seconds} s, ${built.value.files} files, ${megabytes(built.value.bytes)} MB`);
      writeNames(records, names);
      const written = await timed(async () => writeExport(opensearch(records), exported));
      console.log(`export: ${written.seconds} s, ${written.value.files} files`);
      const loaded = await timed(() => loadExport(exported, { url: node.url, alias: ALIAS, authorization: null }));
      console.log(
        `load: ${loaded.seconds} s, ${megabytes(await storedBytes(node.url, loaded.value))} MB on the server`,
      );
      const engines = {
        readStatic: (path: string) => readFile(join(files, path)),
        readNames: (path: string) => readFile(join(names, path)),
        server: `${node.url}/${ALIAS}`,
      };
      const faults = await checkFurtherRequests(records, engines.server, engines.readNames);
      for (const fault of faults) console.log(`  ! OpenSearch does not find ${fault}`);
      return Math.max(
        await compareAll(drawRequests(records, Number(queries), seed), new Expected(records), engines),
        faults.length > 0 ? 1 : 0,
      );
    } finally {
      await node.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

function readOptions(): { reports: string; queries: string; seed: string } {
  const { values } = parseArgs({
    options: {
      reports: { type: 'string', default: '10000' },
      queries: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
    },
  });
  for (const [name, value] of Object.entries(values))
    if (!/^[1-9]\d{0,6}$/.test(value)) throw new BadCommand(`--${name} 后写正整数`);
  return values;
}

async function timed<T>(run: () => Promise<T>): Promise<{ value: T; seconds: string }> {
  const started = performance.now();
  const value = await run();
  return { value, seconds: ((performance.now() - started) / 1000).toFixed(1) };
}

async function storedBytes(server: string, index: string): Promise<number> {
  await fetch(`${server}/${index}/_flush`, { method: 'POST' });
  const answer = await fetch(`${server}/${index}/_stats/store`);
  const { _all } = (await answer.json()) as { _all: { primaries: { store: { size_in_bytes: number } } } };
  return _all.primaries.store.size_in_bytes;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
