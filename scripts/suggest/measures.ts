import type { Figure } from './figures.ts';

/** Measure words printed for a unit: 2579宗 and 2579卷 are both 件. */
const printedFor: Readonly<Record<string, readonly string[]>> = {
  件: ['宗', '份', '起', '部', '篇', '条', '件次', '例', '卷', '项', '次', '批次'],
  宗: ['件', '条', '起', '份'],
  份: ['件', '条', '本', '册', '张', '封', '项', '个'],
  起: ['件', '宗', '次'],
  部: ['件', '个', '集', '条'],
  条: ['件', '篇', '项', '个', '份', '次', '期'],
  个: ['项', '家', '处', '条', '所', '间', '支', '座', '件', '起', '次', '名', '位', '人'],
  项: ['个', '条', '件', '类'],
  家: ['个', '户', '家次', '户次', '所'],
  户: ['家', '个', '户次', '家次'],
  人: ['名', '位'],
  人次: ['人', '名', '次', '件'],
  次: ['场', '场次', '期', '回', '班次', '户次', '家次', '批次', '轮', '堂', '件'],
  场: ['次', '场次', '期', '回', '班次', '堂', '批'],
  期: ['次', '场', '场次', '班次', '批', '个'],
  批次: ['次', '批', '户次', '个', '项', '件', '组'],
  台: ['套', '辆', '个', '件'],
  辆: ['台', '台次'],
  支: ['个'],
  处: ['个', '项', '条', '起', '件'],
  天: ['个工作日', '工作日'],
  课时: ['学时', '小时'],
};

/** Units of a number without a measure word: 零败诉, 1+18+222. */
const unnamed: readonly string[] = ['个', '件', '起'];

/**
 * Whether a figure can be a value in a unit. 名 is a rank in 第3名 and people in 30名. 个 stands for 件 or 项 only after its
 * noun: 修订预案28个, but not 26个工作站. `isBeforeNoun`: words follow the number.
 */
export function isComparable({ unit: printed, mention }: Figure, unit: string, isBeforeNoun: boolean): boolean {
  if (printed === '个' && (unit === '件' || unit === '项')) return !isBeforeNoun;
  if (mention.kind === 'rank' || unit === '名') return mention.kind === 'rank' && unit === '名';
  if (printed === '') return unnamed.includes(unit);
  return printed === unit || (printedFor[unit] ?? []).includes(printed);
}
