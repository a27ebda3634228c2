import { leadingIssuers } from './leading-issuers.ts';

/** Words for the subject and the genre in titles of annual reports. */
const subject = /法治政府|法治建设|依法行政|依法治[省市州县区镇]/;
const genre = /(?:报告|情况|总结|通报|汇报)》?(?:的报告)?(?:[（(][^（()）]{1,20}[）)])?$/;

/** Whether a text has the subject and the genre of an annual report's title. */
export function isWorded(text: string): boolean {
  return subject.test(text) && genre.test(text);
}

export function hasSubject(text: string): boolean {
  return subject.test(text);
}

export const organisation = /(?:人民政府|政府|办公厅|办公室|委员会|管委会|办事处|委|局|厅|院|部|处|办)$/;

/** A party organ, which reports together with its government. */
export const party = /^中共|(?<!管理)委员会$|[省市县区旗州]委$|党组$|党工委$/;

/** Words of a site and its columns. */
export const siteWords = /网|公开|首页|栏|平台|信息|政务|报告|公告|通知|新闻|动态|中心|文件|位置|服务|互动|专题|年报/;

/** A name of a division and nothing else. */
export const division = /^[\p{Script=Han}]{1,11}(?:[省市县区州盟旗镇乡]|街道)$/u;

/** Beginnings that no title has: the second half of one that is broken over two lines. */
const secondHalf =
  /^(?:年|度|于(?!都县|洪区|田县)|的|人?民政府|政府(?:关于|20|建设)|治政府|[府处室厅局会委](?:关于|20)|事处|(?:街道)?办事处|公[室厅]|办公[室厅]|员会|委员会|管委会|管理委员会|设|建设|情况|(?:年度|工作)?报告(?:》|$)|总结$|共(?!和县|青)|族|》|[）)])|^\d(?!\d{3}\s*(?:年|$))/;

/** Whether a text begins where no title does. */
export function isSecondHalf(text: string): boolean {
  return secondHalf.test(text);
}

/** Whether a title names no issuer and no place, so that the line above it may be its beginning. */
export function isNameless(title: string): boolean {
  return /^(?:关于|(?:(?:19|20)\d{2}|[〇○零一二三四五六七八九]{4})年度?(?:法治|依法|推进|全面|工作)|法治|依法|推进)/.test(
    title,
  );
}

export function beginsWithIssuer(text: string): boolean {
  return !isSecondHalf(text) && (organisation.test(text) || leadingIssuers(text).length > 0);
}
