import { join } from 'node:path';
import { type Composed, compose } from '../../../scripts/import/compose.ts';
import { prove } from '../../../scripts/import/prove.ts';
import { readSourceFile } from '../../../scripts/import/read-file.ts';
import { Archive } from '../../../scripts/new/archive.ts';
import { type Asked, readTarget } from '../../../scripts/new/target.ts';
import { formatProblem } from '../../../src/model/problem.ts';

const project = join(import.meta.dirname, '../../..');
export const importFixtures = join(project, 'tests/fixtures/import');

/** Imports a file without writing anything: what would be written, and the problems that the check would have with it. */
export async function importFile(
  file: string,
  asked: Asked,
  contentRoot = join(project, 'tests/fixtures/valid'),
): Promise<Composed & { problems: string[] }> {
  const archive = new Archive(contentRoot, 'content');
  const divisions = archive.divisions();
  const target = readTarget(asked, divisions);
  const composed = compose(await readSourceFile(file), target, undefined, divisions, { today: '2026-11-23' });
  const problems = prove(target.id, composed, archive.topics(), (path) => `content/${path}`);
  return { ...composed, problems: problems.map(formatProblem) };
}
