import { backlinks, taskBlocks } from '../../archive/plans.ts';
import { planAddress, planCaptureAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Plan, PlanTarget } from '../../model/plan.ts';
import type { PlanJson, TargetJson } from '../schema/plan-schema.ts';
import { observationJson, quoteJson } from './annotation-json.ts';
import { blockJson } from './block-json.ts';
import { correctionJson, sourceJson } from './provenance-json.ts';
import { regionRefJson } from './region-ref-json.ts';

/** `/data/plans/<region>/<slug>.json`: a plan and the report passages linked to it. */
export function planJson(content: Content, plan: Plan): PlanJson {
  const { meta } = plan;
  return {
    id: plan.id,
    url: planAddress(plan.id),
    title: meta.title,
    titleSupplied: meta.titleSupplied,
    shortTitle: meta.shortTitle ?? null,
    region: regionRefJson(content, plan.region),
    start: meta.start,
    end: meta.end,
    issuers: meta.issuers,
    dates: meta.dates,
    adoptedBy: meta.adoptedBy ?? null,
    documentNumber: meta.documentNumber ?? null,
    source: sourceJson(meta.source, planCaptureAddress(plan.id)),
    officialUrl: meta.officialUrl ?? null,
    explanationUrl: meta.explanationUrl ?? null,
    completeness: meta.completeness,
    breaksOff: meta.breaksOff ?? null,
    known: meta.known ?? null,
    corrections: plan.corrections.map(correctionJson),
    omissions: meta.omissions,
    redactions: meta.redactions,
    history: meta.history,
    tasks: meta.tasks.map((task) => ({ ...task, blocks: taskBlocks(plan, task).map((block) => block.id) })),
    targets: plan.targets.map(targetJson),
    blocks: plan.body.blocks.map(blockJson),
    observations: plan.annotations.observations.map((observation) =>
      observationJson(content, observation, observation.year ?? null),
    ),
    notes: plan.annotations.notes.map((note) => ({ text: note.text, ...quoteJson(note) })),
    links: backlinks(content, plan).map(({ report, link, relation }) => ({
      report: report.id,
      year: report.year,
      task: link.task ?? null,
      target: link.target ?? null,
      stance: link.stance,
      relation,
      ...quoteJson(link),
    })),
  };
}

export function targetJson({ id, title, task, indicator, goals, baseline }: PlanTarget): TargetJson {
  return {
    id,
    title,
    task,
    indicator,
    goals: goals.map((goal) => ({
      by: goal.by ?? null,
      before: goal.before ?? null,
      every: goal.every ?? null,
      comparator: goal.comparator,
      value: goal.value ?? null,
      unit: goal.unit ?? null,
      state: goal.state ?? null,
      scope: goal.scope ?? null,
      aspiration: goal.aspiration,
      ...quoteJson(goal),
    })),
    baseline: baseline && {
      value: baseline.value ?? null,
      unit: baseline.unit ?? null,
      state: baseline.state ?? null,
      bound: baseline.bound,
      year: baseline.year ?? null,
      qualifier: baseline.qualifier ?? null,
      ...quoteJson(baseline),
    },
  };
}
