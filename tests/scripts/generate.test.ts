import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { annotationFile } from '../../scripts/bench/corpus/annotations.ts';
import { generateArchive } from '../../scripts/bench/corpus/archive.ts';
import { Random } from '../../scripts/bench/corpus/random.ts';
import type { Claim } from '../../scripts/bench/corpus/voice.ts';
import { founding as source } from '../../scripts/bench/corpus/words.ts';
import {
  extrapolate,
  type GrowthRow,
  growth,
  lengths,
  repeats,
  textsOf,
} from '../../scripts/bench/statistics/measures.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import type { AnnotationKind } from '../../src/model/annotation.ts';
import { formatProblem } from '../../src/model/problem.ts';
import type { Report } from '../../src/model/report.ts';
import { keysOf } from '../../src/model/term.ts';
import { issuerKinds } from '../../src/model/terms.ts';

// Each archive takes a second or two alone; machines that are busy with other tests take longer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const temporary = mkdtempSync(join(tmpdir(), 'generate-'));
const contentRoot = join(import.meta.dirname, '../../content');
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Generates an archive and returns its folder. */
function generated(name: string, reports: number, seed = '1', onlyReports = false): string {
  const outDir = join(temporary, name);
  generateArchive({ reports, seed, outDir, contentRoot, onlyReports });
  return outDir;
}

