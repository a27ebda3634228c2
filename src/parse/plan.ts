import { type Plan, type PlanMeta, planMeta } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Topic } from '../model/topic.ts';
import { anchorAll, readAnnotations } from './annotations.ts';
import { assignTopics } from './classify.ts';
import { applyMarks } from './marks.ts';
import { indexQuotes, type QuoteIndex } from './quotes.ts';
import type { Placed, ReportFiles } from './report.ts';
import { readTranscription } from './transcription.ts';
import type { YamlText } from './yaml.ts';

/** Reads one plan from its files, with every goal and baseline resolved to its passage. */
export function readPlan(
  files: ReportFiles,
  topics: readonly Topic[],
): { plan: Placed<Plan> | null; problems: Problem[] } {
  const [region = '', slug = ''] = files.id.split('/');
  const { meta, yaml, document, corrections, sound, problems } = readTranscription(
    files.text,
    files.capture,
    files.capturePath,
    planMeta,
  );
  const read = readAnnotations(files.annotations, document, sound);
  problems.push(...read.problems);
  assignTopics(document.blocks, topics);
  applyMarks(document.blocks, read.annotations);
  if (!meta || !yaml) return { plan: null, problems };

  const index = indexQuotes(document);
  const unplaced: Problem[] = [];
  const targets = meta.targets.map((target, i) => resolveTarget(target, i, index, files.text.path, yaml, unplaced));
  if (sound) problems.push(...unplaced);
  const plan: Plan = {
    id: files.id,
    region,
    slug,
    meta,
    targets,
    body: { blocks: document.blocks },
    corrections,
    annotations: read.annotations,
  };
  const annotations = files.annotations && read.yaml ? { file: files.annotations.path, yaml: read.yaml } : null;
  return { plan: { value: plan, file: files.text.path, yaml, annotations, positions: document.positions }, problems };
}

function resolveTarget(
  target: PlanMeta['targets'][number],
  i: number,
  index: QuoteIndex,
  file: string,
  yaml: YamlText,
  problems: Problem[],
): Plan['targets'][number] {
  const goalPlace = (j: number) => ({ file, ...yaml.locate(['targets', i, 'goals', j, 'quote']) });
  const baselinePlace = () => ({ file, ...yaml.locate(['targets', i, 'baseline', 'quote']) });
  return {
    ...target,
    goals: anchorAll(target.goals, index, goalPlace, problems),
    baseline: target.baseline ? (anchorAll([target.baseline], index, baselinePlace, problems)[0] ?? null) : null,
  };
}
