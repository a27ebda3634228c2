import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { generateArchive } from '../../scripts/bench/generate/archive.ts';
import { generateNearlyEmpty } from '../../scripts/bench/generate/nearly-empty.ts';
import { type ContentReadResult, readContent } from '../../src/loaders/read-content.ts';
import { formatProblem } from '../../src/model/problem.ts';
import type { Report } from '../../src/model/report.ts';
import { keysOf } from '../../src/model/term.ts';
import { issuerKinds } from '../../src/model/terms.ts';

// It takes a second alone; machines that are busy with other tests take longer.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const temporary = mkdtempSync(join(tmpdir(), 'generate-'));
const contentRoot = join(import.meta.dirname, '../../content');
const folderOf = (name: string) => join(temporary, name);
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('a generated archive of 60 reports', () => {
  let read: ContentReadResult;
  let reports: Report[];
  beforeAll(() => {
    generateArchive({ reports: 60, seed: 1, outDir: folderOf('first'), contentRoot });
    read = readContent(folderOf('first'));
    reports = [...read.content.reports.values()];
  });

  it('passes the check without an error and with hardly a warning', () => {
    const errors = read.problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(formatProblem)).toEqual([]);
    expect(read.problems.length).toBeLessThan(5);
    expect(reports).toHaveLength(60);
  });

  it('is the same for the same seed, byte for byte, and another for another', () => {
    const hashes = [3, 3, 4].map((seed, i) => {
      generateArchive({ reports: 16, seed, outDir: folderOf(`seed-${i}`), contentRoot });
      return hashOf(folderOf(`seed-${i}`));
    });
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it('spreads over provinces, levels, years and kinds of issuers', () => {
    const { divisions } = read.content;
    expect(new Set(reports.map(({ region }) => region.slice(0, 2))).size).toBeGreaterThan(8);
    expect(new Set(reports.map(({ region }) => divisions.get(region)?.level))).toEqual(
      new Set(['province', 'prefecture', 'county']),
    );
    expect(new Set(reports.map(({ year }) => year)).size).toBeGreaterThan(4);
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
    ['events', ({ annotations }) => annotations.events.length > 0],
    ['observations with a bound', ({ annotations }) => annotations.observations.some(({ bound }) => bound !== 'exact')],
    ['links to a task', ({ annotations }) => annotations.links.some(({ task }) => task !== undefined)],
    ['links to a target', ({ annotations }) => annotations.links.some(({ target }) => target !== undefined)],
    ['links to a gap', ({ annotations }) => annotations.links.some(({ stance }) => stance === 'gap')],
    ['links to a plan', ({ annotations }) => annotations.links.some(({ stance }) => stance === 'plan')],
    ['notes', ({ annotations }) => annotations.notes.length > 0],
    ['marks of parts', ({ annotations }) => annotations.parts.length > 0],
    ['excluded numbers', ({ annotations }) => annotations.excluded.length > 0],
    [
      'quotes that need their context',
      ({ annotations }) => annotations.links.some(({ prefix, suffix }) => prefix ?? suffix),
    ],
    ['numbered sections', ({ body: document }) => document.blocks.some(({ id }) => id === 's1-2')],
    ['headings without numbers', ({ body: document }) => document.blocks.some(({ id }) => id === 'h1')],
    [
      'a third level',
      ({ body: document }) => document.blocks.some((block) => block.type === 'heading' && block.level === 3),
    ],
    ['items', ({ body: document }) => document.blocks.some(({ type }) => type === 'item')],
    ['a table', ({ body: document }) => document.blocks.some(({ type }) => type === 'table')],
    ['half-width punctuation', ({ body: document }) => textOf(document.blocks).includes(',')],
    ['full-width punctuation', ({ body: document }) => !textOf(document.blocks).includes(',')],
    ['characters beyond the basic plane', ({ body: document }) => /[\ud800-\udbff]/.test(textOf(document.blocks))],
  ])('has %s', (_name, holds) => {
    expect(reports.some(holds)).toBe(true);
  });

  it('has texts of realistic length with about thirty values each', () => {
    const lengths = reports.map(({ body: document }) => textOf(document.blocks).replace(/\s/g, '').length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(5000);
    expect(mean).toBeLessThan(7000);
    expect(Math.max(...lengths)).toBeLessThan(13_000);
    const values = reports.reduce((sum, { annotations }) => sum + annotations.observations.length, 0) / reports.length;
    expect(values).toBeGreaterThan(25);
  });

  it('has a complete and a partial plan in different provinces, with goals and baselines', () => {
    const plans = [...read.content.plans.values()];
    expect(new Set(plans.map(({ meta }) => meta.completeness))).toEqual(new Set(['full', 'partial']));
    expect(new Set(plans.map(({ region }) => region.slice(0, 2))).size).toBe(plans.length);
    for (const plan of plans) expect(plan.meta.tasks.length).toBeGreaterThan(8);
    const goals = plans.flatMap(({ targets }) => targets.flatMap((target) => target.goals));
    expect(goals.some(({ by }) => by !== undefined)).toBe(true);
    expect(goals.some(({ every }) => every !== undefined)).toBe(true);
    expect(goals.some(({ comparator }) => comparator === 'rank≤')).toBe(true);
    expect(goals.some(({ comparator }) => comparator === 'keep')).toBe(true);
    expect(plans.some(({ targets }) => targets.some(({ baseline }) => baseline !== null))).toBe(true);
  });

  it('has catalogue entries, some in regions without any text, some without title or date; and renamed ids', () => {
    const entries = [...read.content.catalogue.values()];
    const regions = new Set(reports.map(({ region }) => region));
    expect(entries.some(({ region }) => !regions.has(region))).toBe(true);
    expect(entries.some(({ title }) => title === null)).toBe(true);
    expect(entries.some(({ title }) => title !== null)).toBe(true);
    expect(entries.some(({ published }) => published === null)).toBe(true);
    expect(entries.some(({ locality }) => locality !== undefined)).toBe(true);
    expect(Object.keys(read.content.moved).some((from) => from.startsWith('reports/'))).toBe(true);
    expect(Object.keys(read.content.moved).some((from) => from.startsWith('plans/'))).toBe(true);
  });

  it('has words that no founding document has', () => {
    const founding = readdirSync(contentRoot, { recursive: true, encoding: 'utf8' })
      .filter((path) => /^(?:reports\/44(?:0100|0104|0200|1500)|plans\/440100)\/.*\.mdx$/.test(path))
      .map((path) => readFileSync(join(contentRoot, path), 'utf8'))
      .join('');
    const known = new Set(founding);
    const own = new Set(reports.flatMap(({ body: document }) => [...textOf(document.blocks)]));
    expect([...own].filter((character) => !known.has(character)).length).toBeGreaterThan(300);
  });
});

it.each([0, 1])('writes a nearly empty archive with %i reports', (reports) => {
  generateNearlyEmpty({ reports, seed: 1, outDir: folderOf(`empty-${reports}`), contentRoot });
  const { content, problems } = readContent(folderOf(`empty-${reports}`));
  expect(problems.map(formatProblem)).toEqual([]);
  expect(content.reports.size).toBe(reports);
  expect(content.plans.size + content.catalogue.size).toBe(0);
});

it('does not write over a folder that is no archive', () => {
  expect(() => generateArchive({ reports: 1, seed: 1, outDir: import.meta.dirname, contentRoot })).toThrow(
    'choose another',
  );
});

function textOf(blocks: readonly { text: string }[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

function isBetween(date: string | undefined, from: string, to: string): boolean {
  return date !== undefined && date >= from && date <= to;
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.\w+$/.test(path)) hash.update(path).update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex');
}
