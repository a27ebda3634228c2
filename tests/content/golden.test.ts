import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/body.ts';
import { bodyOf, captureOf, type Founding, founding, foundingNames, rowOf } from './founding.ts';

const table = readFileSync(join(import.meta.dirname, 'golden/block-ids.txt'), 'utf8');

/** The rows of the golden table for one report or plan. */
function frozen(name: Founding): string[] {
  const section = table.split(/^## /m).find((part) => part.startsWith(`${name}\n`));
  return section?.trim().split('\n').slice(2) ?? [];
}

describe('block ids are frozen', () => {
  test.each(foundingNames)('%s', (name) => {
    expect(bodyOf(name).blocks.map(rowOf)).toEqual(frozen(name));
  });

  test('the table has exactly the founding reports and plans', () => {
    expect([...table.matchAll(/^## (.+)$/gm)].map(([, name]) => name)).toEqual(foundingNames);
  });

  test.each(foundingNames)('ids in %s are unique', (name) => {
    const ids = bodyOf(name).blocks.map((block) => block.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the structure of the bodies', () => {
  test('number of blocks of each type', () => {
    const counts = foundingNames.map((name) => `${name}: ${count(bodyOf(name).blocks, (block) => block.type)}`);
    expect(counts).toEqual([
      'reports/440100/2024-office: heading 9, item 30, paragraph 9',
      'reports/440104/2022: heading 5, item 3, paragraph 24',
      'plans/440100/2024-2035: heading 26, paragraph 19',
      'reports/441500/2022-office: heading 14, item 21, paragraph 17',
      'reports/440200/2024: heading 18, item 22, paragraph 18',
    ]);
  });

  test('every 一是, 二是 … of the captures begins an item or a paragraph', () => {
    const marker = /(?:^|[。；：，;:,\n])\s*(?=[一二三四五六七八九十]+是)/g;
    for (const name of foundingNames) {
      const printed = captureOf(name).toString('utf8').match(marker)?.length ?? 0;
      const { blocks } = bodyOf(name);
      const marked = blocks.filter(
        (block) => block.type !== 'heading' && /^[一二三四五六七八九十]+是/.test(block.text),
      );
      expect([name, marked.length]).toEqual([name, printed]);
    }
  });

  test('paragraphs with a role', () => {
    const roles = foundingNames.flatMap((name) =>
      bodyOf(name).blocks.flatMap((block) =>
        block.type === 'paragraph' && block.role ? [`${name}#${block.id} ${block.role}`] : [],
      ),
    );
    expect(roles).toEqual([
      'reports/440104/2022#p1 subtitle',
      'reports/440104/2022#p2 issuer',
      'reports/440104/2022#p3 salutation',
      'reports/440104/2022#s5-p6 closing',
      'reports/441500/2022-office#s3-4-p2 signature',
      'reports/441500/2022-office#s3-4-p3 date',
    ]);
  });

  test('parts from headings', () => {
    const parts = foundingNames
      .filter((name) => name.startsWith('reports/'))
      .map((name) => `${name}: ${count(bodyOf(name).blocks, (block) => block.parts.join('+'))}`);
    expect(parts).toEqual([
      'reports/440100/2024-office: other 1, plans 6, problems 6, results 35',
      // It has no heading for problems and plans; its annotations mark them.
      'reports/440104/2022: other 6, results 26',
      'reports/441500/2022-office: other 3, plans 10, problems 5, results 34',
      'reports/440200/2024: other 1, plans 12, problems 8, results 37',
    ]);
  });
});

describe('the captures', () => {
  test.each(foundingNames)('%s is unchanged since it was received', (name) => {
    expect(createHash('sha256').update(captureOf(name)).digest('hex')).toBe(founding[name]);
  });

  // An independent, simpler check of the fidelity rule.
  test.each<[Founding, string[]]>([
    ['reports/440100/2024-office', []],
    ['reports/440104/2022', ['广州市越秀区人民政府2022年法治政府建设情况的报告', '发布时间:2023-03-06']],
    ['reports/441500/2022-office', []],
    ['reports/440200/2024', []],
  ])('%s: the body is the capture except white space and the listed lines', (name, omittedLines) => {
    const withoutWhiteSpace = (text: string) => text.replace(/[\s\u200B\uFEFF]/g, '');
    const text = bodyOf(name).blocks.map((block) => block.text);
    expect(withoutWhiteSpace([...omittedLines, ...text].join(''))).toBe(
      withoutWhiteSpace(captureOf(name).toString('utf8')),
    );
  });
});

function count(blocks: readonly Block[], key: (block: Block) => string): string {
  const counts = new Map<string, number>();
  for (const block of blocks) counts.set(key(block), (counts.get(key(block)) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, n]) => `${name} ${n}`)
    .join(', ');
}
