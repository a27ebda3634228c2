// npm run fuzz -- [--minutes 10] [--seed 1] [--format html]
// Feeds damaged files to the importer. Each must end as a draft or as a refusal in words: never as another error, never
// after more than 20 seconds, and never, without a remark, as a draft of characters that the file does not have. Prints
// counts by format, and keeps each input that breaks this in .cache/fuzz/. Exit code 1 if there are any. It is not a test,
// because it takes long.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { BadCommand } from './cli/refusals.ts';
import { runCommand } from './cli/run-command.ts';
import { ImportWorker, type Outcome } from './fuzz/import-worker.ts';
import { mutate, type Random, seededRandom } from './fuzz/mutate.ts';
import { zip } from './fuzz/zip.ts';
import { unpackPart } from './import/docx-package.ts';

const formats = ['html', 'docx', 'doc', 'pdf', 'txt'];
const project = join(import.meta.dirname, '..');
/** Files to damage: pages and documents of many kinds, and the texts of the founding documents. */
const folders = ['tests/fixtures/import', 'content/captures'].map((folder) => join(project, folder));
const kept = join(project, '.cache/fuzz');

await runCommand('npm run fuzz -- [--minutes 10] [--seed 1] [--format html]', async () => {
  const { minutes, seed, chosen } = readArguments();
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  const random = seededRandom(seed);
  let failures = 0;
  for (const format of chosen) {
    const counts = await fuzz(format, Date.now() + (minutes * 60_000) / chosen.length, random);
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const { draft, refused, ...wrong } = counts;
    failures += Object.values(wrong).reduce((sum, count) => sum + count, 0);
    console.log(
      `${format}：${total} 个文件，整理出 ${draft}，拒绝 ${refused}，出错 ${wrong.crash}，超时 ${wrong.hang}，乱码入库 ${wrong.garbage}`,
    );
  }
  if (failures > 0) console.log(`有问题的文件在 ${kept}`);
  return failures > 0 ? 1 : 0;
});

function readArguments(): { minutes: number; seed: number; chosen: string[] } {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      format: { type: 'string' },
    },
  });
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
  if (!(minutes > 0)) throw new BadCommand('--minutes 写分钟数');
  if (!Number.isInteger(seed)) throw new BadCommand('--seed 写整数');
  if (values.format !== undefined && !formats.includes(values.format))
    throw new BadCommand(`--format 写 ${formats.join('、')} 之一`);
  return { minutes, seed, chosen: values.format === undefined ? formats : [values.format] };
}

/** Damages the seeds of a format until `end` (milliseconds); counts the outcomes. */
async function fuzz(format: string, end: number, random: Random): Promise<Record<Outcome['kind'], number>> {
  const counts = { draft: 0, refused: 0, crash: 0, hang: 0, garbage: 0 };
  const seeds = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => extname(path) === `.${format}`)
      .sort()
      .map((path) => readFileSync(join(folder, path))),
  );
  const worker = new ImportWorker(format, seeds);
  for (let number = 0; Date.now() < end; number++) {
    const input = format === 'docx' && random(10) > 0 ? mutateWord(seeds, random) : mutate(seeds, format, random);
    const outcome = await worker.run(input);
    counts[outcome.kind]++;
    if (outcome.kind === 'draft' || outcome.kind === 'refused') continue;
    const name = `${outcome.kind}-${number}.${format}`;
    writeFileSync(join(kept, name), input);
    console.error(`${name}：${outcome.message}`);
  }
  await worker.stop();
  return counts;
}

/** Damages the text of a Word file inside its archive, whose checksums would have the reader refuse any other damage. */
function mutateWord(seeds: readonly Uint8Array[], random: Random): Uint8Array {
  const parts = (name: string) => seeds.map((bytes) => partOf(bytes, name)).filter((part) => part !== null);
  const [styles] = parts('word/styles.xml');
  return zip([
    ['word/document.xml', mutate(parts('word/document.xml'), 'html', random)],
    ...(styles ? [['word/styles.xml', styles] as const] : []),
  ]);
}

/** Null for seeds that are damaged already. */
function partOf(bytes: Uint8Array, name: string): Uint8Array | null {
  try {
    return unpackPart(bytes, name);
  } catch {
    return null;
  }
}
