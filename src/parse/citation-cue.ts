import type { Citation } from './citations.ts';

/**
 * The issuer of a cited document according to the words around its title: a national authority, one of a level (last
 * character of its name: 省, 市, 区, 县), or the reporting authority itself. Null if unknown.
 */
export type Cue = 'nation' | 'own' | { level: string } | null;

const clause = '[^，,。；;：:《》]';

/** 全面落实国务院《…》, 司法部印发的《…》 */
const nationalAuthority = new RegExp(
  `(?:国务院|中共中央|中央|中办|国办|全国人大|全国人民代表大会|最高人民法院|最高人民检察院|司法部|财政部|国家\\p{Script=Han}{1,8}?[局委部办])${clause}{0,12}$`,
  'u',
);

/** 市委依法治市办《…》, 着重抓好市《…》; not 社区, 城市 */
const localAuthority =
  /(?<![社小园地山景特新片城])(自治区|省|市|州|盟|区|县|旗)(?:$|(?:委|政府|人民政府|人大|政协|\p{Script=Han}{0,4}[厅局办委])\p{Script=Han}{0,8}$)/u;

/** 制定印发《…》, 修订完善《…》, 印发年度《…》; not 新修订的《…》 */
const issuingBefore =
  /(?:制定|制订|印发|出台|修订|修编|编制|编印|起草|草拟|拟定|拟订|推出)(?:了|并|印发|出台|实施|发布|完善)*(?:年度|\d{4}年度?|[本全][省市区县])?$/;

/** 完成《…》修订 */
const issuingAfter = /^等?\p{Script=Han}{0,4}(?:修订|制定|起草|出台|印发|编制)/u;

/** A title that a mark or conjunction joins to the one before it. */
const listContinues = /》(?:[（(][^（）()]*[）)])?(?:、|和|及|与|以及)?$/;

/** Number of characters to search before and after a title. */
const reach = 24;

/** The cue of each citation of one text. A cue before a list of titles applies to the whole list. */
export function cuesOf(citations: readonly Citation[]): Cue[] {
  let cue: Cue = null;
  return citations.map((citation) => {
    const before = citation.before.slice(-reach).replace(/\s/g, '');
    if (citation.within === null && !listContinues.test(before)) cue = cueOf(before, citation.after.slice(0, reach));
    return cue;
  });
}

function cueOf(before: string, after: string): Cue {
  if (nationalAuthority.test(before)) return 'nation';
  const level = localAuthority.exec(before)?.[1];
  if (level) return { level: level.slice(-1) };
  return issuingBefore.test(before) || issuingAfter.test(after) ? 'own' : null;
}
