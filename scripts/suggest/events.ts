import type { Report } from '../../src/model/report.ts';
import { indexQuotes } from '../../src/parse/quotes.ts';
import { titleSpans } from '../../src/rules/number-contexts.ts';
import { quoteFor } from './quote.ts';
import { sentencesOf } from './sentences.ts';

/** A suggested event. `title` is the clause without its date, or the next one, for the editor to reword. */
export interface SuggestedEvent {
  date: string;
  title: string;
  quote: string;
  span: { paragraph: number; start: number; end: number };
}

const dated =
  /(?:((?:19|20)\d{2})\s*年\s*|(今年|当年|同年)\s*)?(1[0-2]|0?[1-9])\s*月\s*(?:([12]\d|3[01]|0?[1-9])\s*日)?/g;
/** A year alone counts as a date directly before a verb for a single act: 2022年完成《指南》修订. */
const datedByYear =
  /((?:19|20)\d{2})\s*年\s*(?=(?:正式|全面|顺利|首次)?(?:完成|成立|设立|建成|启动|出台|印发|施行|挂牌|获评|入选))/g;
/** Words around a date that make it a period, a deadline or a date of something else. */
const spanBefore = /(?:截至|截止到?|至|自|从|到|每年|历年|[—–~-]|追溯至)\s*$/;
const spanAfter = /^\s*(?:以来|至|到|[—–~-]|底前?|前|起|份|期间|以后|之后)/;
const eventVerb =
  /印发|发布|公布|出台|颁布|施行|实施|通过|审议|修订|修正|废止|召开|举行|举办|开展|启动|成立|设立|挂牌|揭牌|上线|运行|签署|签订|获|评为|入选|命名|完成|建成|组织|赴|调研|培训/;
/** （2024年3月5日在县人大常委会会议上）, 2024年2月报县政府: when the report was delivered. */
const delivery = /^\s*[（(]?[^，,。]{0,24}(?:会议上|报送?(?:市|县|区|省|人民)[^，,。]{0,12})\s*[）)]?\s*$/;

/** Suggests an event for each date in a report on which something was done. */
export function suggestEvents(report: Report): SuggestedEvent[] {
  const index = indexQuotes(report.body);
  return sentencesOf(report.body).flatMap(({ text, paragraph, start, block }) => {
    if (block.parts.every((part) => part === 'plans') && block.parts.length > 0) return [];
    if ((block.type === 'paragraph' && block.role !== null) || delivery.test(text)) return [];
    const titles = titleSpans(text);
    return [...text.matchAll(dated), ...text.matchAll(datedByYear)].flatMap((match) => {
      const [printed, year, , month, day] = match;
      const [from, to] = [match.index, match.index + printed.length];
      // 2023年4月,成立委员会: a date alone belongs to the next clause.
      const [clause = '', lead = '', act = ''] = /^(\s*[，,]?\s*)([^，,。；;]*)/.exec(text.slice(to)) ?? [];
      if (titles.some(([left, right]) => left <= from && to <= right)) return [];
      if (spanBefore.test(text.slice(0, from)) || spanAfter.test(text.slice(to)) || !eventVerb.test(act)) return [];
      // A count for a whole year is an observation.
      if (month === undefined && /\d+\s*(?:余|多)?[件宗个项条名人次份户期部场]/.test(act)) return [];
      const quoteEnd = /[，,]/.test(lead) ? to + clause.length : to;
      const quote = quoteFor(paragraph.text, start + from, start + quoteEnd, index);
      if (quote === null) return [];
      const fields = [year ?? String(report.year), month?.padStart(2, '0'), day?.padStart(2, '0')];
      const date = fields.filter((field) => field !== undefined).join('-');
      const span = { paragraph: paragraph.number, start: start + from, end: start + to + clause.length };
      return [{ date, title: act.trim(), quote, span }];
    });
  });
}
