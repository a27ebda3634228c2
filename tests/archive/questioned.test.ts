import { describe, expect, test } from 'vitest';
import { boardOf } from '../../src/archive/board.ts';
import { bulletPointsOf } from '../../src/archive/bullet-points.ts';
import { commitmentsOf } from '../../src/archive/commitments.ts';
import { excerptsOf } from '../../src/archive/excerpts.ts';
import { pagesOf } from '../../src/archive/lists/paging.ts';
import { marginOf } from '../../src/archive/margin.ts';
import { observationsOf } from '../../src/archive/observations.ts';
import { citingTexts } from '../../src/archive/pages/documents/citing-texts.ts';
import { indicatorView, pointLists } from '../../src/archive/pages/indicator.ts';
import { boardColumns, boardRow } from '../../src/archive/pages/plan/board-rows.ts';
import { questionedView } from '../../src/archive/pages/questioned.ts';
import { timelineRows } from '../../src/archive/pages/region/timeline-rows.ts';
import { figuresSection } from '../../src/archive/pages/report/figures.ts';
import { taskView } from '../../src/archive/pages/task.ts';
import { taskBacklinks } from '../../src/archive/plans.ts';
import { questionedIn, questionedInBlock } from '../../src/archive/questioned.ts';
import { seriesOf } from '../../src/archive/series.ts';
import { spreadByYear } from '../../src/archive/spread.ts';
import type { Block } from '../../src/model/body.ts';
import { type CheckedValue, isQuestioned, type QuestionedValue } from '../../src/model/checked-value.ts';
import type { Content } from '../../src/model/content.ts';
import { formatChecked, formatQuestioned } from '../../src/model/format-value.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Report } from '../../src/model/report.ts';
import { readCitations } from '../../src/parse/citations.ts';
import { indicatorJson } from '../../src/publish/json/indicator-json.ts';
import { planJson } from '../../src/publish/json/plan-json.ts';
import { reportJson } from '../../src/publish/json/report-json.ts';
import { observations } from '../../src/publish/tables/observations.ts';
import { searchRecords } from '../../src/search/build/records.ts';
import { foundingContent, plan as foundingPlan, reportOf } from './founding-content.ts';

const rate = 'people-mediation-success-rate';
const inWords = '人民调解成功率 99.58%（不符，算得 99.33%）';

/** 韶关市 2024, moved into a plan's region; its questioned sentence is also a link, an event, a problem and a plan. */
const report = shaoguan();
const flagged = observationsOf(foundingContent, report).filter(isQuestioned);
const [value] = flagged;
if (!value) throw new Error('no questioned value');
const block = report.body.blocks.find(({ id }) => id === value.anchor.block) as Block;
const plan = planWithTarget();
const content: Content = {
  ...foundingContent,
  reports: new Map([[report.id, report]]),
  plans: new Map([[plan.id, plan]]),
};
const indicator = content.indicators.get(rate);
if (!indicator) throw new Error(`no indicator ${rate}`);

test('one value is questioned: 99.58 % printed, 99.33 % computed', () => {
  expect(flagged).toMatchObject([{ indicator: rate, value: 99.58, check: 'differs', computed: 99.33 }]);
  expect(formatChecked(value)).toBe('99.58%（不符，算得 99.33%）');
});

test('values that agree or cannot be recomputed are not questioned', () => {
  const district = observationsOf(foundingContent, reportOf('440104/2022'));
  expect(district.filter(({ check }) => check === 'agrees').map(({ computed }) => computed)).toEqual([14.47, 15.13]);
  expect(district.filter(isQuestioned)).toEqual([]);
  expect(district.some(({ check, computed }) => check === null && computed === null)).toBe(true);
});

test('a span is flagged if it overlaps the words that print the value', () => {
  const { paragraph, start, end } = value.anchor;
  const at = (from: number, to: number) => questionedIn(content, report, { paragraph, start: from, end: to }).length;
  expect([at(start, end), at(start - 5, start), at(end, end + 5), at(end - 1, end + 5)]).toEqual([1, 0, 0, 1]);
  expect(questionedInBlock(content, report, block, 4)).toEqual([]);
});

