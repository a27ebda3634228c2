import { describe, expect, test } from 'vitest';
import { readAnnotations } from '../../src/parse/annotations.ts';
import { buildBody } from '../../src/parse/body.ts';
import { assignParts } from '../../src/parse/classify.ts';
import { readMarkdownSubset } from '../../src/parse/markdown-subset.ts';
import { applyMarks } from '../../src/parse/marks.ts';
import { cpuTime } from './cpu-time.ts';

const text = `前言。

## 一、成效

要点：一是公开政策35件。二是办理建议1407件。

还有差距。

此页署名`;

function read(yaml: string) {
  const body = buildBody(readMarkdownSubset(text, 'f.mdx', 1).blocks);
  const result = readAnnotations({ path: 'a.yaml', text: yaml }, body);
  assignParts(body.blocks, 2024);
  applyMarks(body.blocks, result.annotations);
  const parts = body.blocks.map((block) => `${block.id}: ${block.parts.join(' ')}`);
  return { ...result, document: body, parts };
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

  test('keeps the other entries and their positions if a quote is not found', () => {
    const yaml = `events:
  - { date: 2024, title: 甲, quote: 没有的话 }
  - { date: 2024, title: 乙, quote: 公开政策35件 }
`;
    const { annotations, located, problems } = read(yaml);
    expect(problems).toMatchObject([{ file: 'a.yaml', line: 2, column: 36, rule: 'quote' }]);
    expect(annotations.events).toMatchObject([{ title: '乙' }]);
    expect(located?.yaml.locate(['events', 0, 'title'])).toEqual({ line: 3, column: 26 });
    expect(located?.yaml.locate(['events'])).toEqual({ line: 2, column: 3 });
    expect(located?.yaml.locate(['notes', 0])).toEqual({ line: 1, column: 1 });
  });

  test('reports no missing quotes for a text that could not be read', () => {
    const { problems } = readAnnotations(
      { path: 'a.yaml', text: 'notes:\n  - { quote: 甲, text: 乙 }\n' },
      { blocks: [] },
      false,
    );
    expect(problems).toEqual([]);
  });

  test('still reports its own problems for a text that could not be read', () => {
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

describe('the message for a quote that is not found', () => {
  const messagesOf = (fields: string) =>
    read(`notes:\n  - { ${fields}, text: 乙 }\n`).problems.map(({ message, fix }) => `${message}｜${fix}`);

  test('nothing similar', () => {
    expect(messagesOf('quote: 毫不相干')).toEqual(['正文里没有“毫不相干”｜从正文里逐字复制（同一自然段内），不改标点']);
  });

  test('a similar passage', () => {
    expect(messagesOf('quote: 办理建议1408件')[0]).toContain('正文里没有“办理建议1408件”｜最接近的是“办理建议1407件”');
  });

  test('several occurrences', () => {
    expect(messagesOf('quote: 件')).toEqual([
      '“件”在正文里不止一处｜把片段写长一些，或用 prefix、suffix 写上前后文，使它只有一处',
    ]);
  });

  test('not next to its context', () => {
    expect(messagesOf('quote: 件, prefix: 条')).toEqual([
      '正文里没有连着前后文的“件”｜检查 prefix、suffix 是否紧接片段、是否照录',
    ]);
  });
});

describe('marks', () => {
  test('without marks, heading rules apply', () => {
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

  test('a mark on a paragraph overrides its heading', () => {
    expect(read('parts:\n  - { part: problems, quote: 还有差距 }\n').parts[5]).toBe('s1-p2: problems');
  });

  test('items inherit the mark of their lead, in any order, unless they have their own', () => {
    const lead = '  - { part: plans, quote: 要点 }\n';
    const item = '  - { part: duty, quote: 公开政策 }\n';
    for (const marks of [lead + item, item + lead]) {
      expect(read(`parts:\n${marks}`).parts.slice(2, 5)).toEqual(['s1-p1: plans', 's1-p1-1: duty', 's1-p1-2: plans']);
    }
  });

  test('a mark on a heading applies only to the heading', () => {
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

  test('marks of topics work the same way', () => {
    const { document: body } = read('topics:\n  - { topic: open, quote: 公开政策 }\n');
    expect(body.blocks.map((block) => block.topics)).toEqual([[], [], [], ['open'], [], [], []]);
  });

  test('a paragraph with a role belongs to the part other', () => {
    const { document: body, parts } = read('roles:\n  - { role: signature, quote: 此页署名 }\n');
    expect(body.blocks.at(-1)).toMatchObject({ role: 'signature' });
    expect(parts.at(-1)).toBe('s1-p3: other');
  });
});