describe('a generated archive of 60 reports', () => {
  let read: ReturnType<typeof readContent>;
  let reports: Report[];
  beforeAll(() => {
    read = readContent(generated('sixty', 60));
    reports = [...read.content.reports.values()];
  });

  it('passes the check without a problem, captures and numbers included', () => {
    expect(read.problems.map(formatProblem)).toEqual([]);
    expect(reports).toHaveLength(60);
    expect(read.content.site.description).toContain('不是任何机关的文件');
  });

  it('spreads over provinces, levels, years and kinds of issuers', () => {
    const { divisions } = read.content;
    expect(new Set(reports.map(({ region }) => region.slice(0, 2))).size).toBeGreaterThan(8);
    expect(new Set(reports.map(({ region }) => divisions.get(region)?.level))).toEqual(
      new Set(['province', 'prefecture', 'county']),
    );
    expect(new Set(reports.map(({ year }) => year)).size).toBeGreaterThan(6);
    expect(new Set(reports.map(({ meta }) => meta.issuerKind))).toEqual(new Set(keysOf(issuerKinds)));
  });

  it.each<[string, (report: Report) => boolean]>([
    ['a locality', ({ meta }) => meta.locality !== undefined],
    ['joint issuers', ({ meta }) => meta.issuers.length === 2],
    ['a supplied title', ({ meta }) => meta.titleSupplied],
    ['a title of its own', ({ meta }) => !meta.titleSupplied],
    ['a partial text', ({ meta }) => meta.completeness === 'partial'],
    ['corrections', ({ meta, corrections }) => meta.corrections.length > 0 && corrections.length > 0],
    ['omissions', ({ meta }) => meta.omissions.length > 0],
    ['redactions', ({ meta }) => meta.redactions.length > 0],
    ['a document number', ({ meta }) => meta.documentNumber !== undefined],
    ['an official address besides the source', ({ meta }) => meta.urls.length > 0],
    ['a source of unknown address', ({ meta }) => meta.source.url === undefined],
    ['a second change', ({ meta }) => meta.history.length === 2],
    ['a signed date', ({ meta }) => meta.dates.signed !== undefined],
    ['a delivery', ({ meta }) => meta.dates.delivered !== undefined && meta.deliveredTo !== undefined],
    [
      'publication in time',
      ({ meta, year }) => isBetween(meta.dates.published, `${year + 1}-01-01`, `${year + 1}-03-31`),
    ],
    ['publication on 1 April', ({ meta, year }) => meta.dates.published === `${year + 1}-04-01`],
    [
      'late publication',
      ({ meta, year }) => meta.dateBasis !== 'repost' && isBetween(meta.dates.published, `${year + 1}-04-02`, '9'),
    ],
    [
      'publication inside the report year',
      ({ meta, year }) => isBetween(meta.dates.published, `${year}-01-01`, `${year}-12-31`),
    ],
    ['a repost', ({ meta }) => meta.dateBasis === 'repost'],
    ['a date told by the address', ({ meta }) => meta.dateBasis === 'url'],
    ['no day of publication', ({ meta }) => meta.dates.published === undefined],
    ['observations with a bound', ({ annotations }) => annotations.observations.some(({ bound }) => bound !== 'exact')],
    ['observations with a scope', ({ annotations }) => annotations.observations.some(({ qualifier }) => qualifier)],
    ['links to a task', ({ annotations }) => annotations.links.some(({ task }) => task !== undefined)],
    ['links to a target', ({ annotations }) => annotations.links.some(({ target }) => target !== undefined)],
    ['links to a gap', ({ annotations }) => annotations.links.some(({ stance }) => stance === 'gap')],
    ['links to a plan', ({ annotations }) => annotations.links.some(({ stance }) => stance === 'plan')],
    ['events of a day', ({ annotations }) => annotations.events.some(({ date }) => date.length === 10)],
    ['events of a month', ({ annotations }) => annotations.events.some(({ date }) => date.length === 7)],
    ...(['notes', 'parts', 'topics', 'excluded'] as const satisfies AnnotationKind[]).map(
      (kind): [string, (report: Report) => boolean] => [kind, ({ annotations }) => annotations[kind].length > 0],
    ),
    [
      'quotes that need their context',
      ({ annotations }) => annotations.links.some(({ prefix, suffix }) => prefix ?? suffix),
    ],
    ['numbered sections', ({ body }) => body.blocks.some(({ id }) => id === 's1-2')],
    ['headings without numbers', ({ body }) => body.blocks.some(({ id }) => id === 'h1')],
    ['a third level', ({ body }) => body.blocks.some((block) => block.type === 'heading' && block.level === 3)],
    ['items', ({ body }) => body.blocks.some(({ type }) => type === 'item')],
    [
      'paragraphs that are one item',
      ({ body }) => body.blocks.some(({ id, text }) => /^s1-p2$/.test(id) && /^二是/.test(text)),
    ],
    ['a table', ({ body }) => body.blocks.some(({ type }) => type === 'table')],
    [
      'a salutation',
      ({ body }) => body.blocks.some((block) => block.type === 'paragraph' && block.role === 'salutation'),
    ],
    ['half-width punctuation', ({ body }) => textOf(body.blocks).includes(',')],
    ['full-width punctuation', ({ body }) => !textOf(body.blocks).includes(',')],
    ['spaces after numbers', ({ body }) => /\d [\u4e00-\u9fff]/.test(textOf(body.blocks))],
    ['characters beyond the basic plane', ({ body }) => /[\ud800-\udbff]/.test(textOf(body.blocks))],
  ])('has %s', (_name, holds) => {
    expect(reports.some(holds)).toBe(true);
  });

  it('has texts of realistic length with about thirty values each', () => {
    const { mean, median = 0, min, max } = lengths(textsOf(read.content));
    expect(mean).toBeGreaterThan(5500);
    expect(mean).toBeLessThan(7000);
    expect(Math.abs(median - 6000)).toBeLessThan(700);
    expect(min).toBeGreaterThan(3000);
    expect(max).toBeLessThan(13_000);
    const values = reports.reduce((sum, { annotations }) => sum + annotations.observations.length, 0) / reports.length;
    expect(values).toBeGreaterThan(25);
    expect(values).toBeLessThan(45);
  });

  it('leaves no slot open', () => {
    for (const { id, meta, body } of [...reports, ...read.content.plans.values()]) {
      expect({ id, open: /NaN|undefined|[{}[\]]/.exec(meta.title + textOf(body.blocks)) }).toEqual({ id, open: null });
    }
  });

  it('says some sentences that other reports say too, but few', () => {
    const { exact, similar } = repeats(textsOf(read.content));
    expect(exact).toBeGreaterThan(0.01);
    expect(exact).toBeLessThan(0.1);
    expect(similar).toBeGreaterThan(exact);
    expect(similar).toBeLessThan(0.2);
  });

  it('has a complete and a partial plan in different provinces, with goals and baselines', () => {
    const plans = [...read.content.plans.values()];
    expect(new Set(plans.map(({ meta }) => meta.completeness))).toEqual(new Set(['full', 'partial']));
    expect(new Set(plans.map(({ region }) => region.slice(0, 2))).size).toBe(plans.length);
    for (const plan of plans) expect(plan.meta.tasks.length).toBeGreaterThan(8);
    const targets = plans.flatMap((plan) => plan.targets);
    const goals = targets.flatMap((target) => target.goals);
    expect(goals.some(({ by }) => by !== undefined)).toBe(true);
    expect(goals.some(({ before }) => before !== undefined)).toBe(true);
    expect(goals.some(({ every }) => every !== undefined)).toBe(true);
    expect(goals.some(({ scope }) => scope !== undefined)).toBe(true);
    expect(new Set(goals.map(({ comparator }) => comparator))).toEqual(new Set(['≥', '>', '=', '≤', 'rank≤', 'keep']));
    expect(targets.some(({ task }) => task === 'general')).toBe(true);
    expect(targets.some(({ baseline }) => baseline !== null)).toBe(true);
  });

  it('has catalogue entries, some in regions without any text, some without title or date; and renamed ids', () => {
    const entries = [...read.content.catalogue.values()];
    const regions = new Set(reports.map(({ region }) => region));
    expect(entries.some(({ region }) => regions.has(region))).toBe(true);
    expect(entries.some(({ region }) => !regions.has(region))).toBe(true);
    expect(entries.some(({ title }) => title === null)).toBe(true);
    expect(entries.some(({ title }) => title !== null)).toBe(true);
    expect(entries.some(({ published }) => published === null)).toBe(true);
    expect(entries.some(({ published }) => published !== null)).toBe(true);
    expect(entries.some(({ locality }) => locality !== undefined)).toBe(true);
    const kinds = Object.keys(read.content.moved).map((from) => from.split('/')[0]);
    expect(new Set(kinds)).toEqual(new Set(['reports', 'plans', 'indicators']));
  });
});

