/**
 * The usual short form of a division's name: 广州市 → 广州, 广西壮族自治区 → 广西, 黔东南苗族侗族自治州 → 黔东南. Null if fewer than
 * two characters remain (东区, 沙县).
 */
export function shortName(name: string): string | null {
  const autonomous = name.match(/^(.+)自治[区州县旗]$/)?.[1];
  const short = autonomous === undefined ? name.replace(SUFFIX, '') : withoutPeoples(autonomous);
  return short !== name && short.length >= 2 ? short : null;
}

const SUFFIX = /(?:特别行政区|(?<=神农架)林区|(?<=六枝)特区|(?<=滨海|浦东|沈北)新区|地区|[省市区县盟旗])$/;

/** Nationalities that names of autonomous divisions contain, as written there. */
const PEOPLES =
  /(?:各族|(?:蒙古|[回藏苗彝壮满侗瑶白黎傣畲土水羌怒佤]|维吾尔|布依|朝鲜|土家|哈尼|哈萨克|傈僳|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|普米|独龙|保安|裕固)族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯|维吾尔|回)$/;

/** What is left is never shorter than two characters: 内蒙古 keeps 蒙古, 东乡族 keeps 东乡. */
function withoutPeoples(name: string): string {
  const shorter = name.replace(PEOPLES, '');
  if (shorter === name) return name;
  return shorter.length >= 2 ? withoutPeoples(shorter) : name.replace(/族$/, '');
}
