import { describe, expect, test } from 'vitest';
import { repeatsOf } from '../../../src/archive/repeats/of-report.ts';
import { align } from '../../../src/browser/compare/align.ts';
import { provinceOf, readChoice } from '../../../src/browser/compare/choice.ts';
import { commonSentences } from '../../../src/browser/compare/common-sentences.ts';
import { readCompared, ShapeError } from '../../../src/browser/compare/compared.ts';
import { compareFigures } from '../../../src/browser/compare/figures.ts';
import { reportJson } from '../../../src/publish/report.ts';
import { founding, reportOf } from '../../archive/founding.ts';
import { archiveOf, made } from '../../archive/made.ts';
import { received, shaoguan, yuexiu } from './reports.ts';

const topics = [...founding.topics.keys()];

describe('readCompared', () => {
  test('reads what the build writes', () => {
    expect(yuexiu).toMatchObject({ id: '440104/2022', url: '/reports/440104/2022/', year: 2022, place: '越秀区' });
    expect(yuexiu.observations.length).toBeGreaterThan(10);
    expect(yuexiu.documents.map(({ title }) => title)).toContain('安全生产法');
  });

  test.each([
    ['nothing', null],
    ['a list', []],
    ['no title', { ...reportJson(founding, reportOf('440104/2022')), title: undefined }],
    ['a number for a title', { ...reportJson(founding, reportOf('440104/2022')), title: 3 }],
    ['blocks of another kind', { ...reportJson(founding, reportOf('440104/2022')), blocks: [{ id: 'p1', type: 'x' }] }],
  ])('refuses %s', (_, data) => {
    expect(() => readCompared(data)).toThrow(ShapeError);
  });
});

describe('align', () => {
  const parts = align(yuexiu, shaoguan, topics);

  test('every block with text stands in exactly one place on its side', () => {
    for (const [side, report] of [
      ['a', yuexiu],
      ['b', shaoguan],
    ] as const) {
      const placed = parts.flatMap(({ rows }) => rows.flatMap((row) => row[side].map(({ block }) => block.id)));
      const all = report.blocks.filter(({ type, text }) => type !== 'heading' && text !== '').map(({ id }) => id);
      expect(placed.toSorted()).toEqual(all.toSorted());
      expect(new Set(placed).size).toBe(placed.length);
    }
  });

  test('parts are in the statutory order, topics in the order of the archive', () => {
    expect(parts.map(({ part }) => part)).toEqual(['results', 'problems', 'duty', 'plans', 'other']);
    for (const { rows } of parts) {
      const order = rows.map(({ topic }) => (topic === null ? topics.length : topics.indexOf(topic)));
      expect(order).toEqual(order.toSorted((x, y) => x - y));
    }
    const enforcement = parts[0]?.rows.find(({ topic }) => topic === 'law-enforcement');
    expect(enforcement?.a.length).toBeGreaterThan(0);
    expect(enforcement?.b.length).toBeGreaterThan(0);
  });

  test('headings are named where they change, once', () => {
    const report = received(
      made('440104/2022', '## 一、行政执法', '### （一）甲', '一段。', '二段。', '### （二）乙', '三段。'),
    );
    const row = align(report, shaoguan, topics)[0]?.rows.find(({ topic }) => topic === 'law-enforcement');
    expect(row?.a.map(({ block, headings }) => [block.text, headings.map(({ text }) => text)])).toEqual([
      ['一段。', ['一、行政执法', '（一）甲']],
      ['二段。', []],
      ['三段。', ['一、行政执法', '（二）乙']],
    ]);
  });
});

describe('commonSentences', () => {
  const a = made(
    '440104/2022',
    '一是深入推进行政执法协调监督体系建设。',
    '越秀区全年办理行政复议案件209件，全部按时办结归档。',
    '自己的一句话，与别人没有相同之处。',
  );
  const b = made(
    '440200/2024',
    '全市共办理案件。',
    '深入推进行政执法协调监督体系建设；',
    '韶关市全年办理行政复议案件15件,全部按时办结归档。',
  );

  test('the same and the alike are found on both sides, each with its twin', () => {
    const [left, right] = [received(a), received({ ...b, meta: { ...b.meta } })];
    const common = commonSentences(left, right);
    expect(common.sentences).toBe(2);
    expect(
      [...common.a].map(([block, twins]) => [block, twins.map(({ match, block: twin }) => [match, twin])]),
    ).toEqual([
      ['p1', [['exact', 'p2']]],
      ['p2', [['alike', 'p3']]],
    ]);
    expect([...common.b.keys()]).toEqual(['p2', 'p3']);
    const [twin] = common.a.get('p1') ?? [];
    expect(twin && left.blocks[0]?.text.slice(twin.start, twin.end)).toBe('深入推进行政执法协调监督体系建设。');
  });

  test('what the page marks as the same is what the build calls repeated', () => {
    const built = repeatsOf(archiveOf([a, b]), a).repeats.map(({ block, start, end, match }) => [
      block.id,
      start,
      end,
      match,
    ]);
    const shown = [...commonSentences(received(a), received(b)).a].flatMap(([block, twins]) =>
      twins.map(({ start, end, match }) => [block, start, end, match]),
    );
    expect(shown).toEqual(built);
  });

  test('two founding reports have none', () => {
    expect(commonSentences(yuexiu, shaoguan).sentences).toBe(0);
  });
});

describe('compareFigures', () => {
  test('an indicator is in one place: that of both, or of its only report', () => {
    const office = received(reportOf('441500/2022-office'));
    const guangzhou = received(reportOf('440100/2024-office'));
    const { both, onlyA, onlyB } = compareFigures(guangzhou, office);
    expect(both.length).toBeGreaterThan(0);
    const shared = new Set(both.map(({ indicator }) => indicator));
    expect([...onlyA, ...onlyB].filter(({ indicator }) => shared.has(indicator))).toEqual([]);
    expect(both.flatMap(({ a }) => a).length + onlyA.length).toBe(guangzhou.observations.length);
    expect(both.flatMap(({ b }) => b).length + onlyB.length).toBe(office.observations.length);
  });
});

describe('the address', () => {
  test.each([
    ['?a=440104/2022&b=440200/2024', { a: '440104/2022', b: '440200/2024' }],
    ['?a=440100%2F2024-office', { a: '440100/2024-office', b: null }],
    ['', { a: null, b: null }],
    ['?a=../../x&b=440104/2022/../..', { a: null, b: null }],
    ['?a=//example.org/1&b=javascript:1', { a: null, b: null }],
    ['?a=040104/2022&b=440104/22', { a: null, b: null }],
  ])('%s', (search, choice) => {
    expect(readChoice(search)).toEqual(choice);
  });

  test('the province is told by the id', () => {
    expect(provinceOf('441500/2022-office')).toBe('440000');
  });
});
