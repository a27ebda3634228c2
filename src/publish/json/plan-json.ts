import { observationsOf } from '../../archive/observations.ts';
import { type Backlink, backlinks, taskBlocks } from '../../archive/plans.ts';
import { planAddress, planCaptureAddress } from '../../model/addresses.ts';
import { noteSchema } from '../../model/annotation.ts';
import type { Content } from '../../model/content.ts';
import {
  baselineSchema,
  goalSchema,
  type Plan,
  type PlanTarget,
  planMetaSchema,
  targetSchema,
  taskSchema,
} from '../../model/plan.ts';
import type { PlanJson, TargetJson } from '../schema/plan-schema.ts';
import { linkedJson, observationJson } from './annotation-json.ts';
import { blockJson } from './block-json.ts';
import { correctionJson, sourceJson } from './provenance-json.ts';
import { annotationValues, publishedValues } from './published-values.ts';
import { regionRefJson } from './region-ref-json.ts';

/** `/data/plans/<region>/<slug>.json`: a plan and the report passages linked to it. */
export function planJson(content: Content, plan: Plan): PlanJson {
  const { meta, annotations } = plan;
  return {
    id: plan.id,
    url: planAddress(plan.id),
    ...publishedValues(planMetaSchema, meta),
    region: regionRefJson(content, plan.region),
    source: sourceJson(meta.source, planCaptureAddress(plan.id)),
    corrections: plan.corrections.map(correctionJson),
    tasks: meta.tasks.map((task) => ({
      ...publishedValues(taskSchema, task),
      blocks: taskBlocks(plan, task).map((block) => block.id),
    })),
    targets: plan.targets.map(targetJson),
    blocks: plan.body.blocks.map(blockJson),
    observations: observationsOf(content, plan).map((observation) =>
      observationJson(content, observation, observation.year ?? null),
    ),
    notes: annotations.notes.map((note) => annotationValues(noteSchema, note)),
    links: backlinks(content, plan).map(backlinkJson),
  };
}

export function targetJson({ goals, baseline, ...target }: PlanTarget): TargetJson {
  return {
    ...publishedValues(targetSchema, { ...target, goals, baseline: baseline ?? undefined }),
    goals: goals.map((goal) => annotationValues(goalSchema, goal)),
    baseline: baseline && annotationValues(baselineSchema, baseline),
  };
}

function backlinkJson({ report, link, relation }: Backlink): PlanJson['links'][number] {
  return { report: report.id, year: report.year, ...linkedJson(link, relation) };
}
