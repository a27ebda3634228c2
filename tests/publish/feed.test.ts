import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/model/content.ts';
import { atom } from '../../src/publish/feed/atom.ts';
import { changesIn, changesOf, feedLength, feedRegions, hasFeed } from '../../src/publish/feed/changes.ts';
import { placeOf } from '../../src/publish/place.ts';
import { founding, reportOf } from '../archive/founding.ts';

const here = placeOf('https://example.org', '/archive/');

/** The archive with one report, and what is said to have changed in it. */
function withHistory(...history: { date: string; what: string }[]): Content {
  const report = reportOf('440104/2022');
  return {
    ...founding,
    plans: new Map(),
    reports: new Map([[report.id, { ...report, meta: { ...report.meta, history } }]]),
  };
}

describe('what changed', () => {
  test('newest first, every change of a text by itself, with a key that later changes leave alone', () => {
    const before = withHistory({ date: '2026-11-22', what: '收录全文' });
    const after = withHistory({ date: '2026-12-01', what: '更正一处' }, { date: '2026-11-22', what: '收录全文' });
    expect(changesOf(after).map(({ date, what }) => `${date} ${what}`)).toEqual([
      '2026-12-01 更正一处',
      '2026-11-22 收录全文',
    ]);
    expect(changesOf(after)[1]?.key).toBe(changesOf(before)[0]?.key);
    expect(changesOf(after)[0]?.key).not.toBe(changesOf(before)[0]?.key);
  });

  test('a region has its own and those below it, and no feed without any', () => {
    const one = withHistory({ date: '2026-11-22', what: '收录全文' });
    expect(feedRegions(one)).toEqual(['440000', '440100', '440104']);
    expect(changesIn(one, '440100')).toHaveLength(1);
    expect(changesIn(one, '440200')).toEqual([]);
    expect(hasFeed(one, '440200')).toBe(false);
  });

  test('a feed has an end', () => {
    const many = Array.from({ length: feedLength + 5 }, (_, i) => ({ date: '2026-11-22', what: `第${i}次` }));
    expect(changesOf(withHistory(...many))).toHaveLength(feedLength);
    expect(changesIn(withHistory(...many), '440104')).toHaveLength(feedLength);
  });
});

describe('Atom', () => {
  const make = (content: Content, place = here) =>
    atom({ title: '题', address: '/feed.xml', page: '/', changes: changesOf(content) }, content.site, place);

  test('the time is that of the newest change, or of the archive where there is none', () => {
    expect(make(withHistory({ date: '2026-12-01', what: '更正' }))).toContain(
      '<updated>2026-12-01T00:00:00+08:00</updated>',
    );
    expect(make({ ...founding, reports: new Map(), plans: new Map() })).toContain(
      `<updated>${founding.site.asOf}T00:00:00+08:00</updated>`,
    );
  });

  test('ids are the same on every host; links are whole where the origin is known', () => {
    const content = withHistory({ date: '2026-11-22', what: '收录全文' });
    const ids = (text: string) => text.match(/<id>[^<]+<\/id>/g);
    const [there, nowhere] = [make(content), make(content, placeOf(undefined, '/'))];
    expect(ids(there)).toEqual(ids(nowhere));
    expect(there).toContain('href="https://example.org/archive/reports/440104/2022/"');
    expect(there).toContain('rel="self"');
    expect(nowhere).toContain('href="/reports/440104/2022/"');
    expect(nowhere).not.toContain('rel="self"');
  });

  test('an id is a UUID of version 5', () => {
    const [id] = /urn:uuid:[^<]+/.exec(make(founding)) ?? [];
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('text is escaped', () => {
    expect(make(withHistory({ date: '2026-11-22', what: '改“<&>"”' }))).toContain('改“&lt;&amp;&gt;&quot;”');
  });
});
