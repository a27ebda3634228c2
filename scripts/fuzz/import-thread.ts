// The thread of ImportWorker. workerData: paths of undamaged files. Messages to it: paths to import; from it: outcomes, the first
// when it is ready.
import { parentPort, workerData } from 'node:worker_threads';
import { contentDirectory } from '../../src/loaders/content-directory.ts';
import { isRefusal } from '../../src/model/refusal.ts';
import { checkDraft } from '../import/check-draft.ts';
import { composeDraft } from '../import/compose-draft.ts';
import { readSourceFile } from '../import/read-file.ts';
import { ArchiveFolder } from '../report-files/archive-folder.ts';
import { readTarget } from '../report-files/target.ts';
import type { Outcome } from './import-worker.ts';

const { root, label } = contentDirectory();
const archive = new ArchiveFolder(root, label);
const divisions = archive.divisions();
const topics = archive.topics();
const target = readTarget({ region: '440100', year: '2024', kind: 'office' }, divisions);

/** At least this share of a draft's Chinese characters must occur in an undamaged file: others come of a wrong decoding. */
const leastKnown = 0.8;
const known = new Set<string>();
for (const path of workerData as string[]) {
  const source = await readSourceFile(path).catch(() => null);
  for (const { text } of source?.lines ?? []) for (const character of hanOf(text)) known.add(character);
}

parentPort?.on('message', async (path: string) => parentPort?.postMessage(await importOutcome(path)));
parentPort?.postMessage({ kind: 'draft', message: '' } satisfies Outcome);

async function importOutcome(path: string): Promise<Outcome> {
  try {
    const source = await readSourceFile(path);
    const draft = composeDraft(source, target, undefined, divisions, { today: '2026-11-27' });
    const problems = checkDraft(target.id, draft, topics, (file) => file);
    // As the import command does: other problems prevent writing.
    if (problems.some(({ rule }) => rule !== 'schema' && rule !== 'look-alike'))
      return { kind: 'refused', message: '' };
    const characters = hanOf(draft.capture);
    const unknown = characters.filter((character) => !known.has(character)).length;
    // The editor reads of these in importNotes.
    const isRemarked = source.seen.some(({ kind }) => kind === 'garbled' || kind === 'bad-byte');
    if (isRemarked || unknown <= (1 - leastKnown) * characters.length) return { kind: 'draft', message: '' };
    return { kind: 'garbage', message: `${characters.length} 个汉字里有 ${unknown} 个原件没有` };
  } catch (error) {
    if (isRefusal(error)) return { kind: 'refused', message: error.message };
    return { kind: 'crash', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function hanOf(text: string): string[] {
  return text.match(/\p{Script=Han}/gu) ?? [];
}