describe('what a generated archive depends on', () => {
  it('is its seed alone: the same bytes in another folder, others for another seed', () => {
    const hashes = ['3', '3', '4'].map((seed, i) => hashOf(generated(`seed-${i}`, 16, seed)));
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it('does not change a report when there are more', () => {
    const [few, more] = [generated('few', 100), generated('more', 110)];
    const kept = filesBelow(join(few, 'reports'));
    expect(kept).toHaveLength(100);
    for (const path of kept) expect(textAt(more, 'reports', path)).toBe(textAt(few, 'reports', path));
  });
});

describe('the vocabulary of generated texts', () => {
  let real: GrowthRow[];
  let made: GrowthRow[];
  beforeAll(() => {
    const random = new Random('growth');
    const founding = readContent(contentRoot).content;
    const reports = new Map([...founding.reports].filter(([id]) => source.documents.includes(`reports/${id}`)));
    real = growth(textsOf({ ...founding, reports }), random);
    made = growth(textsOf(readContent(generated('growing', 100)).content), random);
  });

  it.each([4000, 8000, 16_000])('has as many pairs and triples in %i characters as the founding texts', (amount) => {
    const [expected, found] = [real, made].map((rows) => rows.find(({ characters }) => characters === amount));
    for (const gram of ['pairs', 'triples'] as const) {
      expect(ratio(found?.[gram], expected?.[gram])).toBeGreaterThan(0.85);
      expect(ratio(found?.[gram], expected?.[gram])).toBeLessThan(1.15);
    }
  });

  it.each([100_000, 300_000])('grows on to %i characters nearly as the founding texts began', (amount) => {
    const expected = extrapolate(real, amount);
    const found = made.find(({ characters }) => characters === amount);
    for (const gram of ['pairs', 'triples'] as const) {
      expect(ratio(found?.[gram], expected[gram])).toBeGreaterThan(0.65);
      expect(ratio(found?.[gram], expected[gram])).toBeLessThan(1.05);
    }
  });

  it('has characters that no founding text has', () => {
    const [known, own] = [real, made].map((rows) => rows.at(-1)?.distinct ?? 0);
    expect(own).toBeGreaterThan((known ?? 0) + 300);
  });
});

it.each([0, 1])('writes an archive of nothing but %i reports', (reports) => {
  const { content, problems } = readContent(generated(`only-${reports}`, reports, '1', true));
  expect(problems.map(formatProblem)).toEqual([]);
  expect(content.reports.size).toBe(reports);
  expect(content.plans.size + content.catalogue.size).toBe(0);
  expect(content.indicators.size > 0).toBe(reports > 0);
  expect(content.divisions.size).toBeLessThan(6);
});

it('does not write over a folder that is no generated archive', () => {
  expect(() => generateArchive({ reports: 1, seed: '1', outDir: import.meta.dirname, contentRoot })).toThrow(
    'choose another',
  );
});

function ratio(found: number | undefined, expected: number | undefined): number {
  return (found ?? 0) / (expected ?? 0);
}

function textOf(blocks: readonly { text: string }[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

function isBetween(date: string | undefined, from: string, to: string): boolean {
  return date !== undefined && date >= from && date <= to;
}

function filesBelow(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => /\.\w+$/.test(path)).sort();
}

function textAt(...path: string[]): string {
  return readFileSync(join(...path), 'utf8');
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesBelow(folder)) hash.update(path).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}

it('writes an annotation once, even if its sentence comes twice or in parts', () => {
  const claims = ['甲乙丙丁戊', '甲乙丙丁戊', '乙丙丁', '己庚辛'].map((quote) => ({
    kind: 'links',
    plan: 'p',
    task: 1,
    quote,
  }));
  const file = annotationFile(['甲乙丙丁戊，己庚辛。'], claims as Claim[]);
  expect(file.match(/quote: [^ ,}]+/g)).toHaveLength(2);
});
