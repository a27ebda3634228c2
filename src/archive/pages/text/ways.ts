import type { Link } from '../../../model/site-sections.ts';

/**
 * What readers do with a text; each leads into the section 引用与下载 (components/cite/Cite.astro). Pages have no script
 * that prints, so 打印 leads to how to.
 */
export const textWays: readonly Link[] = [
  ['#cite', '引用'],
  ['#download', '下载'],
  ['#print', '打印'],
];
