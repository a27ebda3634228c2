import { broken, footer, fromWord, indented, inOneLine, plain, wrapped } from './markup.ts';
import type { Portal } from './portal.ts';
import { paragraphsOf, reports } from './reports.ts';

const day = '2024-03-06';
const { county, bureau, town, subdistrict, joint, zone, official } = reports;
const old = (body: string) =>
  `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8"><TITLE>样例区政府网</TITLE></HEAD><BODY leftMargin=0 topMargin=0 bgColor=#ffffff>${body}</BODY></HTML>`;
const banner =
  '<TABLE cellSpacing=0 cellPadding=0 width=778 align=center border=0><TR><TD><IMG src="images/top.jpg" width=778 height=130></TD></TR><TR><TD bgColor=#cc0000><FONT color=#ffffff><A href="index.asp">网站首页</A> | <A href="xw.asp">新闻中心</A> | <A href="gk.asp">政府信息公开</A> | <A href="ly.asp">在线留言</A></FONT></TD></TR></TABLE>';
const bottom =
  '<TABLE width=778 align=center><TR><TD align=middle><FONT size=2>版权所有：样例区人民政府　技术支持：样例科技<BR>Copyright 2005-2024 All Rights Reserved　样ICP备05000000号</FONT></TD></TR></TABLE>';

