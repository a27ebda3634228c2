import { headingsOf, type PortalReport, paragraphsOf } from './reports.ts';

/** Ways in which editors' programs write a report's paragraphs. */
export const indented = (report: PortalReport) => each(report, (text) => `<p>　　${text}</p>`);
export const plain = (report: PortalReport) => each(report, (text) => `<p>${text}</p>`, '\n');
export const broken = (report: PortalReport) =>
  each(report, (text) => `&nbsp;&nbsp;&nbsp; ${text}`, '<br>\r\n').concat('<br>');
export const boldHeadings = (report: PortalReport) => {
  const headings = new Set(headingsOf(report));
  return each(report, (text) => (headings.has(text) ? `<p><strong>${text}</strong></p>` : `<p>　　${text}</p>`));
};
export const headingElements = (report: PortalReport) => {
  const headings = new Set(headingsOf(report));
  return each(report, (text) => (headings.has(text) ? `<h3>${text}</h3>` : `<p>${text}</p>`));
};
/** As Word writes into an editor: a span for each change between Han characters and figures. */
export const fromWord = (report: PortalReport) =>
  each(
    report,
    (text) =>
      `<p class="MsoNormal" style="text-indent:32.0pt;line-height:28.0pt">${text.replace(
        /\d[\d.]*|[^\d]+/g,
        '<span lang="EN-US" style="font-size:16.0pt;font-family:仿宋_GB2312">$&</span>',
      )}<o:p></o:p></p>`,
    '\n',
  );
export const fromWps = (report: PortalReport) =>
  each(
    report,
    (text) =>
      `<p style="text-indent:32pt;text-align:justify"><span style="mso-spacerun:'yes';font-family:仿宋;font-size:16.0000pt"><font face="仿宋">${text}</font></span></p>`,
  );
export const inSections = (report: PortalReport) =>
  each(report, (text) => `<section style="margin:0 8px"><span leaf="">${text}</span></section>`);
export const wrapped = (report: PortalReport) =>
  each(report, (text) => `<p>\n    ${text.replace(/.{30}(?=.)/g, '$&\n    ')}\n  </p>`, '\n');

function each(report: PortalReport, write: (text: string) => string, between = ''): string {
  return paragraphsOf(report).map(write).join(between);
}

export const titleIn = (tag: string, { title }: PortalReport) => `<${tag}>${title.join('<br>')}</${tag.split(' ')[0]}>`;
export const inOneLine = ({ title }: PortalReport) => title.join('');

export const page = (head: string, body: string) =>
  `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">${head}<link rel="stylesheet" href="/css/main.css"><script src="/js/jquery.min.js"></script></head>\n<body>${body}</body></html>`;

export const menu =
  '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwfw/">政务服务</a></li><li><a href="/hdjl/">互动交流</a></li><li><a href="/zjyq/">走进样例</a></li></ul></div>';
export const footer =
  '<div class="footer"><p>主办：样例区人民政府办公室　承办：样例区政务服务和数据管理局</p><p>联系电话：0000-1234567　网站标识码：9801010001　<a href="https://beian.miit.gov.cn">样ICP备12345678号-1</a></p><p><a href="/wzdt">网站地图</a> | <a href="/gywm">关于我们</a></p></div>';
