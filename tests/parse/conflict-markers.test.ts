import { expect, test } from 'vitest';
import { refuseConflicts } from '../../src/parse/conflict-markers.ts';

const linesOf = (text: string) => refuseConflicts(text, 'f').map(({ line }) => line);

test('each conflict is one problem, at its first marker', () => {
  const conflict = '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> branch\n';
  expect(linesOf(`${conflict}b: 1\n${conflict}`)).toEqual([1, 7]);
  expect(linesOf('<<<<<<< HEAD\na: 1\n||||||| base\n=======\na: 2\n>>>>>>> branch\n')).toEqual([1]);
});

test.each<[string, number[]]>([
  ['a: 1\n=======\na: 2\n>>>>>>> branch\n', [2]],
  ['a: 1\n>>>>>>> branch\n', [2]],
  ['a: 1\n=======\n', [2]],
])('leftovers are found: %j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});

test.each(['<<<<<<<< 甲', '====', '=======甲', '甲 <<<<<<< HEAD', '> 引'])('%s is not a marker', (text) => {
  expect(linesOf(text)).toEqual([]);
});
