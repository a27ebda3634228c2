import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDivisions } from '../../../src/parse/divisions.ts';
import { catalogueEntry } from './catalogue.ts';
import { openFolder } from './folder.ts';
import { readClauses } from './founding.ts';
import { makePlan } from './plan.ts';
import { makeReport } from './report.ts';
import { type Slot, schedule } from './schedule.ts';
import { Splicer } from './splice.ts';
import { indicators } from './words.ts';
import { block } from './yaml.ts';

export interface ArchiveOptions {
  reports: number;
  seed: string;
  outDir: string;
  /** The real content: founding documents to splice, divisions, topics, guides. */
  contentRoot: string;
  /** Nothing but the reports, with the divisions and indicators that they need. */
  onlyReports?: boolean;
}

/**
 * Writes a content folder that passes the check. The same options give the same bytes. Each report is made and written
 * before the next, so memory does not grow with their number.
 */
export function generateArchive({ reports, seed, outDir, contentRoot, onlyReports = false }: ArchiveOptions) {
  const splicer = new Splicer(readClauses(contentRoot));
  const table = readFileSync(join(contentRoot, 'divisions.csv'), 'utf8');
  const { divisions } = readDivisions({ path: 'divisions.csv', text: table });
  const { slots, catalogued } = schedule(reports, divisions, seed);
  const write = openFolder(outDir, onlyReports ? '几乎为空的测试库' : '生成的测试库');
  for (const path of ['topics', 'guides']) cpSync(join(contentRoot, path), join(outDir, path), { recursive: true });
  write({ 'divisions.csv': onlyReports ? divisionTable([...slots, ...catalogued.slice(0, 1)]) : table });

  const plans = onlyReports ? [] : planners(slots).map((slot, i) => makePlan(slot, i % 4 === 1, splicer, seed));
  for (const { files } of plans) write(files);
  const outlines = plans.map(({ outline }) => outline);
  let annotations = '';
  slots.forEach((slot, i) => {
    const near = outlines.find(({ id }) => id.slice(0, 2) === slot.id.slice(0, 2));
    const files = makeReport(slot, i, splicer, near ?? outlines[i % outlines.length] ?? null, seed);
    write(files);
    if (onlyReports) annotations += Object.values(files).join('');
  });
  for (const [id, meta] of Object.entries(indicators).filter(([id]) => !onlyReports || annotations.includes(`"${id}"`)))
    write({ [`indicators/${id}.yaml`]: block({ ...meta, counts: '以报告所载为准。' }) });
  const byProvince = onlyReports ? [] : Map.groupBy(catalogued, ({ id }) => `catalogue/${id.slice(0, 2)}0000.yaml`);
  for (const [path, list] of byProvince) write({ [path]: list.map((slot) => catalogueEntry(slot, seed)).join('') });
  if (!onlyReports) write({ 'moved.yaml': movedFile(slots, outlines) });
  return { reports, plans: plans.length, catalogued: onlyReports ? 0 : catalogued.length };
}

function divisionTable(slots: readonly Slot[]): string {
  const divisions = new Set(slots.flatMap(({ issuer }) => issuer.path.toReversed()));
  const rows = [...divisions].map(({ code, name, level, parent }) => `${code},${name},${level},${parent ?? ''},,,,\n`);
  return `code,name,level,parent,from,to,duty,note\n${rows.join('')}`;
}

/** Picks whose plans are made: the first city or province of each province, of the provinces that report first. */
function planners(slots: readonly Slot[]): Slot[] {
  const wide = slots.filter(({ issuer }) => issuer.kind === 'government' && issuer.path[0].level !== 'county');
  const first = [...Map.groupBy(wide, ({ id }) => id.slice(0, 2)).values()].flatMap(([slot]) => slot ?? []);
  return first.slice(0, 2 + Math.floor(slots.length / 160));
}

/** Lists old ids of a few reports, a plan and an indicator, as if they had been renamed. */
function movedFile(slots: readonly Slot[], plans: readonly { id: string }[]): string {
  const renamed = slots.filter(({ issuer }, i) => i === 0 || (issuer.locality && i % 7 === 0));
  const ids = renamed.slice(0, 4 + slots.length / 100).map(({ id }) => `reports/${id}-jiuming: reports/${id}\n`);
  const drafts = plans.slice(0, 1).map(({ id }) => `plans/${id}-caoan: plans/${id}\n`);
  return [...ids, ...drafts, 'indicators/study-times: indicators/study-sessions\n'].join('');
}
