import { describe, expect, test } from 'vitest';
import { dateRule } from '../../src/rules/date.ts';
import { messagesOf, reportOf, withCatalogue } from './catalogue-content.ts';

/** The rule's messages on the report 440104/2022 in an archive with the review date 2026-11-22. */
function check(change: (report: ReturnType<typeof reportOf>) => void) {
  const content = withCatalogue();
  change(reportOf(content));
  return messagesOf(dateRule, content).map((line) => line.replace(/^\d+ /, ''));
}

describe('dates of a report', () => {
  test.each([
    ['2022-01-01', []],
    ['2022-12-31', []],
    ['2026-11-22', []],
    ['2021-12-31', ['日期 2021-12-31 早于报告年度 2022']],
    ['2026-11-23', ['日期 2026-11-23 在核对日 2026-11-22 之后']],
  ])('%s', (date, problems) => {
    for (const key of ['delivered', 'published', 'signed'] as const) {
      expect(
        check(({ meta }) => {
          meta.dates = { [key]: date };
        }),
      ).toEqual(problems);
    }
  });
});

test.each([
  [2026, []],
  [2027, ['报告年度 2027 在核对日 2026-11-22 之后']],
])('a report on %i', (year, problems) => {
  expect(
    check((report) => {
      report.year = year;
    }),
  ).toEqual(problems);
});

test.each([
  [['2026-02-01', '2026-01-05'], []],
  [['2026-01-05', '2026-01-05'], []],
  [['2026-01-05', '2026-02-01'], ['收录与更正记录没有从新到旧排列']],
])('a history of %j', (history, problems) => {
  expect(
    check(({ meta }) => {
      meta.history = history.map((date) => ({ date, what: '收录' }));
    }),
  ).toEqual(problems);
});

const page = { address: 'https://example.org/1', kind: 'official' };

describe('catalogue entries', () => {
  test.each<[object, string[]]>([
    [{ urls: [{ ...page, date: '2025-03-31' }] }, []],
    [{ urls: [{ ...page, date: '2023-12-31' }] }, ['1 日期 2023-12-31 早于报告年度 2024']],
    [{ urls: [{ ...page, date: '2027-01-01' }] }, ['1 日期 2027-01-01 在核对日 2026-11-22 之后']],
    [{ urls: [{ ...page, date: '2025-03-31', urlDate: '1970-01-01' }] }, ['1 日期 1970-01-01 早于报告年度 2024']],
    [
      { urls: [page, { ...page, address: 'https://example.com', urlDate: '2026-12-31' }] },
      ['1 日期 2026-12-31 在核对日 2026-11-22 之后'],
    ],
    [{ slug: '2027', year: 2027 }, ['1 报告年度 2027 在核对日 2026-11-22 之后']],
  ])('%j', (entry, problems) => {
    expect(messagesOf(dateRule, withCatalogue({ ...entry }))).toEqual(problems);
  });
});
