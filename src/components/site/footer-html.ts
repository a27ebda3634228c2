import { feedAddress, publicationsFeedAddress } from '../../model/addresses.ts';
import { formatDate } from '../../model/format.ts';
import { aboutPages, type Link, siteSections } from '../../model/site-sections.ts';
import { attribute, escapeText } from '../html/escape.ts';
import { href } from './href.ts';
import { linkItemsHtml } from './link-items-html.ts';

interface FooterSite {
  licence: { annotations: string; annotationsUrl: string; texts: string };
  /** The day up to which the catalogue was checked, ISO. */
  asOf: string;
}

interface FooterLinks {
  /** Where to report a mistake on the page. */
  mistake: string;
  /** Address of the page in English; null if there is none. */
  english: string | null;
}

const { search, quote, compare, data } = siteSections;

/** The content of the footer. */
export function footerHtml({ licence, asOf }: FooterSite, { mistake, english }: FooterLinks): string {
  const links: readonly Link[] = [
    ...[search, quote, compare, data, ...aboutPages],
    [mistake, '内容有误'],
    [feedAddress(), '订阅更新'],
    [publicationsFeedAddress, '订阅新公布的报告'],
  ];
  const inEnglish = english === null ? '' : `<li lang="en"><a${attribute('href', href(english))}>English</a></li>`;
  const annotations = `<a${attribute('href', licence.annotationsUrl)} rel="license">${escapeText(licence.annotations)}</a>`;
  return (
    `<ul>${linkItemsHtml(links)}${inEnglish}</ul><p>${escapeText(licence.texts)}。</p>` +
    `<p>标注与目录以 ${annotations} 许可发布。目录核对至${formatDate(asOf)}。` +
    '“尚未收录”只说明本库没有，不说明有关机关没有公布。</p>'
  );
}
