import type { ParsedBody } from '../../src/model/body.ts';
import type { NumberReading } from '../../src/parse/numbers.ts';
import type { SourceParagraph } from '../../src/parse/paragraphs.ts';
import { readingsIn } from '../../src/parse/readings.ts';
import { contextSpans, isNoFigure, titleSpans } from '../../src/rules/number-contexts.ts';

/** A number of a text that looks like a figure that the report states. */
export interface Figure {
  paragraph: SourceParagraph;
  reading: NumberReading;
  /** In `unit`; a decrease is negative, a fraction in per cent. */
  value: number;
  /** The measure word, % or 名; empty where the text has none. */
  unit: string;
  /** How many things it is said of at once: 参考率、优秀率均为100% says it of two. */
  times: number;
}

/**
 * The figures of a report: its numbers but for dates, names, frames of speech and what is only planned. General rules
 * about how such reports are worded; what they miss or take in wrongly an editor sets right.
 */
export function figuresIn(document: ParsedBody): Figure[] {
  const readings = readingsIn(document);
  return readings.paragraphs.flatMap((paragraph) => {
    const passedBy = [...titleSpans(paragraph.text), ...contextSpans(paragraph.text, [])];
    return readings
      .of(paragraph.number)
      .filter((reading) => !isNoFigure(reading) && !isPlanned(document, paragraph, reading))
      .filter(
        (reading) =>
          series(paragraph.text, reading) || !passedBy.some(([from, to]) => from <= reading.start && reading.end <= to),
      )
      .filter((reading) => statesFigure(paragraph.text, reading))
      .map((reading) => ({
        paragraph,
        reading,
        ...measured(paragraph.text, reading),
        times: timesOf(paragraph.text, reading),
      }));
  });
}

/** What stands under plans for the next year is intended, not reported. */
function isPlanned(document: ParsedBody, paragraph: SourceParagraph, { start }: NumberReading): boolean {
  const span = paragraph.blocks.find((block) => block.start <= start && start < block.end);
  const parts = document.blocks[span?.index ?? -1]?.parts ?? [];
  return parts.length > 0 && parts.every((part) => part === 'plans');
}

/** Verbs after which a count in Chinese numerals is a count, not a figure of speech: 出台七项方案. */
const done =
  /(?:出台|制定|修订|印发|发布|开展|举办|召开|组织|完成|办理|建成|建立|新增|培训|查处|化解|调解|受理|评选|获|达|共|约|超|逾|近)(?:了)?$/;

function statesFigure(text: string, reading: NumberReading): boolean {
  const { kind, measure, printed, start, end } = reading;
  if (kind === 'percent' || kind === 'points' || kind === 'permille' || kind === 'multiple' || kind === 'rank')
    return true;
  if (kind === 'fraction') return true;
  if (printed === '零') return true;
  if (series(text, reading)) return true;
  const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 24)];
  if (measure === null) return false;
  // 连续6年, 近3个月: how long, not how much.
  if (
    /^(?:年|天|周|个月|季度|小时|工作日)$/.test(measure) &&
    /(?:连续|近|历时|为期|满|每|过去|未来|今后|前|后)$/.test(before)
  )
    return false;
  if (measure === '年') return false;
  // 在全国106个地级市政府中排名第一: the field, not the figure.
  if (
    /(?:在|全国|全省|全市|全区)[^，。；]{0,4}$/.test(before) &&
    /^[^，。；,;]{1,14}中(?=排|位|名|列|居|综合|获|，|,)/.test(after)
  )
    return false;
  // 三批共755项, 3批18个: into how many it was parted, not how many there are.
  if (measure === '批' && /^\s*批(?:共|计|次)?\s*\d/.test(after)) return false;
  const chinese = !/\d/.test(printed.normalize('NFKC'));
  if (chinese && (reading.value >= 100 || reading.bound !== 'exact')) return !isQuoted(text, start);
  if (chinese) return done.test(before) && reading.value > 2 && !isQuoted(text, start);
  return !isQuoted(text, start) || /^[^”]*”/.test(after) === false;
}

function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
}

/** “1+18+222”: counts of several levels, when all of them are numbers of more than a watchword's size. */
function series(text: string, { start, end, kind, printed }: NumberReading): boolean {
  if (kind !== 'cardinal' || !/^\d+$/.test(printed)) return false;
  const before = /(?:\d+\s*[+＋]\s*)*$/.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  const after = /^(?:\s*[+＋]\s*\d+)*/.exec(text.slice(end, end + 30))?.[0] ?? '';
  const numbers = (before + printed + after).split(/[+＋]/).map(Number);
  const closed =
    !/^\s*[+＋]/.test(text.slice(end + after.length)) &&
    !/[A-Za-zＮ][+＋]\s*$/.test(text.slice(0, start - before.length));
  return closed && numbers.length > 1 && numbers.some((number) => number > 12);
}

const decline = /(?:下降|减少|降低|回落|下滑|减幅|降幅|压减|压缩|缩减)[^，。；,;]{0,6}$/;

function measured(text: string, { kind, value, measure, start }: NumberReading): { value: number; unit: string } {
  const falls = decline.test(text.slice(Math.max(0, start - 12), start));
  if (kind === 'percent') return { value: falls ? -value : value, unit: '%' };
  if (kind === 'fraction') return { value: (Math.round(value * 10000) / 100) * (falls ? -1 : 1), unit: '%' };
  if (kind === 'points') return { value: falls ? -value : value, unit: '个百分点' };
  if (kind === 'permille') return { value, unit: '‰' };
  if (kind === 'multiple') return { value, unit: '倍' };
  if (kind === 'rank') return { value, unit: '名' };
  const fewer = /(?:同比|较上年|比上年)[^，。；,;]{0,4}(?:下降|减少|降低)了?$/.test(
    text.slice(Math.max(0, start - 14), start),
  );
  return { value: fewer ? -value : value, unit: measure ?? '' };
}

/** “三个百分百” is said of three; 满意率均达100% of as many as stand before. */
function timesOf(text: string, { start, end, kind }: NumberReading): number {
  if (kind !== 'percent') return 1;
  const counted = /([两二三四五六])个$/.exec(text.slice(Math.max(0, start - 2), start))?.[1];
  if (counted) return '两二三四五六'.indexOf(counted) < 2 ? 2 : '二三四五六'.indexOf(counted) + 2;
  const sentence = /[^。；;]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const all = /^(.*?)(?:均|都|全部|分别)(?:为|达到?|实现|保持在?|超过?|是|在)?\s*(?:超过?|达到?)?$/s.exec(
    sentence,
  )?.[1];
  // 分别为35%和98%: each has its own.
  const more =
    /^\s*(?:[、和及与]|以上和|，)\s*[\d.]+\s*[%％]/.test(text.slice(end)) ||
    /[%％]\s*[、和及与]\s*$/.test(text.slice(0, start));
  if (all === undefined || more) return 1;
  const clause = all.split(/[，,]/).at(-1) ?? '';
  const shares = clause.match(/率|比例|比重|满意度/g)?.length ?? 0;
  if (shares > 1) return shares;
  const counts = all.split(/[，,]/).slice(0, -1).reverse();
  const run = counts.findIndex((part) => !/\d+(?:件|宗|个|项|条|名|人|次|份|户)/.test(part));
  return Math.max(1, run < 0 ? counts.length : run);
}
