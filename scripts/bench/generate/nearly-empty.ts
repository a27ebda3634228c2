import { join } from 'node:path';
import type { Division } from '../../../src/model/region.ts';
import type { ArchiveOptions } from './archive.ts';
import { readBasis } from './basis.ts';
import { OutputFolder } from './folder.ts';
import { indicatorFile, indicators } from './indicators.ts';
import { learn } from './learn.ts';
import { makeReport } from './report-files.ts';
import { schedule } from './schedule.ts';
import { Composer } from './sentences.ts';
import { siteFile } from './site.ts';

/**
 * Writes the smallest archives there are: site, a few divisions, topics, and no report or a single one. No plan, no
 * catalogue, no indicator that nothing is said of.
 */
export function generateNearlyEmpty({ reports, seed: number, outDir, contentRoot }: ArchiveOptions): {
  reports: number;
  plans: number;
  catalogued: number;
} {
  if (reports > 1) throw new RangeError('A nearly empty archive has one report at most');
  const seed = String(number);
  const basis = readBasis(contentRoot);
  const folder = new OutputFolder(outDir);
  folder.write('site.yaml', siteFile('几乎为空的测试库'));
  for (const path of ['topics', 'guides']) folder.copy(join(contentRoot, path), path);

  const [slot] = schedule(1, basis.divisions, seed).slots;
  if (!slot) throw new RangeError('The division table has no region');
  folder.write('divisions.csv', divisionTable([...slot.place.above, slot.place.region]));
  if (reports === 0) return { reports: 0, plans: 0, catalogued: 0 };

  const files = makeReport(slot, 0, new Composer(learn(contentRoot, basis.topics)), null, seed);
  folder.write(`reports/${slot.id}.mdx`, files.text);
  folder.write(`captures/${slot.id}.txt`, files.capture);
  folder.write(`annotations/${slot.id}.yaml`, files.annotations);
  for (const [id, meta] of indicators) {
    if (files.annotations.includes(`indicator: "${id}"`) || meta.formula?.operands.includes(id))
      folder.write(`indicators/${id}.yaml`, indicatorFile(meta));
  }
  return { reports: 1, plans: 0, catalogued: 0 };
}

function divisionTable(divisions: readonly Division[]): string {
  const rows = divisions.map(({ code, name, level, parent }) => [code, name, level, parent ?? '', '', ''].join(','));
  return ['code,name,level,parent,from,to', ...rows, ''].join('\n');
}
