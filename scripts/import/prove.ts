import { createHash } from 'node:crypto';
import type { Problem } from '../../src/model/problem.ts';
import type { Topic } from '../../src/model/topic.ts';
import { readReport } from '../../src/parse/report.ts';
import { pathsOf } from '../new/paths.ts';
import type { Composed } from './compose.ts';

/**
 * Reads the files that were made, as the check will: every problem, the fidelity of the text to its capture first. Done
 * before anything is written.
 */
export function prove(
  id: string,
  composed: Composed,
  topics: readonly Topic[],
  show: (path: string) => string,
): Problem[] {
  const paths = pathsOf(id);
  const sha256 = createHash('sha256').update(composed.capture).digest('hex');
  const capture = { path: show(paths.capture), text: composed.capture, sha256 };
  const { problems } = readReport(
    {
      id,
      text: { path: show(paths.text), text: composed.text },
      capture,
      capturePath: capture.path,
      annotations: { path: show(paths.annotations), text: composed.annotations },
    },
    topics,
  );
  return problems;
}
