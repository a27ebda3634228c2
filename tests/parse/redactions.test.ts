import { expect, test } from 'vitest';
import { placeRedactions } from '../../src/parse/redactions.ts';

test.each<[string, string, string[], number[], number | null]>([
  ['each piece once', '甲█，乙█。', ['乙█', '甲█'], [], null],
  ['the same piece as often as it occurs', '甲█，甲█。', ['甲█', '甲█'], [], null],
  ['a piece declared too often', '甲█。', ['甲█', '甲█'], [0], null],
  ['a piece declared too rarely', '甲█，甲█。', ['甲█'], [], 4],
  ['the longer of two that fit', '甲█乙█，甲█。', ['甲█', '甲█乙█'], [], null],
  ['a piece that begins with its █', '█甲', ['乙█', '█甲'], [0], null],
  ['pieces behind an undeclared █ are not reported', '█，甲█。', ['甲█', '丙█'], [1], 0],
  ['a piece without █ that occurs', '甲', ['甲'], [], null],
  ['no █ and no piece', '甲', [], [], null],
])('%s', (_, text, pieces, unplaced, undeclared) => {
  expect(placeRedactions(text, pieces)).toEqual({ unplaced: new Set(unplaced), undeclared });
});