describe('where a page shows the value, it has its verdict', () => {
  const lists = pointLists(content, indicator);
  const page = indicatorView(content, indicator, lists, lists.pages[0] as (typeof lists.pages)[number]);
  const figures = figuresSection(content, report);
  const timeline = timelineRows(content, '440104');
  const columns = boardColumns(plan, []);

  test.each<[string, CheckedValue | undefined]>([
    ['chart and table of its indicator', page.values.points[0]?.value],
    ['spread of its indicator', spreadByYear(seriesOf(content, rate))[0]?.median],
    ['recomputation on the page of its report', figures?.recomputations[0]?.printed],
    ['table on the page of its report', figures?.figures.find(({ value }) => value.value === 99.58)?.value],
    [
      'margin of its report',
      marginOf(content, report)
        .notes.get(block.id)
        ?.find((note) => note.value?.value === 99.58)?.value,
    ],
    [
      'key figures of its region',
      ownEntries(timeline)
        .flatMap(({ figures: shown }) => shown?.figures ?? [])
        .find((figure) => figure.value.value === 99.58)?.value,
    ],
    [
      'target board',
      boardOf(content, plan)
        .map((row) => boardRow(content, plan, row, columns))
        .flatMap(({ reported }) => reported)[0]?.value,
    ],
    ['list of questioned values', questionedView(content).values[0]?.value],
  ])('%s', (_, shown) => {
    expect(shown).toMatchObject({ value: 99.58, check: 'differs', computed: 99.33 });
  });

  const task = plan.meta.tasks[0] as Plan['meta']['tasks'][number];
  const [taskPage] = pagesOf(taskBacklinks(content, plan, task.id));
  const [citation] = readCitations({ blocks: [{ ...block, text: `依据《条例》，${block.text}` }] });

  test.each<[string, readonly QuestionedValue[]]>([
    [
      'problems on the page of its report',
      bulletPointsOf(content, report, 'problems').flatMap(({ questioned }) => questioned),
    ],
    [
      'excerpts on a part',
      excerptsOf(content, report, { part: 'plans' }).flatMap(({ blocks }) =>
        blocks.flatMap(({ questioned }) => questioned),
      ),
    ],
    [
      'commitments of its region',
      commitmentsOf(content, '440104').flatMap(({ topics }) =>
        topics.flatMap(({ problems }) =>
          problems.flatMap(({ blocks }) => blocks.flatMap(({ questioned }) => questioned)),
        ),
      ),
    ],
    ['events of its region', timeline.flatMap(({ events }) => events.flatMap(({ questioned }) => questioned))],
    [
      'passages of a task',
      taskPage
        ? taskView(content, plan, task, taskPage).backlinks.flatMap(({ passages }) =>
            passages.flatMap(({ questioned }) => questioned),
          )
        : [],
    ],
    [
      'passages on the target board',
      boardOf(content, plan)
        .map((row) => boardRow(content, plan, row, columns))
        .flatMap(({ passages }) => passages.flatMap(({ questioned }) => questioned)),
    ],
    [
      'sentences that cite a document',
      citingTexts(content, [
        {
          source: { report, plan: null },
          citations: citation ? [{ ...citation, anchor: { ...value.anchor, end: value.anchor.start } }] : [],
        },
      ]).flatMap(({ citations }) => citations.flatMap(({ questioned }) => questioned)),
    ],
  ])('%s', (_, questioned) => {
    expect([...new Set(questioned.map(formatQuestioned))]).toEqual([inWords]);
  });

  test('search', () => {
    const record = searchRecords(content).find(({ id }) => id === report.id);
    const blocks = record?.paragraphs.flatMap((paragraph) => paragraph.blocks) ?? [];
    expect(blocks.filter(({ questioned }) => questioned.length > 0)).toMatchObject([
      { id: block.id, questioned: [inWords] },
    ]);
  });
});

test('data files have the verdict in every record of the value', () => {
  const records = [
    ...reportJson(content, report).observations,
    ...indicatorJson(content, indicator).points,
    ...[...observations.rows(content)],
  ].filter((record) => record.value === 99.58);
  expect(records).toHaveLength(3);
  for (const record of records) expect(record).toMatchObject({ check: 'differs', computed: 99.33 });
});

test('a figure that a plan states is recomputed too', () => {
  const { body, annotations, corrections } = reportOf('440200/2024');
  const stating: Plan = { ...foundingPlan, body, annotations, corrections };
  const plans = new Map([[stating.id, stating]]);
  const json = planJson({ ...foundingContent, plans }, stating);
  expect(json.observations.find(({ check }) => check === 'differs')).toMatchObject({ value: 99.58, computed: 99.33 });
  expect(indicatorJson({ ...foundingContent, plans }, indicator).planned).toMatchObject([
    { value: 99.58, check: 'differs', computed: 99.33 },
  ]);
});

test('the list states formula, operands and the note that confirms the value', () => {
  const [item, ...more] = questionedView(foundingContent).values;
  expect(more).toEqual([]);
  expect(item).toMatchObject({
    place: '韶关市',
    year: 2024,
    quote: '调解成功率为99.58%',
    formula: '人民调解成功案件 ÷ 人民调解受理案件 × 100',
  });
  expect(item?.operands.map((operand) => operand.value.value)).toEqual([14155, 14251]);
  expect(item?.note).toContain('不能断定');
});

function shaoguan(): Report {
  const base = reportOf('440200/2024');
  const [{ quote, anchor } = { quote: '', anchor: null }] = observationsOf(foundingContent, base).filter(isQuestioned);
  if (!anchor) throw new Error('no questioned value');
  const blocks = base.body.blocks.map(
    (block): Block => (block.id === anchor.block ? { ...block, topics: [], parts: ['problems', 'plans'] } : block),
  );
  const link = { plan: foundingPlan.id, task: 1, target: 'rate', stance: 'result' as const, quote, anchor };
  return {
    ...base,
    id: '440104/2024',
    region: '440104',
    body: { blocks },
    annotations: {
      ...base.annotations,
      links: [link],
      events: [{ date: '2024', title: '调解', quote, anchor }],
    },
  };
}

/** The founding plan with a target for the rate only. */
function planWithTarget(): Plan {
  const [target] = foundingPlan.targets;
  if (!target) throw new Error('no target');
  return { ...foundingPlan, targets: [{ ...target, id: 'rate', task: 1, indicator: rate }] };
}

function ownEntries(rows: ReturnType<typeof timelineRows>) {
  return rows.flatMap(({ own, others }) => [...(own ? [own] : []), ...others]);
}
