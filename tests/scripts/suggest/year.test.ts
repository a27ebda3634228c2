import { expect, test } from 'vitest';
import { yearOf } from '../../../scripts/suggest/year.ts';

test.each([
  ['2022年，全市受理57件，审结55', 2022],
  ['协调部门对2021年下放的506', 2021],
  ['在2022年度考评中列第2', 2022],
  ['比2022年增长12', null],
  ['2021年以来共办理12', null],
  ['2008年1月至2010年5月共收12', null],
  ['根据2022年工作要点，召开会议3次，办理提案12', null],
  ['针对2022年发现的问题，今年出台7', null],
  ['印发《2022年要点》12', null],
  ['合格率由去年的93.5', 2023],
  ['由2022年的238件下降到176', null],
])('the last number of %s', (text, year) => {
  expect(yearOf(text, text.search(/[\d.]+$/), 2024)).toBe(year);
});
