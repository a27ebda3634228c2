import { expect, test } from 'vitest';
import { dataView } from '../../../src/archive/pages/data.ts';
import { homeView } from '../../../src/archive/pages/home.ts';
import { contentWithCatalogue, foundingContent, plan } from '../founding-content.ts';
import { archiveOf, makeReport } from '../make-report.ts';

test('totals, the latest changes, and the targets of the first plan that have a value', () => {
  const view = homeView(foundingContent);
  expect(view.totals[0]).toEqual({ name: '报告全文', value: foundingContent.reports.size });
  expect(view.latest.length).toBeLessThanOrEqual(8);
  expect(view.latest.some(({ kind }) => kind === 'plan')).toBe(true);
  expect(view.plan).toMatchObject({ targets: `/plans/${plan.id}/targets/`, total: plan.targets.length });
  expect(view.plan?.rulers.length).toBeGreaterThan(0);
  expect(view.plan?.rulers.filter(({ baseline, reported }) => baseline === null && reported.length === 0)).toEqual([]);
  expect(view.hasMorePlans).toBe(false);
});

test('an archive without plans and full texts', () => {
  expect(homeView(contentWithCatalogue())).toMatchObject({ latest: [], days: null, plan: null, hasMorePlans: false });
});

test('the example of the data page is the indicator that most reports state', () => {
  const { exampleIndicator } = dataView(foundingContent);
  const reportsStating = (indicator: string | null) =>
    [...foundingContent.reports.values()].filter(({ annotations }) =>
      annotations.observations.some((observation) => observation.indicator === indicator),
    ).length;
  const most = Math.max(...[...foundingContent.indicators.keys()].map(reportsStating));
  expect(reportsStating(exampleIndicator)).toBe(most);
  expect(dataView({ ...archiveOf([makeReport('440100/2024')]), indicators: new Map() }).exampleIndicator).toBeNull();
});
