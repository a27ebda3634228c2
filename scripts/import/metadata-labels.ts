/** Labels in a page's box of metadata by what they say; regular expression sources. */
const sources = {
  /** Who issued the document. */
  issuer: '(?:联合)?发文(?:机[关构]|单位)|(?:制发|印发|成文)(?:机关|单位)',
  /** Who posted the page. */
  publisher: '(?:信息)?(?:发布|公布|公开)(?:机[关构]|单位)|公开责任部门|责任(?:部门|单位)|(?:信息)?提供单位',
  signed: '成文(?:日期|时间)',
  day: '(?:发布|公布|公开|发文|印发|签发|生成|更新|实施|生效|废止|失效)(?:日期|时间)',
  index: '索\\s*引\\s*号|信息索引|统一编号|主题(?:分类|词)|组配分类|体裁分类|信息分类|关键[词字]',
  state: '公开(?:方式|范围|属性|目录|形式|时限)|(?:是否)?有效性?|效力状态|内容概述|文件下载',
  number: '发文字号|文件编号',
  posted: '(?:信息|文章|稿件)?(?:来源|出处)',
  /** Words that texts use too: they count before a colon, alone, or among other labels. */
  word: '文\\s*号|作者|(?:责任)?编辑|审核|供稿|撰稿|编审|校对|初审|复审|终审|[一二三]审',
  /** And these not even alone. */
  title: '标\\s*题|(?:信息|文件)?名\\s*称|分\\s*类',
} as const;

export type MetadataLabel = keyof typeof sources;

const kinds = Object.keys(sources) as MetadataLabel[];
const any = kinds.map((kind) => `(?<${kind}>${sources[kind]})`).join('|');
const sourceOf = (...excepted: MetadataLabel[]) =>
  kinds
    .filter((kind) => !excepted.includes(kind))
    .map((kind) => sources[kind])
    .join('|');
const between = '[\\s|｜；;]';

/** A label, in brackets or not, between white space and its colon, if it has one. */
const label = new RegExp(`(?<=^|${between})[[【]?\\s*(?:${any})\\s*[\\]】]?(?:\\s*[:：]|(?=\\s|$)|(?<=[\\]】]))`, 'g');

/** A label and its value, which may be in the next line and is empty then. */
export interface MetadataPair {
  label: MetadataLabel;
  name: string;
  value: string;
}

/** Reads the labels in a line, 索引号 1 发文机关 某局, with what follows each. */
export function metadataPairs(text: string): MetadataPair[] {
  const matches = [...text.matchAll(label)];
  return matches.flatMap((match, index) => {
    const kind = kinds.find((candidate) => match.groups?.[candidate] !== undefined);
    const end = matches[index + 1]?.index ?? text.length;
    const value = text.slice(match.index + match[0].length, end).replace(/^[\s|｜；;]+|[\s|｜；;]+$/g, '');
    return kind ? [{ label: kind, name: (match.groups?.[kind] ?? '').replace(/\s/g, ''), value }] : [];
  });
}

/** Whether a line is metadata and nothing else: it begins with a label and its colon, with a short value, or has several. */
export function isMetadata(text: string): boolean {
  return beginning.test(text) || labelledValue.test(text) || (startsWithLabel(text) && metadataPairs(text).length > 1);
}

/** Whether a line is a label and nothing else, such as 来源：. */
export function isBareLabel(text: string): boolean {
  return bare.test(text);
}

function startsWithLabel(text: string): boolean {
  return [...text.matchAll(label)][0]?.index === 0;
}

const beginning = new RegExp(`^(?:[[【]\\s*(?:${sourceOf()})\\s*[\\]】]|(?:${sourceOf()})\\s*[:：])`);
const labelledValue = new RegExp(`^(?:${sourceOf('word', 'title')})(?:\\s*[:：]?$|\\s+\\S{1,40}$)`);
const bare = new RegExp(`^[[【]?\\s*(?:${sourceOf('title')})\\s*[\\]】]?\\s*[:：]?$`);
