import { describe, expect, test } from 'vitest';
import { repeatsOf } from '../../../src/archive/repeats/report-repeats.ts';
import { align } from '../../../src/browser/compare/align.ts';
import { provinceOf, readChoice } from '../../../src/browser/compare/choice.ts';
import { commonPhrases } from '../../../src/browser/compare/common-phrases.ts';
import { commonSentences } from '../../../src/browser/compare/common-sentences.ts';
import { type ReportData, readReport } from '../../../src/browser/compare/data-file.ts';
import { compareObservations } from '../../../src/browser/compare/observations.ts';
import { ShapeError } from '../../../src/browser/page/json-shape.ts';
import { reportJson } from '../../../src/publish/json/report-json.ts';
import { foundingContent, reportOf } from '../../archive/founding-content.ts';
import { archiveOf, makeReport } from '../../archive/make-report.ts';
import { reportDataOf, shaoguan, yuexiu } from './reports.ts';

const topics = [...foundingContent.topics.keys()];

describe('readCompared', () => {
  test('reads the data files of the build', () => {
    expect(yuexiu).toMatchObject({ id: '440104/2022', url: '/reports/440104/2022/', year: 2022, place: '越秀区' });
    expect(yuexiu.observations.length).toBeGreaterThan(10);
    expect(yuexiu.documents.map(({ title }) => title)).toContain('安全生产法');
  });

  test.each([
    ['nothing', null],
    ['a list', []],
    ['no title', { ...reportJson(foundingContent, reportOf('440104/2022')), title: undefined }],
    ['a number for a title', { ...reportJson(foundingContent, reportOf('440104/2022')), title: 3 }],
    [
      'blocks of another kind',
      { ...reportJson(foundingContent, reportOf('440104/2022')), blocks: [{ id: 'p1', type: 'x' }] },
    ],
  ])('refuses %s', (_, data) => {
    expect(() => readReport(data)).toThrow(ShapeError);
  });
});

describe('align', () => {
  const parts = align(yuexiu, shaoguan, topics);

  test('every block with text appears exactly once on its side', () => {
    for (const [side, report] of [
      ['a', yuexiu],
      ['b', shaoguan],
    ] as const) {
      const aligned = parts.flatMap(({ rows }) => rows.flatMap((row) => row[side].map(({ block }) => block.id)));
      const all = report.blocks.filter(({ type, text }) => type !== 'heading' && text !== '').map(({ id }) => id);
      expect(aligned.toSorted()).toEqual(all.toSorted());
      expect(new Set(aligned).size).toBe(aligned.length);
    }
  });

  test('parts follow the statutory order, topics the order of the archive', () => {
    expect(parts.map(({ part }) => part)).toEqual(['results', 'problems', 'duty', 'plans', 'other']);
    for (const { rows } of parts) {
      const order = rows.map(({ topic }) => (topic === null ? topics.length : topics.indexOf(topic)));
      expect(order).toEqual(order.toSorted((x, y) => x - y));
    }
    const enforcement = parts[0]?.rows.find(({ topic }) => topic === 'law-enforcement');
    expect(enforcement?.a.length).toBeGreaterThan(0);
    expect(enforcement?.b.length).toBeGreaterThan(0);
  });

  test('headings appear once, where they change', () => {
    const report = reportDataOf(
      makeReport('440104/2022', '## 一、行政执法', '### （一）甲', '一段。', '二段。', '### （二）乙', '三段。'),
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
  const a = makeReport(
    '440104/2022',
    '一是深入推进行政执法协调监督体系建设。',
    '越秀区全年办理行政复议案件209件，全部按时办结归档。',
    '自己的一句话，与别人没有相同之处。',
  );
  const b = makeReport(
    '440200/2024',
    '全市共办理案件。',
    '深入推进行政执法协调监督体系建设；',
    '韶关市全年办理行政复议案件15件,全部按时办结归档。',
  );

  test('finds exact and alike sentences on both sides, each with its twin', () => {
    const [left, right] = [reportDataOf(a), reportDataOf({ ...b, meta: { ...b.meta } })];
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

  test('finds the same sentences as the repeats of the build', () => {
    const repeats = repeatsOf(archiveOf([a, b]), a).repeats.map(({ block, start, end, match }) => [
      block.id,
      start,
      end,
      match,
    ]);
    const common = [...commonSentences(reportDataOf(a), reportDataOf(b)).a].flatMap(([block, twins]) =>
      twins.map(({ start, end, match }) => [block, start, end, match]),
    );
    expect(common).toEqual(repeats);
  });

  test('finds none in two founding reports', () => {
    expect(commonSentences(yuexiu, shaoguan).sentences).toBe(0);
  });
});

describe('commonPhrases', () => {
  const a = makeReport('440104/2022', '推进行政执法协调监督。', '建设法治政府，很好。', '办理行政复议案件 209 件。');
  const b = makeReport('440200/2024', '加强行政执法协调监督工作，建设法治政府。', '行政复议209件。');

  test('finds runs of six characters or more on both sides, not across punctuation', () => {
    const [left, right] = [reportDataOf(a), reportDataOf(b)];
    const { count, ...phrases } = commonPhrases(left, right);
    const wordsOf = (report: ReportData, side: 'a' | 'b') =>
      [...phrases[side]].map(([id, spans]) => {
        const text = report.blocks.find((block) => block.id === id)?.text ?? '';
        return [id, ...spans.map(({ start, end }) => text.slice(start, end))];
      });
    expect(wordsOf(left, 'a')).toEqual([
      ['p1', '行政执法协调监督'],
      ['p2', '建设法治政府'],
    ]);
    expect(wordsOf(right, 'b')).toEqual([['p1', '行政执法协调监督', '建设法治政府']]);
    expect(count).toBe(2);
  });

  test('finds phrases in two founding reports without a common sentence', () => {
    expect(commonPhrases(yuexiu, shaoguan).count).toBeGreaterThan(20);
  });
});

describe('compareFigures', () => {
  test('every indicator appears once: as common, or under its only report', () => {
    const office = reportDataOf(reportOf('441500/2022-office'));
    const guangzhou = reportDataOf(reportOf('440100/2024-office'));
    const { both, onlyA, onlyB } = compareObservations(guangzhou, office);
    expect(both.length).toBeGreaterThan(0);
    const common = new Set(both.map(({ indicator }) => indicator));
    expect([...onlyA, ...onlyB].filter(({ indicator }) => common.has(indicator))).toEqual([]);
    expect(both.flatMap(({ a }) => a).length + onlyA.length).toBe(guangzhou.observations.length);
    expect(both.flatMap(({ b }) => b).length + onlyB.length).toBe(office.observations.length);
  });
});

describe('readChoice', () => {
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

  test('provinceOf reads the province from the id', () => {
    expect(provinceOf('441500/2022-office')).toBe('440000');
  });
});
