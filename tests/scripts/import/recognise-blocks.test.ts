import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseBlocks } from '../../../scripts/import/recognise-blocks.ts';
import { plainLine } from '../../../scripts/import/source.ts';
import { escapeLine, writeBody } from '../../../scripts/import/write-body.ts';
import { invisiblePattern } from '../../../src/model/invisible.ts';
import { readMarkdownSubset } from '../../../src/parse/markdown-subset.ts';

function outline(...lines: string[]): string[] {
  return recogniseBlocks(lines.map(plainLine)).map((piece) => {
    if (piece.type === 'heading') return `${'#'.repeat(piece.level + 1)} ${piece.text}`;
    return piece.type === 'paragraph' ? `${piece.runIn ? '…' : ''}${piece.text}` : 'table';
  });
}

describe('headings', () => {
  test('一、, （一） and 1. are three levels, run in or not', () => {
    expect(
      outline(
        '前言。',
        '一、成效',
        '（一）加强领导。召开会议。',
        '1.学习。组织学习。',
        '2.考核',
        '考核从严。',
        '二、不足',
        '还有差距。',
      ),
    ).toEqual([
      '前言。',
      '## 一、成效',
      '### （一）加强领导。',
      '…召开会议。',
      '#### 1.学习。',
      '…组织学习。',
      '#### 2.考核',
      '考核从严。',
      '## 二、不足',
      '还有差距。',
    ]);
  });

  test('skipped levels are closed up', () => {
    expect(outline('前言。', '一、成效', '1.学习', '组织学习。')).toEqual([
      '前言。',
      '## 一、成效',
      '### 1.学习',
      '组织学习。',
    ]);
    expect(outline('前言。', '（一）成效', '组织学习。')).toEqual(['前言。', '## （一）成效', '组织学习。']);
  });

  test('a numbered list, a sentence with figures and a long sentence stay paragraphs', () => {
    const long = `（一）${'认真落实各项任务，'.repeat(9)}取得成效。还要努力。`;
    expect(
      outline(
        '前言。',
        '一、成效',
        '（一）抓学习；',
        '（二）抓制度。',
        '二、数据',
        '（一）办理案件12件。其中调解5件。',
        '三、其他',
        long,
      ),
    ).toEqual([
      '前言。',
      '## 一、成效',
      '（一）抓学习；',
      '（二）抓制度。',
      '## 二、数据',
      '（一）办理案件12件。其中调解5件。',
      '## 三、其他',
      long,
    ]);
  });

  test('a fourth level and an Arabic list that does not start at 1 stay paragraphs', () => {
    expect(outline('前言。', '第一部分 总述', '一、甲', '（一）乙', '1.丙', '正文。')).toEqual([
      '前言。',
      '## 第一部分 总述',
      '### 一、甲',
      '#### （一）乙',
      '1.丙',
      '正文。',
    ]);
    expect(outline('前言。', '一、甲', '3.丙', '正文。')).toEqual(['前言。', '## 一、甲', '3.丙', '正文。']);
  });

  test('without numbered headings, short bold lines are headings', () => {
    const lines = [plainLine('前言。'), { ...plainLine('主要成效'), strong: true }, plainLine('正文。')];
    expect(recogniseBlocks(lines).map((piece) => piece.type)).toEqual(['paragraph', 'heading', 'paragraph']);
  });
});

// Lines with markup characters of the subset in random combinations.
const line = fc
  .array(
    fc.constantFrom(
      '文',
      '字',
      '1',
      '.',
      ' ',
      '\\',
      '*',
      '_',
      '~',
      '`',
      '{',
      '}',
      '<',
      '>',
      '&',
      'amp;',
      '#',
      '|',
      '!',
      '[',
      ']',
      '(',
      ')',
      ':',
      '-',
      '=',
      '+',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((signs) => signs.join('').trim())
  .filter((text) => text !== '' && !invisiblePattern.test(text));

describe('escapes', () => {
  test('reading restores any written line', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { blocks, problems } = readMarkdownSubset(writeBody([{ type: 'paragraph', text, runIn: false }]), 'x', 1);
        expect(problems).toEqual([]);
        expect(blocks).toMatchObject([{ type: 'paragraph', text }]);
      }),
      { numRuns: 2000 },
    );
  });

  test('and any table cell', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, line), { minLength: 2, maxLength: 3 }), (rows) => {
        const { blocks, problems } = readMarkdownSubset(writeBody([{ type: 'table', rows }]), 'x', 1);
        expect(problems).toEqual([]);
        expect(blocks).toMatchObject([{ type: 'table', rows }]);
      }),
      { numRuns: 1000 },
    );
  });

  test('plain Chinese text stays unchanged', () => {
    const text = '《条例》（2024）“1+6+X”，同比下降16.22%；穗@i企、100 %。';
    expect(escapeLine(text)).toBe(text);
  });
});
