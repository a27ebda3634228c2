import { describe, expect, test, vi } from 'vitest';
import type { LocatedContent } from '../../src/rules/located-content.ts';
import type { Checks, Rule } from '../../src/rules/rule.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { locatedContent } from './small-content.ts';

const targets = `  - { id: a, task: general, title: 题, indicator: replies, goals: [{ by: 2029, comparator: "≥", value: 1, unit: 件, quote: 一件 }] }`;
const small = { text: '正文。', plan: { text: '一件。', targets }, formulas: { replies: null, answers: null } };

/** A rule that only counts the calls of its checks. */
function countingRule() {
  const check = {
    report: vi.fn<Checks['report']>(),
    plan: vi.fn<Checks['plan']>(),
    indicator: vi.fn<Checks['indicator']>(),
    catalogueEntry: vi.fn<Checks['catalogueEntry']>(),
    archive: vi.fn<Checks['archive']>(),
  };
  const rule: Rule = { id: 'count', description: '', check };
  const calls = () => Object.fromEntries(Object.entries(check).map(([scope, { mock }]) => [scope, mock.calls.length]));
  return { rule, check, calls };
}

test('the runner loops over the entries of each scope', () => {
  const { rule, calls } = countingRule();
  runRules([rule], locatedContent(small));
  expect(calls()).toEqual({ report: 1, plan: 1, indicator: 2, catalogueEntry: 0, archive: 1 });
});

test('a check of an entry sees that entry and its context, no reports', () => {
  const { rule, check } = countingRule();
  const content = locatedContent(small);
  runRules([rule], { ...content, broken: new Set(['reports/440104/2023', 'topics/a']) });
  const [report, context] = check.report.mock.calls[0] ?? [];
  expect(report).toBe(content.reports.get('440104/2022'));
  expect(Object.keys(context ?? {}).sort()).toEqual(['asOf', 'broken', 'divisions', 'indicators', 'plans', 'topics']);
  expect(context?.broken).toEqual(new Set(['topics/a']));
  expect(check.archive.mock.calls[0]?.[0].reports.size).toBe(1);
});

test('problems have the id of the rule and are errors by default', () => {
  const where = { file: 'a.yaml', position: { line: 2, column: 3 }, message: '错', fix: '改' };
  const rule: Rule = {
    id: 'wrong',
    description: '',
    check: {
      report: (_, __, flag) => flag(where),
      archive: (_, flag) => flag({ ...where, severity: 'warning' }),
    },
  };
  const problem = { file: 'a.yaml', line: 2, column: 3, rule: 'wrong', message: '错', fix: '改' };
  expect(runRules([rule], locatedContent(small))).toEqual([
    { ...problem, severity: 'error' },
    { ...problem, severity: 'warning' },
  ]);
});

describe('an unchanged report is checked again only if its context changes', () => {
  const changes: [string, 1 | 2, (content: LocatedContent) => LocatedContent][] = [
    ['nothing', 1, (content) => ({ ...content, content: { ...content.content } })],
    ['a catalogue', 1, (content) => ({ ...content, catalogue: [] })],
    ['an unreadable report', 1, (content) => ({ ...content, broken: new Set(['reports/440104/2023']) })],
    ['an unreadable indicator', 2, (content) => ({ ...content, broken: new Set(['indicators/a']) })],
    ['the review date', 2, withContext(({ site }) => ({ site: { ...site, asOf: '2026-12-01' } }))],
    ['divisions', 2, withContext(() => ({ divisions: new Map() }))],
    ['one indicator', 2, withContext(({ indicators }) => ({ indicators: withCopy(indicators) }))],
    ['one plan', 2, withContext(({ plans }) => ({ plans: withCopy(plans) }))],
  ];

  test.each(changes)('%s: %i', (_, expected, change) => {
    const { rule, calls } = countingRule();
    const content = locatedContent(small);
    runRules([rule], content);
    runRules([rule], change(content));
    expect(calls()).toMatchObject({ report: expected, plan: 2, indicator: 4, archive: 2 });
  });

  test('or if the rules differ', () => {
    const { rule, calls } = countingRule();
    const content = locatedContent(small);
    runRules([rule], content);
    runRules([rule, countingRule().rule], content);
    expect(calls().report).toBe(2);
  });
});

function withContext(fields: (content: LocatedContent['content']) => Partial<LocatedContent['content']>) {
  return (located: LocatedContent): LocatedContent => ({
    ...located,
    content: { ...located.content, ...fields(located.content) },
  });
}

/** The map with a copy of its first record. */
function withCopy<T extends object>(records: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...records].map(([id, record], i) => [id, i === 0 ? { ...record } : record]));
}
