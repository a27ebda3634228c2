import { withoutWhiteSpace } from './white-space.ts';

export interface DocumentName {
  /** The name, including a period of years: `法治政府建设实施纲要（2021—2025年）`. */
  name: string;
  /** An edition of the same document: `2024年修订版`, `草案`. */
  edition: string | null;
}

/** Variants, and the normalised mark. */
const punctuation: readonly [RegExp, string][] = [
  [/\(/g, '（'],
  [/\)/g, '）'],
  [/[[【]/g, '〔'],
  [/[\]】]/g, '〕'],
  [/[<＜《«]/g, '〈'],
  [/[>＞》»]/g, '〉'],
  [/[「『]/g, '“'],
  [/[」』]/g, '”'],
];

/** The country's full name before a law, which is redundant. */
const country = /^中华人民共和国(?=.*(?:法|法典|条例|规定|办法|规划|纲要)(?:（|$))/;

/** 2021—2025年, with any dash, with or without 年. */
const period = /^(\d{4})年?[-‐–—―－~～至]{1,2}(\d{4})年?$/;
const periodAtEnd = /(\d{4})年?[-‐–—―－~～至]{1,2}(\d{4})年?$/;

/** Editions in brackets at the end: revisions, versions of a year, drafts. 试行 and 暂行 stay in the name. */
const editions: readonly RegExp[] = [
  /^\d{4}(?:年)?(?:\d{1,2}月)?(?:第[一二三四五六七八九十]次)?(?:版|年版|修订版|修正版|修订|修正|修改|新修订|本)?$/,
  /^(?:新)?(?:修订|修正|修改)(?:版|本|稿|案|草案)?$/,
  /^第[一二三四五六七八九十\d]+版$/,
  /^(?:[一二三]次)?(?:修订|修正)?(?:草案|草稿|初稿|征求意见稿|公开征求意见稿|送审稿|审议稿|讨论稿)+$/,
];

/**
 * Normalises a printed title: white space, punctuation, the country's name, brackets at the end. A period of years
 * distinguishes documents (the outline of 2015—2020 is not that of 2021—2025); a revision or a draft does not.
 */
export function documentName(printed: string): DocumentName {
  let name = withoutWhiteSpace(printed);
  for (const [variants, mark] of punctuation) name = name.replace(variants, mark);
  name = name.replace(country, '');
  let edition: string | null = null;
  let years: string | null = null;
  for (;;) {
    const end = /（([^（）]*)）$/.exec(name);
    const suffix = end ? readEdition(end[1] ?? '') : null;
    if (!end || !suffix || end.index === 0) break;
    name = name.slice(0, end.index);
    years ??= suffix.period;
    edition ??= suffix.edition;
  }
  const unbracketed = years === null ? periodAtEnd.exec(name) : null;
  if (unbracketed && unbracketed.index > 0) {
    years = `${unbracketed[1]}—${unbracketed[2]}年`;
    name = name.slice(0, unbracketed.index);
  }
  return { name: years === null ? name : `${name}（${years}）`, edition };
}

/** Reads brackets after a title: the period of years it covers, or its edition; null for neither. */
export function readEdition(content: string): { period: string | null; edition: string | null } | null {
  const text = withoutWhiteSpace(content);
  const years = period.exec(text);
  if (years) return { period: `${years[1]}—${years[2]}年`, edition: null };
  return editions.some((pattern) => pattern.test(text)) ? { period: null, edition: text } : null;
}
