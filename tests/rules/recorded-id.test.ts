import { describe, expect, test } from 'vitest';
import type { RecordedId } from '../../src/model/recorded-id.ts';
import { readRecordedIds, writeRecordedIds } from '../../src/parse/recorded-ids.ts';
import { recordedIdRule } from '../../src/rules/recorded-id.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { locatedContent } from './small-content.ts';

const read = (text: string) => readRecordedIds({ path: 'ids.txt', text });

/** Checks a content with the report 440104/2022 and the indicator received. */
function check(ids: string, moved: Record<string, string> = {}, broken: string[] = []): string[] {
  const base = locatedContent({ text: '正文。', formulas: { received: null } });
  const content = { ...base, content: { ...base.content, moved }, recordedIds: read(ids).ids, broken: new Set(broken) };
  return runRules([recordedIdRule], content).map(({ file, message }) => `${file} ${message}`);
}

describe('an id that was published', () => {
  test.each<[string, string, Record<string, string>, string[]]>([
    ['exists', 'reports/440104/2022\nindicators/received\n', {}, []],
    ['has moved', 'reports/440104/2021\n', { 'reports/440104/2021': 'reports/440104/2022' }, []],
    ['was withdrawn', 'reports/440104/2021 与 2022 重复\n', {}, []],
    ['cannot be read', 'reports/440104/2021\n', {}, ['reports/440104/2021']],
    ['may have moved: the table cannot be read', 'reports/440104/2021\n', {}, ['moved.yaml']],
  ])('%s', (_, ids, moved, broken) => {
    expect(check(ids, moved, broken)).toEqual([]);
  });

  test('vanished', () => {
    expect(check('reports/440104/2021\nindicators/recieved\ntopics/a\n')).toEqual([
      'content/reports/440104/2021.mdx reports/440104/2021 公布过，现在没有这个文件了',
      'content/indicators/recieved.yaml indicators/recieved 公布过，现在没有这个文件了',
      'content/topics/a.yaml topics/a 公布过，现在没有这个文件了',
    ]);
  });

  test('was withdrawn and is there', () => {
    expect(check('reports/440104/2022 重复\n')).toEqual([
      'content/reports/440104/2022.mdx reports/440104/2022 在 ids.txt 里记作撤下（重复），文件却还在',
    ]);
  });
});

describe('ids.txt', () => {
  const withdrawn: RecordedId = { address: 'reports/440104/2021', withdrawn: '与 2022 重复' };
  const topic: RecordedId = { address: 'topics/a', withdrawn: null };

  test('is read as written, in any order, also with lines that git has doubled', () => {
    expect(read(writeRecordedIds([topic, withdrawn]))).toEqual({ ids: [withdrawn, topic], problems: [] });
    const doubled = 'topics/a\nreports/440104/2021 与 2022 重复\n\n# 说明\nreports/440104/2021\ntopics/a\n';
    expect(read(doubled)).toEqual({ ids: [topic, withdrawn], problems: [] });
  });

  test('is not read past a merge conflict', () => {
    expect(read('<<<<<<< HEAD\ntopics/a\n=======\n>>>>>>> b\n')).toMatchObject({
      ids: [],
      problems: [{ line: 1, rule: 'conflict' }],
    });
  });
});
