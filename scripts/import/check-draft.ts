import { createHash } from 'node:crypto';
import type { Problem } from '../../src/model/problem.ts';
import type { Topic } from '../../src/model/topic.ts';
import { readReport } from '../../src/parse/read-report.ts';
import { pathsOf } from '../report-files/paths.ts';
import type { ReportDraft } from './compose-draft.ts';

/** Reads the draft's files as the check would read them once written, and returns all problems. */
export function checkDraft(
  id: string,
  draft: ReportDraft,
  topics: readonly Topic[],
  show: (path: string) => string,
): Problem[] {
  const paths = pathsOf(id);
  const sha256 = createHash('sha256').update(draft.capture).digest('hex');
  const capture = { path: show(paths.capture), text: draft.capture, sha256 };
  const { problems } = readReport(
    {
      id,
      mdx: { path: show(paths.mdx), text: draft.mdx },
      capture,
      capturePath: capture.path,
      annotations: { path: show(paths.annotations), text: draft.annotations },
    },
    topics,
  );
  return problems;
}
