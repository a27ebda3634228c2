import { withoutWhiteSpace } from './white-space.ts';

/** A title in 《》 reduced to what names the document. */
export interface DocumentName {
  /** The name, with the period that is part of it: `法治政府建设实施纲要（2021—2025年）`. */
  name: string;
  /** What is said of the edition and does not name another document: `2024年修订版`, `草案`. */
  edition: string | null;
}

/** Signs that are written in several ways, and the one used here. */
const signs: readonly [RegExp, string][] = [
  [/\(/g, '（'],
  [/\)/g, '）'],
  [/[[【]/g, '〔'],
  [/[\]】]/g, '〕'],
  [/[<＜《«]/g, '〈'],
  [/[>＞》»]/g, '〉'],
  [/[「『]/g, '“'],
  [/[」』]/g, '”'],
];

/** The country's full name before a law says nothing that the law's own name does not. */
const country = /^中华人民共和国(?=.*(?:法|法典|条例|规定|办法|规划|纲要)(?:（|$))/;

/** 2021—2025年, however the dash and the 年 are written, in brackets or not. */
const period = /^(\d{4})年?[-‐–—―－~～至]{1,2}(\d{4})年?$/;
const openPeriod = /(\d{4})年?[-‐–—―－~～至]{1,2}(\d{4})年?$/;

/** What brackets at the end say of the edition: revisions, versions of a year, drafts. 试行 and 暂行 stay in the name. */
const editions: readonly RegExp[] = [
  /^\d{4}(?:年)?(?:\d{1,2}月)?(?:第[一二三四五六七八九十]次)?(?:版|年版|修订版|修正版|修订|修正|修改|新修订|本)?$/,
  /^(?:新)?(?:修订|修正|修改)(?:版|本|稿|案|草案)?$/,
  /^第[一二三四五六七八九十\d]+版$/,
  /^(?:[一二三]次)?(?:修订|修正)?(?:草案|草稿|初稿|征求意见稿|公开征求意见稿|送审稿|审议稿|讨论稿)+$/,
];

/**
 * Reduces a printed title: white space and widths, the country's name, brackets at the end. A period of years names
 * another document (the outline of 2015—2020 is not that of 2021—2025); a revision or a draft does not.
 */
export function documentName(printed: string): DocumentName {
  let name = withoutWhiteSpace(printed);
  for (const [sign, written] of signs) name = name.replace(sign, written);
  name = name.replace(country, '');
  let edition: string | null = null;
  let years: string | null = null;
  for (;;) {
    const end = /（([^（）]*)）$/.exec(name);
    const within = end?.[1] ?? '';
    const read = end ? readEdition(within) : null;
    if (!end || !read || end.index === 0) break;
    name = name.slice(0, end.index);
    years ??= read.period;
    edition ??= read.edition;
  }
  const bare = years === null ? openPeriod.exec(name) : null;
  if (bare && bare.index > 0) {
    years = `${bare[1]}—${bare[2]}年`;
    name = name.slice(0, bare.index);
  }
  return { name: years === null ? name : `${name}（${years}）`, edition };
}

/** What the words in brackets after a title say: the period of years that it covers, or its edition; null for neither. */
export function readEdition(words: string): { period: string | null; edition: string | null } | null {
  const text = withoutWhiteSpace(words);
  const years = period.exec(text);
  if (years) return { period: `${years[1]}—${years[2]}年`, edition: null };
  return editions.some((pattern) => pattern.test(text)) ? { period: null, edition: text } : null;
}