/** Pages as they were written until about 2010, and content systems that still write so. */
export const oldPages: Portal[] = [
  {
    name: 'nested tables of 2005',
    report: county,
    published: day,
    html: old(
      `${banner}<TABLE width=778 align=center><TR><TD width=180 vAlign=top><TABLE><TR><TD><A href=1>政府文件</A></TD></TR><TR><TD><A href=2>工作报告</A></TD></TR></TABLE></TD><TD vAlign=top><TABLE width="100%"><TR><TD align=middle><FONT size=5><B>${inOneLine(county)}</B></FONT></TD></TR><TR><TD align=middle><FONT size=2>发布时间：2024-3-6　　点击：235</FONT></TD></TR><TR><TD><FONT style="FONT-SIZE:14px">${broken(county)}</FONT></TD></TR><TR><TD align=right><A href="javascript:window.close()">【关闭窗口】</A></TD></TR></TABLE></TD></TR></TABLE>${bottom}`,
    ),
  },
  {
    name: 'nested tables, title in three cells',
    report: { ...joint, documentNumber: null },
    published: null,
    html: old(
      `${banner}<TABLE width=778 align=center>${joint.title.map((line) => `<TR><TD align=center><STRONG>${line}</STRONG></TD></TR>`).join('')}<TR><TD>${broken(joint)}</TD></TR></TABLE>${bottom}`,
    ),
  },
  {
    name: 'FrontPage: centred, fonts, preformatted spaces',
    report: bureau,
    published: null,
    html: old(
      `<CENTER><H2><FONT face=黑体>${inOneLine(bureau)}</FONT></H2></CENTER><HR>${paragraphsOf(bureau)
        .map((text) => `<P><FONT face=宋体>&nbsp;&nbsp;&nbsp;&nbsp;${text}</FONT></P>`)
        .join('\r\n')}<HR><P align=center><A href="index.htm">返回首页</A></P>`,
    ),
  },
  {
    name: 'article system with 作者, 来源, 点击数, 更新时间',
    report: town,
    published: null,
    html: old(
      `${banner}<div>您现在的位置：<a href=/>样例区政府网</a> &gt;&gt; <a href=/gk>信息公开</a> &gt;&gt; 正文</div><TABLE width=778 align=center><TR><TD class=title>${inOneLine(town)}</TD></TR><TR><TD>作者：佚名　文章来源：本站原创　点击数：235　更新时间：2024-3-6</TD></TR><TR><TD>${indented(town)}</TD></TR><TR><TD>文章录入：admin　责任编辑：admin</TD></TR><TR><TD>上一篇文章：<a href=1>大河镇换届公告</a><br>下一篇文章：没有了</TD></TR><TR><TD>【<a href=#>发表评论</a>】【<a href=#>加入收藏</a>】【<a href=#>告诉好友</a>】【<a href=#>打印此文</a>】【<a href=#>关闭窗口</a>】</TD></TR></TABLE>${bottom}`,
    ),
  },
  {
    name: 'saved by Word as a page',
    report: official,
    published: null,
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style>p.MsoNormal{margin:0cm}</style></head><body lang=ZH-CN><div class=WordSection1><p class=MsoNormal align=center><b>${official.title[0]}</b></p><p class=MsoNormal align=center><b>${official.title[1]}</b></p><p class=MsoNormal align=center>样区府〔2024〕6号</p>${fromWord(official)}</div></body></html>`,
  },
  {
    name: 'one cell, lines ended by the source and br',
    report: zone,
    published: day,
    html: old(
      `${banner}<div align=center><b>${inOneLine(zone)}</b></div><div align=center>[ 2024-3-6 ]</div><div>${paragraphsOf(
        zone,
      )
        .map((text) => `　　${text}`)
        .join('<br />\n<br />\n')}</div>${bottom}`,
    ),
  },
  {
    name: 'text area of the source, wrapped by hand',
    report: subdistrict,
    published: day,
    html: old(
      `${banner}<h4>${subdistrict.title[0]}</h4><h4>${subdistrict.title[1]}</h4><p>日期：2024年03月06日</p><div>${wrapped(subdistrict)}</div><p><a href="list.asp">返回列表</a></p>${bottom}`,
    ),
  },
  {
    name: 'spans between characters, hard spaces in title and date',
    report: county,
    published: day,
    html: old(
      `${banner}<p align=center><span>样例市样例区人民政府</span><span>关于</span><span>2023</span><span>年度法治政府建设情况的报告</span></p><p align=center>发布日期：&nbsp;2024&nbsp;年&nbsp;3&nbsp;月&nbsp;6&nbsp;日</p>${fromWord(county)}${bottom}`,
    ),
  },
  {
    name: 'letter-spaced letterhead above',
    report: official,
    published: null,
    html: old(
      `${banner}<p align=center><font color=red size=7>样例市样例区人民政府文件</font></p><p align=center>样区府〔2024〕6号</p><hr color=red><p align=center><b>${official.title[0]}</b></p><p align=center><b>${official.title[1]}</b></p>${indented(official)}<p>抄送：区委办公室，区人大常委会办公室。</p><p>样例区人民政府办公室　2024年3月1日印发</p>${bottom}`,
    ),
    extra: 2,
  },
  {
    name: 'title once more in the text',
    report: bureau,
    published: day,
    html: old(
      `${banner}<h1>${inOneLine(bureau)}</h1><p>发布时间：${day}</p><p align=center><b>样例区教育局</b></p><p align=center><b>2023年法治政府建设年度报告</b></p>${plain(bureau)}${bottom}`,
    ),
  },
  {
    name: 'list of files by year above the text',
    report: town,
    published: day,
    html: old(
      `${banner}<ul><li><a href=2023>2023年</a></li><li><a href=2022>2022年</a></li><li><a href=2021>2021年</a></li></ul><div class=t>${inOneLine(town)}</div><div>来源：大河镇党政办 ${day}</div>${plain(town)}${footer}`,
    ),
  },
];

const text = (...lines: (string | readonly string[])[]) => lines.flat().join('\n');

/** Texts that someone has copied or written out of a page. */
export const dumps: Portal[] = [
  {
    name: 'copied from a page, with what is around the text',
    report: county,
    published: day,
    txt: text(
      '当前位置：首页 > 政务公开 > 法治政府',
      inOneLine(county),
      `发布时间：${day} 来源：样例区司法局 字体：大 中 小`,
      paragraphsOf(county),
      '扫一扫在手机打开当前页',
      '打印本页 关闭窗口',
    ),
  },
  {
    name: 'written out by a text browser, wrapped and indented',
    report: bureau,
    published: null,
    txt: text(
      `                ${inOneLine(bureau)}`,
      '',
      paragraphsOf(bureau).flatMap((line) => [`   ${line.replace(/.{36}(?=.)/g, '$&\n   ')}`, '']),
    ),
  },
  {
    name: 'with a head of fields',
    report: official,
    published: day,
    txt: text(
      `标题：${inOneLine(official)}`,
      '发文机关：样例市样例区人民政府',
      '文号：样区府〔2024〕6号',
      `发布日期：${day}`,
      '来源：样例区人民政府门户网站',
      '',
      paragraphsOf(official),
    ),
  },
  {
    name: 'wrapped at forty characters, with indents',
    report: zone,
    published: null,
    txt: text(
      inOneLine(zone),
      paragraphsOf(zone).map((line) => `　　${line}`.replace(/.{40}(?=.)/g, '$&\n')),
    ),
  },
  {
    name: 'title in two lines, an empty line after each paragraph',
    report: subdistrict,
    published: null,
    txt: text(
      subdistrict.title,
      '',
      paragraphsOf(subdistrict).flatMap((line) => [line, '']),
    ),
  },
  {
    name: 'Markdown',
    report: town,
    published: day,
    txt: text(
      `# ${inOneLine(town)}`,
      '',
      `> 发布日期：${day}`,
      '',
      town.lines.flatMap((line) => [line.startsWith('#') ? `## ${line.replaceAll('#', '')}` : line, '']),
    ),
  },
  {
    name: 'from an archive, with address and hour of the copy',
    report: joint,
    published: null,
    txt: text(
      'URL: https://www.example.gov.cn/zwgk/content_1234.html',
      '采集时间：2026-11-22 08:15:30',
      '',
      joint.title,
      '样委〔2024〕15号',
      paragraphsOf(joint),
    ),
  },
];
