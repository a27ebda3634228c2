import { z } from 'zod';
import { invisiblePattern, isUsual } from './invisible.ts';
import { lookAlikePattern } from './look-alike.ts';

export const invisibleMessage = '含有不可见字符（控制符、零宽或双向控制符）';

/** One line of text: trimmed, not empty, without invisible characters or look-alikes. */
export const plainTextSchema = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  // Not `superRefine`, which makes a function for every text.
  .check(({ value: text, issues }) => {
    const fault = isUsual(text) && !text.includes('\n') ? undefined : faults.find(({ pattern }) => pattern.test(text));
    if (!fault) return;
    const { message, fix } = fault;
    issues.push({ code: 'custom', input: text, path: [], params: { message, fix }, continue: true });
  });

const faults = [
  { pattern: /[\n\r\t]/, message: '应写在一行内，不含换行和制表符', fix: '删去换行和制表符' },
  { pattern: invisiblePattern, message: invisibleMessage, fix: '删去这几个字，用输入法重新输入' },
  {
    pattern: lookAlikePattern,
    message: '有形近字（部首、兼容汉字，或夹在拉丁字母里的希腊、西里尔字母）',
    fix: '用输入法重新输入这几个字',
  },
];
