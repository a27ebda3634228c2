import { describe, expect, test } from 'vitest';
import { marginOf } from '../../src/archive/margin.ts';
import { type MarkedText, markedText } from '../../src/archive/marked-text.ts';
import { segmentsOf } from '../../src/archive/segments.ts';
import { foundingContent, plan, reportOf } from './founding-content.ts';

const texts = [plan, ...['440100/2024-office', '440104/2022', '440200/2024', '441500/2022-office'].map(reportOf)];

describe('markedText', () => {
  test('a mark within another is a run within its run', () => {
    const outer = { anchor: anchor(0, 4), kind: 'a', note: 1, isFirst: true };
    const inner = { anchor: anchor(1, 2), kind: 'b', note: 2, isFirst: true };
    const segments = [
      { text: '甲', start: 0, marks: [outer] },
      { text: '乙', start: 1, marks: [outer, inner] },
      { text: '丙丁', start: 2, marks: [outer] },
    ];
    expect(markedText(segments)).toEqual([
      { kind: 'a', begins: 1, ends: 1, text: ['甲', { kind: 'b', begins: 2, ends: 2, text: ['乙'] }, '丙丁'] },
    ]);
  });

  test('a mark that overlaps another becomes two runs; only the first begins, only the last ends', () => {
    const left = { anchor: anchor(0, 2), kind: 'a', note: 1, isFirst: true };
    const right = { anchor: anchor(1, 3), kind: 'b', note: 2, isFirst: true };
    const segments = [
      { text: '甲', start: 0, marks: [left] },
      { text: '乙', start: 1, marks: [left, right] },
      { text: '丙', start: 2, marks: [right] },
    ];
    expect(markedText(segments)).toEqual([
      { kind: 'a', begins: 1, ends: 1, text: ['甲', { kind: 'b', begins: 2, ends: null, text: ['乙'] }] },
      { kind: 'b', begins: null, ends: 2, text: ['丙'] },
    ]);
  });

  test.each(texts.map((text) => [text.id, text] as const))(
    'in %s every numbered note begins once and has its number at the end of its words',
    (_, { body, ...text }) => {
      const { notes, marks } = marginOf(foundingContent, { body, ...text });
      const runs = body.blocks.flatMap((block) => numbersIn(markedText(segmentsOf(body, block, marks))));
      const numbers = [...notes.values()].flat().flatMap(({ number }) => (number === null ? [] : [number]));
      expect(numbers.length).toBeGreaterThan(20);
      expect(runs.flatMap(({ begins }) => begins ?? []).toSorted(ascending)).toEqual(numbers.toSorted(ascending));
      expect(new Set(runs.flatMap(({ ends }) => ends ?? []))).toEqual(new Set(numbers));
    },
  );
});

test('the notes that are shown at first count up in the order of the text; figures follow', () => {
  const { notes } = marginOf(foundingContent, reportOf('440104/2022'));
  const all = [...notes.values()].flat();
  const loud = all.filter(({ quiet }) => !quiet).map(({ number }) => number);
  expect(loud).toEqual(loud.map((_, i) => i + 1));
  const quiet = all.filter((note) => note.quiet);
  expect(new Set(quiet.map(({ kind }) => kind))).toEqual(new Set(['observation']));
  expect(quiet.map(({ number }) => number)).toEqual(quiet.map((_, i) => loud.length + i + 1));
});

test('a questioned figure is not quiet', () => {
  const { notes } = marginOf(foundingContent, reportOf('440200/2024'));
  const questioned = [...notes.values()].flat().filter(({ value }) => value?.check === 'differs');
  expect(questioned.map(({ quiet }) => quiet)).toEqual([false]);
});

function anchor(start: number, end: number) {
  return { block: 'p1', paragraph: 0, start, end };
}

function numbersIn(text: MarkedText): { begins: number | null; ends: number | null }[] {
  return text.flatMap((run) => (typeof run === 'string' ? [] : [run, ...numbersIn(run.text)]));
}

function ascending(a: number, b: number): number {
  return a - b;
}
