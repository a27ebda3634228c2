import { describe, expect, test } from 'vitest';
import { entryOfReport } from '../../../src/archive/entries.ts';
import { eventItem, planMilestoneItem } from '../../../src/archive/pages/region/milestone-items.ts';
import { datesOfReport } from '../../../src/archive/pages/region/report-dates.ts';
import { timelineRows } from '../../../src/archive/pages/region/timeline-rows.ts';
import { regionView } from '../../../src/archive/pages/region.ts';
import { regionOf } from '../../../src/archive/regions.ts';
import { contentWithCatalogue, foundingContent, plan, reportOf } from '../founding-content.ts';

describe('timelineRows', () => {
  test('consecutive years without reports share a row; a later gap has its own', () => {
    const content = contentWithCatalogue(
      { region: '440100', slug: '2020' },
      { region: '440100', slug: '2023-office', issuerKind: 'office' },
    );
    expect(timelineRows(content, '440100').map(({ from, to, missing }) => [from, to, missing !== null])).toEqual([
      [2024, 2025, true],
      [2023, 2023, true],
      [2021, 2022, true],
      [2020, 2020, false],
    ]);
  });

  test('key figures lead to their passages, and to all figures if there are more', () => {
    const rows = timelineRows(foundingContent, '440100');
    const figures = rows
      .flatMap(({ others }) => others)
      .find(({ entry }) => entry.id === '440100/2024-office')?.figures;
    expect(figures?.figures).toHaveLength(4);
    expect(figures?.figures[0]?.address).toBe('/reports/440100/2024-office/#p1');
    // Without its scope and year, a value would seem to be of the whole city and the report's year.
    expect(figures?.figures.map(({ scope }) => scope)).toEqual(['全国106个地级市政府', '2021年', null, null]);
    expect(figures?.all?.address).toBe('/reports/440100/2024-office/#figures');
    expect(figures?.all?.count).toBe(reportOf('440100/2024-office').annotations.observations.length);
  });
});

describe('milestones in words', () => {
  const report = entryOfReport(reportOf('440104/2022'));
  const planName = plan.meta.shortTitle ?? plan.meta.title;
  const wholePlan = { ...plan, meta: { ...plan.meta, completeness: 'full' as const } };

  test.each([
    [{ kind: 'plan-adopted', date: '2023-03-06', plan }, `2023年3月6日|审议通过|《${plan.meta.title}》|`],
    [
      { kind: 'plan-goal', date: '2026', plan, targets: 2, before: true },
      `2026年前|应达到的|规划目标值 2 项|（《${planName}》，只计已收录部分）`,
    ],
    [
      { kind: 'plan-goal', date: '2029', plan: wholePlan, targets: 2, before: false },
      `到2029年|应达到的|规划目标值 2 项|（《${planName}》）`,
    ],
  ] as const)('%o', (milestone, words) => {
    const { when, text, link, after, quote } = planMilestoneItem(milestone);
    expect([when, text, link[1], after].join('|')).toBe(words);
    expect(quote).toBeNull();
  });

  test('an event has its sentence and leads to it', () => {
    const event = { title: '公布目录', quote: '公布了目录', block: 's1-p1', questioned: [] };
    expect(eventItem({ date: '2022', report, ...event })).toEqual({
      date: '2022',
      when: '2022年',
      text: '公布目录',
      link: ['/reports/440104/2022/#s1-p1', '2022年度报告'],
      after: '',
      quote: '公布了目录',
      questioned: [],
    });
  });

  test('a report has the dates that lists do not show', () => {
    expect(datesOfReport(foundingContent, report)).toEqual([
      '2023年1月19日向广州市越秀区第十七届人大常委会第十八次会议报告',
    ]);
    expect(datesOfReport(contentWithCatalogue(), report)).toEqual([]);
  });
});

test('a region without reports leads to those around it and to the feed of all new reports', () => {
  const view = regionView(contentWithCatalogue(), regionOf(foundingContent, '440104'), { hasFeed: false });
  expect(view.ways).toEqual([
    ['/coverage/440000/', '广东省各地的收录情况'],
    ['/regions/440100/#children', '广州市的其他地方'],
    ['/reports/feed.xml', '订阅新公布的报告'],
  ]);
  expect(view.answer).toMatchObject({ coverage: expect.stringContaining('全文 0、已知 0、尚未收录 '), latest: null });
  expect(view.forms).toEqual([['application/json', '/data/regions/440104.json', 'JSON']]);
  expect(view.trail.map(([, name]) => name)).toEqual(['行政区划', '广东省', '广州市']);
  expect(view.children).toEqual([]);
});

test('a region with two full texts of one issuer compares them', () => {
  const view = regionView(foundingContent, regionOf(foundingContent, '440100'), { hasFeed: true });
  expect(view.ways.map(([address]) => address)).toContain('/regions/440100/commitments/');
  expect(view.ways.at(-1)).toEqual(['/regions/440100/feed.xml', '订阅广州市的更新']);
  expect(view.forms).toHaveLength(2);
});

test('a region without the duty says so and has no timeline', () => {
  const view = regionView(foundingContent, regionOf(foundingContent, '710000'), { hasFeed: false });
  expect([view.applies, view.timeline]).toEqual([false, []]);
  expect(view.remarks).toEqual([expect.stringContaining('义务不适用于台湾省')]);
});

describe('the answer at the top', () => {
  test('counts the years and names the latest report', () => {
    const { answer } = regionView(foundingContent, regionOf(foundingContent, '440104'), { hasFeed: false });
    expect(answer?.coverage).toMatch(/^本级政府的报告，\d{4}—\d{4} 年度：全文 1、已知 \d+、尚未收录 \d+$/);
    expect(answer?.latest).toEqual({ year: 2022, address: '/reports/440104/2022/', judgement: '按期公布' });
  });

  test('is absent where the duty does not apply', () => {
    expect(regionView(foundingContent, regionOf(foundingContent, '810000'), { hasFeed: false }).answer).toBeNull();
  });
});

test('a page with much in it is long: its contents are listed from two sections on', () => {
  const viewOf = (code: string) => regionView(foundingContent, regionOf(foundingContent, code), { hasFeed: false });
  expect([viewOf('440000').long, viewOf('442000').long, viewOf('440104').long]).toEqual([true, true, false]);
});
