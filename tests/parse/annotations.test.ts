import { describe, expect, test } from 'vitest';
import { readAnnotations } from '../../src/parse/annotations.ts';
import { assignParts } from '../../src/parse/classify.ts';
import { buildDocument } from '../../src/parse/document.ts';
import { applyMarks } from '../../src/parse/marks.ts';
import { readText } from '../../src/parse/text.ts';
import { cpuTime } from './cpu-time.ts';

const text = `前言。

## 一、成效

要点：一是公开政策35件。二是办理建议1407件。

还有差距。

此页署名`;

function read(yaml: string) {
  const document = buildDocument(readText(text, 'f.mdx', 1).blocks);
  const result = readAnnotations({ path: 'a.yaml', text: yaml }, document);
  assignParts(document.blocks, 2024);
  applyMarks(document.blocks, result.annotations);
  const parts = document.blocks.map((block) => `${block.id}: ${block.parts.join(' ')}`);
  return { ...result, document, parts };
}

describe('an annotation file', () => {
  test.each(['', '# 还没有\n'])('may be empty: %j', (yaml) => {
    expect(read(yaml)).toMatchObject({ problems: [], annotations: { observations: [], notes: [] } });
  });

  test('has its quotes resolved', () => {
    const { annotations, problems } = read('notes:\n  - { quote: 办理建议1407件, text: 按 }\n');
    expect(problems).toEqual([]);
    expect(annotations.notes).toMatchObject([
      { text: '按', anchor: { block: 's1-p1-2', paragraph: 3, start: 15, end: 24 } },
    ]);
  });

  test('with a quote that has no place keeps the others, and their places in the file', () => {
    const yaml = `events:
  - { date: 2024, title: 甲, quote: 没有的话 }
  - { date: 2024, title: 乙, quote: 公开政策35件 }
`;
    const { annotations, yaml: placed, problems } = read(yaml);
    expect(problems).toMatchObject([{ file: 'a.yaml', line: 2, column: 36, rule: 'quote' }]);
    expect(annotations.events).toMatchObject([{ title: '乙' }]);
    expect(placed?.locate(['events', 0, 'title'])).toEqual({ line: 3, column: 26 });
    expect(placed?.locate(['events'])).toEqual({ line: 2, column: 3 });
    expect(placed?.locate(['notes', 0])).toEqual({ line: 1, column: 1 });
  });

  test('of a text that could not be read is not told once more for every quote', () => {
    const { problems } = readAnnotations(
      { path: 'a.yaml', text: 'notes:\n  - { quote: 甲, text: 乙 }\n' },
      { blocks: [] },
      false,
    );
    expect(problems).toEqual([]);
  });

  test('of a text that could not be read still has its own faults told', () => {
    const { problems } = readAnnotations({ path: 'a.yaml', text: 'remarks: []\n' }, { blocks: [] }, false);
    expect(problems).toMatchObject([{ rule: 'schema', line: 1 }]);
  });

  test('with very many wrong quotes is read in bounded time', () => {
    const yaml = `notes:\n${'  - { quote: 办理建议1408件, text: 乙 }\n'.repeat(1000)}`;
    const took = cpuTime(() => {
      const { problems } = read(yaml);
      expect(problems).toHaveLength(1000);
      expect(problems[0]?.fix).toContain('最接近的是');
      expect(problems.at(-1)?.fix).toBe('从正文里逐字复制（同一自然段内），不改标点');
    });
    expect(took).toBeLessThan(4000);
  });
});

describe('the wording of a quote that has no place', () => {
  const wordingOf = (fields: string) =>
    read(`notes:\n  - { ${fields}, text: 乙 }\n`).problems.map(({ message, fix }) => `${message}｜${fix}`);

  test('nothing is like it', () => {
    expect(wordingOf('quote: 毫不相干')).toEqual(['正文里没有“毫不相干”｜从正文里逐字复制（同一自然段内），不改标点']);
  });

  test('something is like it', () => {
    expect(wordingOf('quote: 办理建议1408件')[0]).toContain('正文里没有“办理建议1408件”｜最接近的是“办理建议1407件”');
  });

  test('it is there more than once', () => {
    expect(wordingOf('quote: 件')).toEqual([
      '“件”在正文里出现 2 次｜把片段写长一些，或用 prefix、suffix 写上前后文，使它只有一处',
    ]);
  });

  test('not beside its context', () => {
    expect(wordingOf('quote: 件, prefix: 条')).toEqual([
      '正文里没有连着前后文的“件”｜检查 prefix、suffix 是否紧接片段、是否照录',
    ]);
  });
});

describe('marks', () => {
  test('none: heading rules say', () => {
    expect(read('').parts).toEqual([
      'p1: other',
      's1: results',
      's1-p1: results',
      's1-p1-1: results',
      's1-p1-2: results',
      's1-p2: results',
      's1-p3: results',
    ]);
  });

  test('a mark on a paragraph takes the place of what its heading says', () => {
    expect(read('parts:\n  - { part: problems, quote: 还有差距 }\n').parts[5]).toBe('s1-p2: problems');
  });

  test('a mark on a lead holds for its items, whatever the order, unless they have their own', () => {
    const lead = '  - { part: plans, quote: 要点 }\n';
    const item = '  - { part: duty, quote: 公开政策 }\n';
    for (const marks of [lead + item, item + lead]) {
      expect(read(`parts:\n${marks}`).parts.slice(2, 5)).toEqual(['s1-p1: plans', 's1-p1-1: duty', 's1-p1-2: plans']);
    }
  });

  test('a mark on a heading is the heading’s alone', () => {
    expect(read('parts:\n  - { part: plans, quote: 成效 }\n').parts.slice(1, 4)).toEqual([
      's1: plans',
      's1-p1: results',
      's1-p1-1: results',
    ]);
  });

  test('several on one block add up', () => {
    const marks = '  - { part: problems, quote: 还有差距 }\n  - { part: plans, quote: 差距 }\n';
    expect(read(`parts:\n${marks}`).parts[5]).toBe('s1-p2: problems plans');
  });

  test('topics are marked in the same way', () => {
    const { document } = read('topics:\n  - { topic: open, quote: 公开政策 }\n');
    expect(document.blocks.map((block) => block.topics)).toEqual([[], [], [], ['open'], [], [], []]);
  });

  test('a paragraph with a role belongs to the part other', () => {
    const { document, parts } = read('roles:\n  - { role: signature, quote: 此页署名 }\n');
    expect(document.blocks.at(-1)).toMatchObject({ role: 'signature' });
    expect(parts.at(-1)).toBe('s1-p3: other');
  });
});
