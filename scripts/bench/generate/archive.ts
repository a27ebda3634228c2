import { join } from 'node:path';
import type { IndicatorMeta } from '../../../src/model/indicator.ts';
import { readBasis } from './basis.ts';
import { makeCatalogue } from './catalogue.ts';
import { OutputFolder } from './folder.ts';
import { indicatorFile, indicators } from './indicators.ts';
import { learn } from './learn.ts';
import { makeMoved } from './moved.ts';
import { makePlan, type PlanFiles } from './plans.ts';
import { Random } from './random.ts';
import { makeReport } from './report-files.ts';
import { type Slot, schedule } from './schedule.ts';
import { Composer } from './sentences.ts';
import { siteFile } from './site.ts';
import type { Place } from './voice.ts';

export interface ArchiveOptions {
  reports: number;
  seed: string | number;
  outDir: string;
  /** The real content: founding documents to learn from, divisions, topics, guides. */
  contentRoot: string;
}

/**
 * Writes a whole content folder that passes the check. The same options give the same bytes. A report at a time is made
 * and written, so memory does not grow with their number.
 */
export function generateArchive({ reports, seed: number, outDir, contentRoot }: ArchiveOptions): {
  reports: number;
  plans: number;
  catalogued: number;
} {
  const seed = String(number);
  const basis = readBasis(contentRoot);
  const composer = new Composer(learn(contentRoot, basis.topics));
  const folder = new OutputFolder(outDir);
  const { slots, catalogued } = schedule(reports, basis.divisions, seed);

  folder.write('site.yaml', siteFile('生成的测试库'));
  for (const path of ['divisions.csv', 'topics', 'guides']) folder.copy(join(contentRoot, path), path);

  const available = new Map<string, IndicatorMeta>([...indicators, ...basis.targetIndicators]);
  const plans = planPlaces(slots).map((place, i) => makePlan(place, i % 4 === 1, available, composer, seed));
  for (const plan of plans) {
    folder.write(`plans/${plan.draft.id}.mdx`, plan.text);
    folder.write(`captures/plans/${plan.draft.id}.txt`, plan.capture);
    folder.write(`annotations/plans/${plan.draft.id}.yaml`, plan.annotations);
  }
  const used = new Set([...indicators.keys(), ...plans.flatMap((plan) => plan.indicators)]);
  for (const id of [...used].sort()) {
    const meta = indicators.get(id) ?? available.get(id);
    if (meta) folder.write(`indicators/${id}.yaml`, indicatorFile(meta));
  }

  slots.forEach((slot, i) => {
    const files = makeReport(slot, i, composer, planFor(slot, plans, seed)?.draft ?? null, seed);
    folder.write(`reports/${slot.id}.mdx`, files.text);
    folder.write(`captures/${slot.id}.txt`, files.capture);
    folder.write(`annotations/${slot.id}.yaml`, files.annotations);
  });
  for (const [province, text] of makeCatalogue(catalogued, seed)) folder.write(`catalogue/${province}.yaml`, text);
  folder.write(
    'moved.yaml',
    makeMoved(
      slots,
      plans.map((plan) => plan.draft.id),
    ),
  );
  return { reports: slots.length, plans: plans.length, catalogued: catalogued.length };
}

/** Where plans are made: the first cities and provinces that report, no two of one province. */
function planPlaces(slots: readonly Slot[]): Place[] {
  const places = new Map<string, Place>();
  const wanted = 2 + Math.floor(slots.length / 160);
  for (const { place } of slots) {
    const province = place.region.code.slice(0, 2);
    if (place.region.level !== 'county' && !places.has(province) && places.size < wanted) places.set(province, place);
  }
  return [...places.values()];
}

/** The plan that a report speaks to: of its own region or above, else of its province, else of somewhere else. */
function planFor({ place, id }: Slot, plans: readonly PlanFiles[], seed: string): PlanFiles | null {
  const around = [place.region.code, ...place.above.map((division) => division.code)];
  const own = plans.find(({ draft }) => around.includes(draft.id.slice(0, 6)));
  const near = own ?? plans.find(({ draft }) => draft.id.slice(0, 2) === place.region.code.slice(0, 2));
  if (near || plans.length === 0) return near ?? null;
  return new Random(`${seed}/plan-of/${id}`).pick(plans);
}
