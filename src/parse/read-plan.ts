import { addAll } from '../model/add-all.ts';
import { type Plan, type PlanMeta, planMetaSchema } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Topic } from '../model/topic.ts';
import { anchorAll, readAnnotations } from './annotations.ts';
import { assignTopics } from './classify.ts';
import type { LocatedText } from './located.ts';
import { applyMarks } from './marks.ts';
import { indexQuotes, type QuoteIndex } from './quotes.ts';
import type { TranscriptionFiles } from './read-report.ts';
import { parseWhole } from './schema-entries.ts';
import { readTranscription } from './transcription.ts';
import type { YamlPositions } from './yaml.ts';

/** Reads one plan and anchors its goals and baselines. Null if its front matter cannot be used. */
export function readPlan(
  files: TranscriptionFiles,
  topics: readonly Topic[],
): { plan: LocatedText<Plan> | null; problems: Problem[] } {
  const [region = '', slug = ''] = files.id.split('/');
  const { meta, yaml, body, corrections, textIsValid, captured, problems } = readTranscription(
    files.mdx,
    files.capture,
    files.capturePath,
    planMetaSchema,
    parseWhole,
  );
  const annotationResult = readAnnotations(files.annotations, body, textIsValid, captured);
  const { annotations, located: annotationFile } = annotationResult;
  addAll(problems, annotationResult.problems);
  assignTopics(body.blocks, topics);
  applyMarks(body.blocks, annotations);
  if (!meta || !yaml) return { plan: null, problems };

  const index = { ...indexQuotes(body), captured };
  const unresolved: Problem[] = [];
  const targets = meta.targets.map((target, i) => resolveTarget(target, i, index, files.mdx.path, yaml, unresolved));
  if (textIsValid) addAll(problems, unresolved);
  const plan: Plan = {
    id: files.id,
    region,
    slug,
    meta,
    targets,
    body: { blocks: body.blocks },
    corrections,
    annotations,
  };
  return {
    plan: { value: plan, file: files.mdx.path, yaml, path: [], annotations: annotationFile, positions: body.positions },
    problems,
  };
}

function resolveTarget(
  target: PlanMeta['targets'][number],
  i: number,
  index: QuoteIndex,
  file: string,
  yaml: YamlPositions,
  problems: Problem[],
): Plan['targets'][number] {
  const goalPosition = (j: number) => ({ file, ...yaml.locate(['targets', i, 'goals', j, 'quote']) });
  const baselinePosition = () => ({ file, ...yaml.locate(['targets', i, 'baseline', 'quote']) });
  return {
    ...target,
    goals: anchorAll(target.goals, index, goalPosition, problems),
    baseline: target.baseline ? (anchorAll([target.baseline], index, baselinePosition, problems)[0] ?? null) : null,
  };
}
