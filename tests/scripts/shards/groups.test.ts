import { expect, test } from 'vitest';
import { groupsOf } from '../../../scripts/shards/groups.ts';
import { provincesOf, readShardKeys } from '../../../scripts/shards/shard-keys.ts';
import type { Content } from '../../../src/model/content.ts';
import type { Report } from '../../../src/model/report.ts';
import { foundingContent } from '../../archive/founding-content.ts';

test('one job builds the search index of an archive that is not large', () => {
  const groups = groupsOf(foundingContent, 5);
  expect(groups).toHaveLength(5);
  expect(groups.at(-1)).toBe('search');
  expect(keysOf(foundingContent, groups)).toEqual([...provincesOf(foundingContent), 'search'].sort());
});

test('several jobs build that of a large one, each as many reports as the others', () => {
  const content = archiveOf(25_000);
  const groups = groupsOf(content, 8);
  const search = groups.filter((group) => group.startsWith('search'));
  expect([groups.length, search.length]).toEqual([8, 3]);
  const provinces = provincesOf(content);
  expect(keysOf(content, groups)).toEqual([...provinces, ...provinces.map((code) => `search:${code}`)].sort());
  const sizes = search.map((group) => {
    const codes = group.slice('search:'.length).split(',');
    return [...content.reports.values()].filter(({ region }) => codes.includes(region)).length;
  });
  expect(Math.max(...sizes)).toBeLessThan(1.2 * Math.min(...sizes));
});

test('few jobs: at least one builds pages', () => {
  const groups = groupsOf(archiveOf(25_000), 2);
  expect(groups).toHaveLength(2);
  expect(groups.at(-1)).toBe('search');
});

/** Every key must be one that `--shard` reads. */
function keysOf(content: Content, groups: readonly string[]): string[] {
  return groups.flatMap((group) => readShardKeys(content, group)).sort();
}

/** Reports of provinces, of some more than of others. */
function archiveOf(size: number): Content {
  const provinces = provincesOf(foundingContent);
  const report = [...foundingContent.reports.values()][0] as Report;
  const reports = new Map(
    Array.from({ length: size }, (_, i) => {
      const region = provinces[Math.floor(provinces.length * (i / size) ** 2)] ?? '';
      return [`${region}/${i}`, { ...report, region }];
    }),
  );
  return { ...foundingContent, reports };
}
