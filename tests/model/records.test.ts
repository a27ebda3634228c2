import { describe, expect, test } from 'vitest';
import { annotationFileSchema } from '../../src/model/annotation.ts';
import { catalogueEntrySchema } from '../../src/model/catalogue.ts';
import { movedAddressesSchema } from '../../src/model/moved-addresses.ts';
import { planMetaSchema } from '../../src/model/plan.ts';
import { reportMetaSchema } from '../../src/model/report.ts';

/** Paths of the issues. The broken fixtures test the messages. */
const issuePaths = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
  result.error?.issues.map((issue) => issue.path.join('.')) ?? [];

const provenance = {
  source: { name: '测试', kind: 'unknown', sha256: 'a'.repeat(64) },
  completeness: 'full',
  history: [{ date: '2026-11-22', what: '收录' }],
};
const report = { title: '题', issuers: ['样例市人民政府'], issuerKind: 'government', ...provenance };

describe('a report', () => {
  test.each<[string, object, string[]]>([
    ['only required fields', {}, []],
    ['a publication date with its basis', { dates: { published: '2023-03-06' }, dateBasis: 'page' }, []],
    ['a publication date without basis', { dates: { published: '2023-03-06' } }, ['dates.published']],
    ['a basis without publication date', { dateBasis: 'page' }, ['dateBasis']],
    [
      'a publication date that its addresses state, too',
      {
        dates: { published: '2023-03-06' },
        dateBasis: 'page',
        urls: [{ address: 'https://example.com', kind: 'official', date: '2023-03-06' }],
      },
      ['dates.published'],
    ],
    ['partial without breaksOff', { completeness: 'partial' }, ['completeness']],
    ['full with breaksOff', { breaksOff: '甲' }, ['completeness']],
    ['partial with breaksOff', { completeness: 'partial', breaksOff: '甲' }, []],
    ['no issuer', { issuers: [] }, ['issuers']],
    ['no history', { history: [] }, ['history']],
    ['an upper-case hash', { source: { ...provenance.source, sha256: 'A'.repeat(64) } }, ['source.sha256']],
    [
      'an invisible character in a correction’s text',
      { corrections: [{ capture: '甲', text: '乙\u200B', reason: 'r' }] },
      ['corrections.0.text'],
    ],
    [
      'an invisible character in a redaction',
      { redactions: [{ text: '█\u202E', reason: 'r' }] },
      ['redactions.0.text'],
    ],
  ])('%s', (_name, change, paths) => {
    expect(issuePaths(reportMetaSchema.safeParse({ ...report, ...change }))).toEqual(paths);
  });

  test('a correction may name an invisible character of the capture', () => {
    const corrections = [{ capture: '甲\u202E乙', text: '甲乙', before: '\u2066', after: '\u00AD', reason: 'r' }];
    expect(issuePaths(reportMetaSchema.safeParse({ ...report, corrections }))).toEqual([]);
  });
});

const goal = { by: 2029, comparator: '≥', value: 1, unit: '个', quote: '甲' };
const plan = {
  title: '题',
  region: '440100',
  start: 2024,
  end: 2035,
  issuers: ['甲'],
  tasks: [],
  targets: [],
  ...provenance,
};
const withGoal = (change: object) => ({
  targets: [{ id: 'a', title: '甲', task: 'general', indicator: 'b', goals: [{ ...goal, ...change }] }],
});

