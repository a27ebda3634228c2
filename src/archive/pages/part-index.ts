import { partAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { keysOf } from '../../model/term.ts';
import { parts } from '../../model/terms.ts';
import { bySharing } from '../lists/by-sharing.ts';
import { partLengths } from '../pictures/part-lengths.ts';
import { reportsOn } from '../subject.ts';

/** All statutory parts, those of most reports first, and how long they are in the reports. */
export function partIndexView(content: Content) {
  const names = keysOf(parts).map((part) => ({
    name: parts[part].name,
    description: null,
    address: partAddress(part),
    reports: reportsOn(content, { part }).length,
  }));
  return {
    description: `按法定的组成部分阅读各地法治政府建设年度报告：${names.map(({ name, reports }) => `${name} ${reports} 份`).join('、')}。`,
    parts: bySharing(names, ({ reports }) => reports),
    lengths: partLengths(content),
  };
}
