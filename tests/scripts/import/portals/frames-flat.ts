import { boldHeadings, footer, indented, inOneLine, menu, page, plain } from './markup.ts';
import type { Portal } from './portal.ts';
import { type PortalReport, reports } from './reports.ts';

const day = '2024-03-06';
const { county, bureau, town, subdistrict, joint, zone } = reports;

/** The report with other last lines. */
const signedBy = (report: PortalReport, ...lines: string[]): PortalReport => ({
  ...report,
  lines: [...report.lines.slice(0, -2), ...lines],
});
const sealed = signedBy(bureau, '样例区教育局（盖章）', '2024 年 1 月 19 日');
const inChinese = signedBy(county, '样例市样例区人民政府', '二〇二四年二月二十八日');
const dateFirst = signedBy(town, '2023年12月29日', '大河镇人民政府');
const bracketed: PortalReport = { ...bureau, title: ['样例区教育局2023年法治政府建设年度报告（公开稿）'] };

/** Pages whose text, menus and foot are in one element, and pages with unusual furniture. */
export const flatPages: Portal[] = [
  {
    name: 'foot in the element of the text',
    report: county,
    published: day,
    html: page(
      '',
      `<h1>${inOneLine(county)}</h1><p>发布日期：${day}</p>${plain(county)}<p>地址：样例区人民路1号　邮编：000000</p><p>建议使用1024×768分辨率浏览本网站</p><p>您是本站第123456位访客</p><p>Copyright 2024 样例区人民政府 版权所有</p>`,
    ),
  },
  {
    name: 'three reviews, an editor and the address of the original',
    report: sealed,
    published: day,
    html: page(
      '',
      `${menu}<h1>${inOneLine(sealed)}</h1><p>发布时间：${day} 来源：区教育局</p><div>${plain(sealed)}<p>撰稿：某某</p><p>一审：某甲　二审：某乙　三审：某丙</p><p>原文链接：https://www.example.gov.cn/jyj/a.html</p></div>${footer}`,
    ),
  },
  {
    name: 'words of sharing and a bar of letters',
    report: inChinese,
    published: day,
    html: page(
      '',
      `${menu}<h1>${inOneLine(inChinese)}</h1><div><span>${day} 08:30</span><span>A+</span><span>A-</span><span>听全文</span><span>收藏</span></div><div>${plain(inChinese)}</div><div><p>一键分享</p><p>微信好友</p><p>新浪微博</p><p>QQ空间</p><p>我要纠错</p><p>返回顶部</p></div>${footer}`,
    ),
  },
  {
    name: 'title only in the box',
    report: zone,
    published: day,
    html: page(
      '',
      `${menu}<table><tr><td>名　　称：</td><td colspan=3>${inOneLine(zone)}</td></tr><tr><td>发布机构：</td><td>高新区管委会</td><td>发布日期：</td><td>${day}</td></tr></table><div>${indented(zone)}</div>${footer}`,
    ),
  },
  {
    name: 'column as the first heading',
    report: subdistrict,
    published: day,
    html: page(
      '',
      `${menu}<h1>法治政府建设年度报告</h1><h2>${subdistrict.title[0]}</h2><h2>${subdistrict.title[1]}</h2><div>发布时间：${day}</div><div>${plain(subdistrict)}</div>${footer}`,
    ),
  },
  {
    name: 'label in brackets before the title',
    report: dateFirst,
    published: day,
    html: page(
      '',
      `${menu}<p>正文</p><h1>${inOneLine(dateFirst)}</h1><p>[ ${day} ]</p><div>${plain(dateFirst)}</div>${footer}`,
    ),
  },
  {
    name: 'title with a remark in brackets, news below',
    report: bracketed,
    published: day,
    html: page(
      '',
      `${menu}<h1>${inOneLine(bracketed)}</h1><p>发布时间：${day}</p><div>${plain(bracketed)}</div><div><h3>热点新闻</h3><p><a href=1>样例区召开全区教育工作会议</a></p><p><a href=2>样例区校园安全专项检查启动</a></p></div><div><h3>图片新闻</h3><p>师生共植新绿</p></div>${footer}`,
    ),
  },
  {
    name: 'menus without links',
    report: joint,
    published: day,
    html: page(
      '',
      `<ul><li onclick="go(1)">首页</li><li onclick="go(2)">机构职能</li><li onclick="go(3)">政策文件</li><li onclick="go(4)">法治政府建设</li></ul>${joint.title.map((line) => `<p align=center><b>${line}</b></p>`).join('')}<p align=center>样委〔2024〕15号</p><p align=center>（发布日期：${day}）</p><div>${boldHeadings(joint)}</div><ul><li onclick="go(5)">联系我们</li><li onclick="go(6)">网站声明</li></ul>`,
    ),
  },
  {
    name: 'dates of publication in Chinese',
    report: county,
    published: day,
    html: page(
      '',
      `${menu}<h1>${inOneLine(county)}</h1><p>发布日期：二〇二四年三月六日　　来源：区司法局　　阅读次数：<script>document.write(hits)</script></p><div>${indented(county)}</div>${footer}`,
    ),
  },
  {
    name: 'date at the foot of the page',
    report: town,
    published: day,
    html: page(
      '',
      `${menu}<h1>${inOneLine(town)}</h1><div>${plain(town)}</div><div>发布单位：大河镇人民政府　发布日期：${day}</div>${footer}`,
    ),
  },
  {
    name: 'several dates in a bar with strokes',
    report: bureau,
    published: day,
    html: page(
      '',
      `${menu}<h1>${inOneLine(bureau)}</h1><p>${day} 16:20:31 | 来源：样例区教育局 | 【大 中 小】 | 打印 | 点击量: 309</p><div>${plain(bureau)}</div><p>（责任编辑：某某）</p>${footer}`,
    ),
  },
];
