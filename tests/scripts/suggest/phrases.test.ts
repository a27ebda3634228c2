import { expect, test } from 'vitest';
import { phrasesOf } from '../../../scripts/suggest/phrases.ts';

test.each([
  ['收到申请63件,受理1,947件。', ['收到申请63件', '受理1,947件']],
  ['283项跨省通办、342项省内通办', ['283项跨省通办', '342项省内通办']],
  ['评查公安、交通等执法案卷2579宗', ['评查公安、交通等执法案卷2579宗']],
  ['完成23个民生保障、工程建设等领域项目', ['完成23个民生保障、工程建设等领域项目']],
  ['2022年办理批示、交办事项80项', ['2022年办理批示、交办事项80项']],
  ['全市86个乡镇（街道）组建队伍', ['全市86个乡镇（街道）组建队伍']],
  ['受理5件（其中调解2件），办结3件', ['受理5件', '其中调解2件', '办结3件']],
  ['推行“双随机，一公开”，抽查3次', ['推行“双随机，一公开”', '抽查3次']],
])('%s', (text, expected) => {
  expect(phrasesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('a stop separates further than a comma', () => {
  expect(phrasesOf('一。二；三，四').map(({ gap }) => gap)).toEqual([3, 3, 2, 1]);
});
