import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/model/content.ts';
import { movedIds, movedPages, redirects } from '../../src/publish/moved.ts';
import { placeOf } from '../../src/publish/place.ts';
import { founding, plan } from '../archive/founding.ts';

const content: Content = {
  ...founding,
  moved: {
    'reports/440104/2022-jiu': 'reports/440104/2022',
    [`plans/${plan.id}-caoan`]: `plans/${plan.id}`,
    'indicators/old-name': 'indicators/transparency-rank',
    'topics/old-topic': 'topics/law-enforcement',
  },
};

describe('what moved', () => {
  test('a page for every old address; a plan takes its tasks and its board along', () => {
    const moves = movedPages(content);
    expect(moves).toContainEqual({ from: '/reports/440104/2022-jiu/', to: '/reports/440104/2022/' });
    expect(moves).toContainEqual({ from: '/topics/old-topic/', to: '/topics/law-enforcement/' });
    expect(moves).toContainEqual({ from: `/plans/${plan.id}-caoan/targets/`, to: `/plans/${plan.id}/targets/` });
    expect(moves).toHaveLength(4 + 1 + plan.meta.tasks.length);
  });

  test('records are found by their old ids too', () => {
    const found = new Map(movedIds(content, 'reports', content.reports));
    expect(found.get('440104/2022-jiu')).toBe(found.get('440104/2022'));
    expect(found.size).toBe(content.reports.size + 1);
    expect(new Map(movedIds(content, 'indicators', content.indicators)).has('old-name')).toBe(true);
  });

  test('redirects for hosts that know them, below the base path, pages and data files', () => {
    const lines = redirects(content, placeOf(undefined, '/archive/'), ['json', 'csl.json']).trimEnd().split('\n');
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
