import { join } from 'node:path';
import { checkDraft } from '../../../scripts/import/check-draft.ts';
import { composeDraft, type ReportDraft } from '../../../scripts/import/compose-draft.ts';
import { readSourceFile } from '../../../scripts/import/read-file.ts';
import { readPacked } from '../../../scripts/import/read-packed.ts';
import { ArchiveFolder } from '../../../scripts/report-files/archive-folder.ts';
import { readTarget, type TargetOptions } from '../../../scripts/report-files/target.ts';
import { formatProblem } from '../../../src/model/problem.ts';

const project = join(import.meta.dirname, '../../..');
export const importFixtures = join(project, 'tests/fixtures/import');

/**
 * Imports a file without writing anything. Returns the draft and the problems that the check would report. By default it is
 * read without a thread of its own, which takes longer to start than most files to read.
 */
export async function importFile(
  file: string,
  options: TargetOptions,
  contentRoot = join(project, 'tests/fixtures/valid'),
  readWith = readPacked,
): Promise<ReportDraft & { problems: string[] }> {
  const archive = new ArchiveFolder(contentRoot, 'content');
  const divisions = archive.divisions();
  const target = readTarget(options, divisions);
  const draft = composeDraft(await readSourceFile(file, readWith), target, undefined, divisions, {
    today: '2026-11-23',
  });
  const problems = checkDraft(target.id, draft, archive.topics(), (path) => `content/${path}`);
  return { ...draft, problems: problems.map(formatProblem) };
}
