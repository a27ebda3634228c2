import { printedDay, readDay } from '../../src/parse/read-day.ts';
import type { Found } from './found.ts';

/** A line around the text that may show the publication date. */
export interface PageLine {
  text: string;
  /** Above the running text; lines below it may belong to other pages. */
  isAbove: boolean;
  /** Between title and running text, where portals print it. */
  isBelowTitle: boolean;
}

const labels =
  '(?:(?:发布|公布|公开|发表|上传|发文|提供|发稿|刊发|刊登|挂网|上网)(?:时间|日期)|(?:发布|发表|刊登)于|(?:^|[\\s|｜])(?:时间|日期)(?=\\s*[:：\\d]))';
const label = new RegExp(labels);
const bareDay = new RegExp(printedDay);
/** Days of something else. */
const otherDay =
  /(?:更新|修改|生成|成文|录入|印发|签发|生效|废止|今天|现在|今日|(?:采集|抓取|下载|保存|打印)(?:时间|日期|于))|(?:星期|周)[一二三四五六日天]/;

/** The publication date shown on the page, not that of its creation or of an update. */
export function publicationDate(lines: readonly PageLine[]): Found<string> | null {
  for (const [index, { text, isBelowTitle }] of lines.entries()) {
    const found = label.exec(text);
    if (!found) continue;
    const rest = text.slice(found.index);
    const next = /^\S*\s*[:：]?$/.test(rest.trim()) ? ` ${lines[index + 1]?.text ?? ''}` : '';
    const day = readDay((rest + next).slice(0, 40));
    if (day) return { value: day, from: isBelowTitle ? null : quote(text + next) };
  }
  for (const { text, isAbove } of lines) {
    const day = isAbove && !otherDay.test(text) && bareDay.test(text.normalize('NFKC')) ? readDay(text) : null;
    if (day) return { value: day, from: quote(text) };
  }
  return null;
}

function quote(text: string): string {
  return `“${text.trim().slice(0, 40)}”`;
}