describe('a plan', () => {
  test.each<[string, object, string[]]>([
    ['only required fields', {}, []],
    ['partial without breaksOff', { completeness: 'partial' }, ['completeness']],
    ['full with breaksOff', { breaksOff: '甲' }, ['completeness']],
    ['a section', { tasks: [{ id: 1, title: '甲', section: 's3-2-4' }] }, []],
    ['a paragraph as section', { tasks: [{ id: 1, title: '甲', section: 's3-p1' }] }, ['tasks.0.section']],
    ['a goal', withGoal({}), []],
    ['a goal on a rank', withGoal({ comparator: 'rank≤', value: 3 }), []],
    ['a goal of zero', withGoal({ value: 0 }), []],
    ['a goal without time', withGoal({ by: undefined }), ['targets.0.goals.0.comparator']],
    ['a goal with two times', withGoal({ every: 'year' }), ['targets.0.goals.0.comparator']],
    ['a goal before a year', withGoal({ by: undefined, before: 2026 }), []],
    ['a goal every year', withGoal({ by: undefined, every: 'year' }), []],
    ['a goal every month', withGoal({ by: undefined, every: 'month' }), ['targets.0.goals.0.every']],
    ['a goal without value', withGoal({ value: undefined }), ['targets.0.goals.0.comparator']],
    ['keep needs neither time nor value', withGoal({ comparator: 'keep', by: undefined, value: undefined }), []],
    ['an unknown comparator', withGoal({ comparator: '>=' }), ['targets.0.goals.0.comparator']],
    ['no goals', { targets: [{ id: 'a', title: '甲', task: 1, indicator: 'b', goals: [] }] }, ['targets.0.goals']],
  ])('%s', (_name, change, paths) => {
    expect(issuePaths(planMetaSchema.safeParse({ ...plan, ...change }))).toEqual(paths);
  });
});

const link = { plan: '440100/2024-2035', stance: 'result', quote: '甲' };

describe('annotations', () => {
  test.each<[string, object, string[]]>([
    ['none', {}, []],
    ['a link to a task', { links: [{ ...link, task: 13 }] }, []],
    ['a link to a target', { links: [{ ...link, target: 'a' }] }, []],
    ['a link to neither', { links: [link] }, ['links.0.plan']],
    ['an unknown stance', { links: [{ ...link, task: 1, stance: 'achieved' }] }, ['links.0.stance']],
    [
      'an observation with a string as value',
      { observations: [{ indicator: 'a', value: '1', unit: '件', quote: '甲' }] },
      ['observations.0.value'],
    ],
    ['an annotation without quote', { notes: [{ text: '甲' }] }, ['notes.0.quote']],
    ['an unknown part', { parts: [{ part: 'achievements', quote: '甲' }] }, ['parts.0.part']],
    ['an unknown kind', { remarks: [] }, ['']],
  ])('%s', (_name, input, paths) => {
    expect(issuePaths(annotationFileSchema.safeParse(input))).toEqual(paths);
  });
});

const entry = {
  region: 440300,
  slug: 2023,
  issuers: ['甲'],
  issuerKind: 'government',
  year: 2023,
  urls: [{ address: 'https://example.com/', kind: 'official' }],
};

describe('a catalogue entry', () => {
  test('numeric region and slug become strings', () => {
    expect(catalogueEntrySchema.parse(entry)).toMatchObject({
      region: '440300',
      slug: '2023',
      title: null,
    });
  });

  test.each<[string, object, string[]]>([
    ['no address', { urls: [] }, ['urls']],
    ['no list of addresses', { urls: undefined }, ['urls']],
    ['an address of unknown kind', { urls: [{ address: 'https://example.com/', kind: 'mirror' }] }, ['urls.0.kind']],
    ['the former form', { url: 'https://example.com/' }, ['']],
    ['a region that begins with zero', { region: '040300' }, ['region']],
  ])('%s', (_name, change, paths) => {
    expect(issuePaths(catalogueEntrySchema.safeParse({ ...entry, ...change }))).toEqual(paths);
  });
});

test.each<[object, boolean]>([
  [{}, true],
  [{ 'reports/440104/2022': 'reports/440104/2022-office' }, true],
  [{ 'topics/a': 'topics/b' }, true],
  [{ '440104/2022': 'reports/440104/2022' }, false],
  [{ 'reports/440104/2022': 'https://example.com' }, false],
  [{ 'reports/../x': 'topics/a' }, false],
  [{ 'reports//x': 'topics/a' }, false],
  [{ reports: 'topics/a' }, false],
])('moved: %j', (input, isValid) => {
  expect(movedAddressesSchema.safeParse(input).success).toBe(isValid);
});
