import { describe, expect, test } from 'vitest';
import type { Content } from '../../../src/model/content.ts';
import { withMovedIds } from '../../../src/publish/moved-ids.ts';
import { pageRedirects, redirectsFile } from '../../../src/publish/site/redirects.ts';
import { siteLocation } from '../../../src/publish/site-location.ts';
import { foundingContent, plan } from '../../archive/founding-content.ts';
import { archiveOf, makeReport } from '../../archive/make-report.ts';

const content: Content = {
  ...foundingContent,
  moved: {
    'reports/440104/2022-jiu': 'reports/440104/2022',
    [`plans/${plan.id}-caoan`]: `plans/${plan.id}`,
    'indicators/old-name': 'indicators/transparency-rank',
    'topics/old-topic': 'topics/law-enforcement',
  },
};

describe('moved addresses', () => {
  test('each old address redirects; the pages of tasks and targets move with their plan', () => {
    const redirects = pageRedirects(content);
    expect(redirects).toContainEqual({ from: '/reports/440104/2022-jiu/', to: '/reports/440104/2022/' });
    expect(redirects).toContainEqual({ from: '/topics/old-topic/', to: '/topics/law-enforcement/' });
    expect(redirects).toContainEqual({ from: `/plans/${plan.id}-caoan/targets/`, to: `/plans/${plan.id}/targets/` });
    expect(redirects).toHaveLength(4 + 1 + plan.meta.tasks.length + 1);
  });

  test('the comparison with the previous year moves with its report', () => {
    const reports = [makeReport('440104/2022', '甲。'), makeReport('440104/2023', '乙。')];
    const moved = {
      'reports/440104/2023-jiu': 'reports/440104/2023',
      'reports/440104/2022-jiu': 'reports/440104/2022',
    };
    expect(pageRedirects({ ...archiveOf(reports), moved })).toEqual([
      { from: '/reports/440104/2023-jiu/', to: '/reports/440104/2023/' },
      { from: '/reports/440104/2023-jiu/changes/', to: '/reports/440104/2023/changes/' },
      { from: '/reports/440104/2022-jiu/', to: '/reports/440104/2022/' },
    ]);
  });

  test('a moved page of the report list redirects if the list still has it', () => {
    const moved = { from: '/reports/browse/all/page/2/', to: '/reports/browse/page/2/' };
    expect(pageRedirects(content)).toContainEqual(moved);
    expect(pageRedirects({ ...content, catalogue: new Map() })).not.toContainEqual(moved);
  });

  test('records also appear under their old ids', () => {
    const records = new Map(withMovedIds(content, 'reports', content.reports));
    expect(records.get('440104/2022-jiu')).toBe(records.get('440104/2022'));
    expect(records.size).toBe(content.reports.size + 1);
    expect(new Map(withMovedIds(content, 'indicators', content.indicators)).has('old-name')).toBe(true);
  });

  test('_redirects has the pages and data files, below the base path', () => {
    const lines = redirectsFile(content, siteLocation(undefined, '/archive/'), ['json', 'csl.json'])
      .trimEnd()
      .split('\n');
    expect(lines).toContain('/archive/reports/440104/2022-jiu/ /archive/reports/440104/2022/ 301');
    expect(lines).toContain(
      '/archive/data/reports/440104/2022-jiu.csl.json /archive/data/reports/440104/2022.csl.json 301',
    );
    expect(lines).toContain(
      '/archive/data/indicators/old-name.json /archive/data/indicators/transparency-rank.json 301',
    );
    expect(new Set(lines.map((line) => line.split(' ')[0])).size).toBe(lines.length);
  });
});
