import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { relatedRecord } from '../../../src/search/build/related-record.ts';
import { writeRelated } from '../../../src/search/build/write-related.ts';
import { blockRanges, lengthOf } from '../../../src/search/format/related-record.ts';
import { type Fragment, hitOfFragment } from '../../../src/search/read/related-hit.ts';
import { blockOf, captures, recordOf, removeTemporaryFolders, temporaryFolder } from '../sample.ts';

afterAll(removeTemporaryFolders);

describe('a related record', () => {
  const record = recordOf({
    id: 'a',
    title: '越秀区 报告',
    issuers: ['越秀区政府'],
    paragraphs: [
      {
        blocks: [
          blockOf({ id: 's1', text: '一、成效 ', heading: true }),
          blockOf({ id: 's1-p1', text: '行政复议\t多。' }),
        ],
      },
      { blocks: [blockOf({ text: '没有编号的段落' })] },
    ],
  });

  test('gives the ranges of its blocks, without white space', () => {
    const { meta, content } = relatedRecord(record);
    expect(blockRanges(meta.blocks ?? '')).toEqual([
      { id: '', start: 0, end: 5 },
      { id: 's1', start: 5, end: 9 },
      { id: 's1-p1', start: 9, end: 15 },
      { id: '', start: 15, end: 22 },
    ]);
    expect(lengthOf(content)).toBe(22 + lengthOf('越秀区政府'));
  });

  test('leads from a matching word back to its block', () => {
    const { meta } = relatedRecord(record);
    const words = [
      '越秀区',
      ' 报告',
      ' 一',
      '、',
      '成效',
      ' 行政',
      '复议',
      ' 多',
      '。',
      ' 没有',
      '编号',
      '的',
      '段落',
      ' 越秀区',
      '政府',
    ];
    const fragment: Fragment = {
      raw_url: '/reports/a/',
      raw_content: words.join('\u200b'),
      locations: [0, 4, 5, 6, 13],
      meta,
    };
    const { passages, passageCount } = hitOfFragment(fragment, ['成效', '行政复议', '越秀区']);
    expect(passageCount).toBe(2);
    expect(passages).toEqual([
      {
        block: 's1-p1',
        text: '行政复议 多。',
        hit: [0, 4],
        pieces: [
          { text: '行政复议', marked: true },
          { text: ' 多。', marked: false },
        ],
        cut: [false, false],
        questioned: [],
      },
      {
        block: 's1',
        text: '一、成效',
        hit: [2, 4],
        pieces: [
          { text: '一、', marked: false },
          { text: '成效', marked: true },
        ],
        cut: [false, false],
        questioned: [],
      },
    ]);
  });
});

describe('what a related hit marks', () => {
  /** The marked words of a text of these words, all of which Pagefind calls matching. */
  function marks(words: string[], ...typed: string[]): string[] {
    const meta = { blocks: `:0 p1:${lengthOf(words.join(''))}` };
    const fragment = { raw_url: '/', raw_content: words.join('\u200b'), locations: words.map((_, i) => i), meta };
    const { passages } = hitOfFragment(fragment, typed);
    return passages.flatMap(({ pieces }) => pieces.filter(({ marked }) => marked).map(({ text }) => text));
  }

  test.each([
    [['行政', '复议', '法'], ['行政复议'], ['行政复议']],
    [['议题', '复议'], ['复议'], ['复议']],
    [['行政', '机关'], ['行政复议'], ['行政']],
    [['法治建设'], ['法治'], ['法治']],
    [['人民', '负责人', '人'], ['负责人出庭'], ['负责人']],
    [['人', '民'], ['人'], ['人']],
    [['2023', '年', '执法', '年度'], ['2023年执法'], ['2023年执法']],
  ])('%j for %j', (words, typed, marked) => {
    expect(marks(words, ...typed)).toEqual(marked);
  });
});

/** By file name. */
function fragmentsIn(folder: string): Map<string, { content: string; meta: Record<string, string> }> {
  const files = readdirSync(join(folder, 'pagefind/fragment'));
  return new Map(
    files.map((file) => {
      const text = gunzipSync(readFileSync(join(folder, 'pagefind/fragment', file))).toString('utf8');
      return [file, JSON.parse(text.slice(text.indexOf('{')))];
    }),
  );
}

describe('the related index', () => {
  test('has every record except regions, maps records to fragments, and does not depend on their order', async () => {
    const records = [...captures(), recordOf({ id: 'region:1', type: 'region', title: '越秀区' })];
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    const summary = await writeRelated(records, one);
    await writeRelated(records.toReversed(), two);
    expect(summary).toMatchObject({ indexes: 1, records: 5 });
    expect(readdirSync(one, { recursive: true }).sort()).toEqual(readdirSync(two, { recursive: true }).sort());
    const table: (string | null)[] = JSON.parse(
      gunzipSync(readFileSync(join(one, 'pagefind/documents.bin'))).toString('utf16le'),
    );
    const fragments = fragmentsIn(one);
    expect(table.map((name) => name && fragments.get(`zh-hans-cn_${name}.pf_fragment`)?.meta.id)).toEqual([
      '440100/2024-office',
      '440200/2024',
      '440104/2022',
      '441500/2022-office',
      'plan:440100/2024-2035',
      null,
    ]);
  }, 60_000);

  test('keeps every character of the text except white space, so that block ranges fit', async () => {
    const folder = temporaryFolder();
    await writeRelated(captures(), folder);
    const records = new Map(captures().map((record) => [record.id, relatedRecord(record)]));
    for (const { content, meta } of fragmentsIn(folder).values()) {
      expect(lengthOf(content)).toBe(lengthOf(records.get(meta.id ?? '')?.content ?? ''));
    }
  }, 60_000);
});
