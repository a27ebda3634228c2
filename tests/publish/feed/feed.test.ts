import { describe, expect, test } from 'vitest';
import type { Content } from '../../../src/model/content.ts';
import { atom } from '../../../src/publish/feed/atom.ts';
import { changesIn, changesOf, feedLength, feedRegions, hasFeed } from '../../../src/publish/feed/changes.ts';
import { siteLocation } from '../../../src/publish/site-location.ts';
import { foundingContent, reportOf } from '../../archive/founding-content.ts';

const mirror = siteLocation('https://example.org', '/archive/');

/** The archive with one report that has this history. */
function withHistory(...history: { date: string; what: string }[]): Content {
  const report = reportOf('440104/2022');
  return {
    ...foundingContent,
    plans: new Map(),
    reports: new Map([[report.id, { ...report, meta: { ...report.meta, history } }]]),
  };
}

describe('changes', () => {
  test('newest first, one entry per change, with a key that later changes do not affect', () => {
    const before = withHistory({ date: '2026-11-22', what: '收录全文' });
    const after = withHistory({ date: '2026-12-01', what: '更正一处' }, { date: '2026-11-22', what: '收录全文' });
    expect(changesOf(after).map(({ date, what }) => `${date} ${what}`)).toEqual([
      '2026-12-01 更正一处',
      '2026-11-22 收录全文',
    ]);
    expect(changesOf(after)[1]?.key).toBe(changesOf(before)[0]?.key);
    expect(changesOf(after)[0]?.key).not.toBe(changesOf(before)[0]?.key);
  });

  test('a region includes its descendants, and has no feed without changes', () => {
    const content = withHistory({ date: '2026-11-22', what: '收录全文' });
    expect(feedRegions(content)).toEqual(['440000', '440100', '440104']);
    expect(changesIn(content, '440100')).toHaveLength(1);
    expect(changesIn(content, '440200')).toEqual([]);
    expect(hasFeed(content, '440200')).toBe(false);
  });

  test('a feed is limited in length', () => {
    const many = Array.from({ length: feedLength + 5 }, (_, i) => ({ date: '2026-11-22', what: `第${i}次` }));
    expect(changesOf(withHistory(...many))).toHaveLength(feedLength);
    expect(changesIn(withHistory(...many), '440104')).toHaveLength(feedLength);
  });
});

describe('Atom', () => {
  const feedOf = (content: Content, location = mirror) =>
    atom({ title: '题', address: '/feed.xml', page: '/', changes: changesOf(content) }, content.site, location);

  test('the time is that of the newest change, or of the archive if there are none', () => {
    expect(feedOf(withHistory({ date: '2026-12-01', what: '更正' }))).toContain(
      '<updated>2026-12-01T00:00:00+08:00</updated>',
    );
    expect(feedOf({ ...foundingContent, reports: new Map(), plans: new Map() })).toContain(
      `<updated>${foundingContent.site.asOf}T00:00:00+08:00</updated>`,
    );
  });

  test('ids are the same on every host; links are absolute if the origin is known', () => {
    const content = withHistory({ date: '2026-11-22', what: '收录全文' });
    const ids = (text: string) => text.match(/<id>[^<]+<\/id>/g);
    const [absolute, relative] = [feedOf(content), feedOf(content, siteLocation(undefined, '/'))];
    expect(ids(absolute)).toEqual(ids(relative));
    expect(absolute).toContain('href="https://example.org/archive/reports/440104/2022/"');
    expect(absolute).toContain('rel="self"');
    expect(relative).toContain('href="/reports/440104/2022/"');
    expect(relative).not.toContain('rel="self"');
  });

  test('an id is a UUID of version 5', () => {
    const [id] = /urn:uuid:[^<]+/.exec(feedOf(foundingContent)) ?? [];
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('text is escaped', () => {
    expect(feedOf(withHistory({ date: '2026-11-22', what: '改“<&>"”' }))).toContain('改“&lt;&amp;&gt;&quot;”');
  });
});
