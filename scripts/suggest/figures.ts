import type { ParsedBody } from '../../src/model/body.ts';
import { numberIndexOf } from '../../src/parse/number-index.ts';
import type { NumberMention } from '../../src/parse/numbers.ts';
import type { SourceParagraph } from '../../src/parse/paragraphs.ts';
import { declineWords } from '../../src/parse/value-mentions.ts';
import { contextSpans, isNonFigure, titleSpans } from '../../src/rules/number-contexts.ts';

/** A number that is probably a figure stated by the report. */
export interface Figure {
  paragraph: SourceParagraph;
  mention: NumberMention;
  /** In `unit`; negative for a decrease; fractions are converted to per cent. */
  value: number;
  /** Measure word, %, ‰, 个百分点, 倍 or 名; empty if the text has none. */
  unit: string;
  /** Number of quantities that have this value: 参考率、优秀率均为100% states it of two. */
  subjects: number;
}

/**
 * The figures of a report: its numbers except dates, names, idioms and plans. The rules follow the usual wording of such
 * reports; editors correct what they miss or include wrongly.
 */
export function figuresIn(body: ParsedBody): Figure[] {
  const index = numberIndexOf(body);
  return index.paragraphs.flatMap((paragraph) => {
    const excludedSpans = [...titleSpans(paragraph.text), ...contextSpans(paragraph.text, [])];
    return index
      .inParagraph(paragraph.number)
      .filter((mention) => !isNonFigure(mention) && !isPlanned(body, paragraph, mention))
      .filter(
        (mention) =>
          isSeries(paragraph.text, mention) ||
          !excludedSpans.some(([from, to]) => from <= mention.start && mention.end <= to),
      )
      .filter((mention) => statesFigure(paragraph.text, mention))
      .map((mention) => ({
        paragraph,
        mention,
        ...valueAndUnit(paragraph.text, mention),
        subjects: subjectsOf(paragraph.text, mention),
      }));
  });
}

function isPlanned(body: ParsedBody, paragraph: SourceParagraph, { start }: NumberMention): boolean {
  const span = paragraph.blocks.find((block) => block.start <= start && start < block.end);
  const parts = body.blocks[span?.index ?? -1]?.parts ?? [];
  return parts.length > 0 && parts.every((part) => part === 'plans');
}

/** Verbs after which a Chinese numeral is a count and not an idiom: 出台七项方案. */
const countVerb =
  /(?:出台|制定|修订|印发|发布|开展|举办|召开|组织|完成|办理|建成|建立|新增|培训|查处|化解|调解|受理|评选|获|达|共|约|超|逾|近)(?:了)?$/;

function statesFigure(text: string, mention: NumberMention): boolean {
  const { kind, measure, printed, start, end } = mention;
  if (kind === 'percent' || kind === 'points' || kind === 'permille' || kind === 'multiple' || kind === 'rank')
    return true;
  if (kind === 'fraction') return true;
  if (printed === '零') return true;
  if (isSeries(text, mention)) return true;
  const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 24)];
  if (measure === null) return false;
  // 连续6年, 近3个月: a duration.
  if (
    /^(?:年|天|周|个月|季度|小时|工作日)$/.test(measure) &&
    /(?:连续|近|历时|为期|满|每|过去|未来|今后|前|后)$/.test(before)
  )
    return false;
  if (measure === '年') return false;
  // 实施25周年, 六大类, 18类: anniversaries and categories.
  if (measure === '类' || /^\s*(?:周[年岁]|大类|大项|大方面)/.test(after)) return false;
  // 在全国106个地级市政府中排名第一: the size of the comparison group.
  if (
    /(?:在|全国|全省|全市|全区)[^，。；]{0,4}$/.test(before) &&
    /^[^，。；,;]{1,14}中(?=排|位|名|列|居|综合|获|，|,)/.test(after)
  )
    return false;
  // 位列全国100个城市第10名
  if (/全[国省市]$/.test(before) && /^个[^，。；,;]{1,8}第\s*[\d一二三四五六七八九十]/.test(after)) return false;
  // 三批共755项, 3批18个: the number of batches; the total follows.
  if (measure === '批' && /^\s*批(?:共|计|次)?\s*\d/.test(after)) return false;
  const chinese = !/\d/.test(printed.normalize('NFKC'));
  if (chinese && (mention.value >= 100 || mention.bound !== 'exact')) return !isQuoted(text, start);
  if (chinese) return countVerb.test(before) && mention.value > 2 && !isQuoted(text, start);
  return !isQuoted(text, start) || /^[^”]*”/.test(after) === false;
}

function isQuoted(text: string, offset: number): boolean {
  return text.lastIndexOf('“', offset) > text.lastIndexOf('”', offset);
}

/** “1+18+222”: counts at several levels. One number must exceed 12; smaller series are usually slogans. */
function isSeries(text: string, { start, end, kind, printed }: NumberMention): boolean {
  if (kind !== 'cardinal' || !/^\d+$/.test(printed)) return false;
  const before = /(?:\d+\s*[+＋]\s*)*$/.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  const after = /^(?:\s*[+＋]\s*\d+)*/.exec(text.slice(end, end + 30))?.[0] ?? '';
  const numbers = (before + printed + after).split(/[+＋]/).map(Number);
  const closed =
    !/^\s*[+＋]/.test(text.slice(end + after.length)) &&
    !/[A-Za-zＮ][+＋]\s*$/.test(text.slice(0, start - before.length));
  return closed && numbers.length > 1 && numbers.some((number) => number > 12);
}

/** Not 下降至3.1%, a level. */
const decline = new RegExp(`(?:${declineWords})(?![到至])[^，。；,;到至]{0,6}$`);

function valueAndUnit(text: string, { kind, value, measure, start }: NumberMention): { value: number; unit: string } {
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

/** “三个百分百” states three quantities; 满意率均达100% as many as the sentence lists before it. */
function subjectsOf(text: string, { start, end, kind }: NumberMention): number {
  if (kind !== 'percent') return 1;
  const counted = /([两二三四五六])个$/.exec(text.slice(Math.max(0, start - 2), start))?.[1];
  if (counted) return '两二三四五六'.indexOf(counted) < 2 ? 2 : '二三四五六'.indexOf(counted) + 2;
  const sentence = /[^。；;]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const all = /^(.*?)(?:均|都|全部|分别)(?:为|达到?|实现|保持在?|超过?|是|在)?\s*(?:超过?|达到?)?$/s.exec(
    sentence,
  )?.[1];
  // 分别为35%和98%: each quantity has its own value.
  const more =
    /^\s*(?:[、和及与]|以上和|，)\s*[\d.]+\s*[%％]/.test(text.slice(end)) ||
    /[%％]\s*[、和及与]\s*$/.test(text.slice(0, start));
  if (all === undefined || more) return 1;
  const clause = all.split(/[，,]/).at(-1) ?? '';
  const shares = clause.match(/率|比例|比重|满意度/g)?.length ?? 0;
  if (shares > 1) return shares;
  const counts = all.split(/[，,]/).slice(0, -1).reverse();
  const run = counts.findIndex((phrase) => !/\d+(?:件|宗|个|项|条|名|人|次|份|户)/.test(phrase));
  return Math.max(1, run < 0 ? counts.length : run);
}
