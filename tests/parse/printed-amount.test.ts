import { expect, test } from 'vitest';
import { printedAmount } from '../../src/parse/printed-amount.ts';

test.each([
  [3_000_000, '人次', '举办66场政策宣讲及政企互动直播活动,超300万人次参加观看', '300万'],
  [66, '场', '举办66场政策宣讲及政企互动直播活动,超300万人次参加观看', null],
  [23_374_700, '件', '2023年总办件量2337.47万件', '2337.47万'],
  [4_860_000, '件', '全市累计公示行政执法结果信息486万余宗', '486万'],
  [20_000, '人', '培训两万人', '两万'],
  [-30_000, '件', '案件数减少3万件', '-3万'],
  // Not the amount that the value is.
  [2_000_000, '人次', '超300万人次', null],
  // The unit has the multiplier already: 500 万元.
  [500, '万元', '罚款500万元', null],
])('%d %s in “%s” → %s', (value, unit, quote, printed) => {
  expect(printedAmount({ value, unit, quote })).toBe(printed);
});
