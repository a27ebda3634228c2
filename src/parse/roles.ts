import type { Role } from '../model/terms.ts';

const bodyName = /(?:人民政府|政府|办公厅|办公室|委员会|管委会|办事处|局|厅|院|部|处)$/;
const date =
  /^(?:\d{4}|[〇零一二三四五六七八九○O]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
const closing = /^(?:以上报告|特此报告|专此报告|以上(?:情况)?报告|现予(?:以)?公布|请予审议|请审议)/;
const salutation =
  /^(?:尊敬的)?.{0,30}(?:主任|委员|代表|同志|领导|人大常委会|人民政府|省政府|市政府|县政府|区政府)[^。]{0,30}[:：]$/;
/** 现将……情况报告如下： announces the report and is no salutation, even if it names a government. */
const announcement = /现将|现就|如下|汇报/;
const subtitle = /^(?:——|—|[（(]\d{4}年|\d{4}年\d{1,2}月\d{1,2}日在).*/;

/**
 * The role of a paragraph by its wording and section: before all headings and running text (`head`), among the last
 * paragraphs of the text (`tail`), or between (`body`). Null for running text.
 */
export function recogniseRole(text: string, section: 'head' | 'body' | 'tail'): Role | null {
  if (section === 'body') return null;
  const plain = text.replace(/\s/g, '');
  if (plain.length > 80) return null;
  const isName = plain.length <= 40 && bodyName.test(plain) && !/[，。；：,;:、!！]/.test(plain);
  if (section === 'head') {
    if (salutation.test(plain) && !announcement.test(plain)) return 'salutation';
    if (subtitle.test(plain) && !plain.endsWith('。')) return 'subtitle';
    if (date.test(plain)) return 'date';
    return isName ? 'issuer' : null;
  }
  if (closing.test(plain)) return 'closing';
  if (date.test(plain)) return 'date';
  return isName ? 'signature' : null;
}
