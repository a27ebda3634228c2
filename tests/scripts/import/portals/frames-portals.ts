import {
  boldHeadings,
  footer,
  fromWord,
  fromWps,
  headingElements,
  indented,
  inOneLine,
  menu,
  page,
  plain,
  titleIn,
  wrapped,
} from './markup.ts';
import type { Portal } from './portal.ts';
import { reports } from './reports.ts';

const day = '2024-03-06';
const { county, bureau, town, subdistrict, joint, zone, official } = reports;

/** Pages of provinces' and cities' portals, after the systems that write them. */
export const portals: Portal[] = [
  {
    name: 'state portal: pages-date, UCAP-CONTENT',
    report: county,
    published: day,
    html: page(
      `<title>${inOneLine(county)}_样例区人民政府</title>`,
      `${menu}<div class="mbx"><a href="/">首页</a> &gt; <a href="/xxgk">信息公开</a> &gt; 法治政府</div><div class="article oneColumn pub_border">${titleIn('h1', county)}<div class="pages-date">${day} 15:30 <span class="font">来源： 样例区司法局</span><div class="pages_print">【字体：<span>大</span> <span>中</span> <span>小</span>】<span>打印</span><div class="share"><span>分享</span></div></div></div><div class="pages_content" id="UCAP-CONTENT">${indented(county)}</div><div class="editor"><span>责任编辑：某某</span></div></div>${footer}`,
    ),
  },
  {
    name: 'province with one system: zw-title, article-content',
    report: bureau,
    published: day,
    html: page(
      `<meta name="SiteName" content="样例区教育局"><meta name="ArticleTitle" content="${inOneLine(bureau)}"><meta name="PubDate" content="${day} 10:12:33">`,
      `${menu}<div class="position">当前位置：<a href="/">首页</a> > <a href="/gk">政务公开</a> > <a href="/gk/fz">法治政府建设年度报告</a></div><div class="zw"><h3 class="zw-title">${inOneLine(bureau)}</h3><div class="zw-info"><span class="time">发布时间 : ${day} 10:12:33</span><span class="ly">来源 : 本网</span><span class="zt">【字体：<a>大</a> <a>中</a> <a>小</a>】</span></div><div class="article-content">${fromWord(bureau)}</div><div class="fj">附件：<a href="P0.docx">${inOneLine(bureau)}.docx</a></div><div class="share-box">分享到：<a href="#"></a></div></div>${footer}`,
    ),
  },
  {
    name: 'disclosure box as a table of eight cells',
    report: county,
    published: day,
    html: page(
      '<title>样例区人民政府门户网站</title>',
      `${menu}<table class="xxgk_t"><tr><td>索 引 号：</td><td>000012345/2024-00031</td><td>分&nbsp;&nbsp;类：</td><td>法治政府建设、年度报告</td></tr><tr><td>发布机构：</td><td>样例区司法局</td><td>发布日期：</td><td>${day}</td></tr><tr><td>名&nbsp;&nbsp;称：</td><td colspan=3>${inOneLine(county)}</td></tr><tr><td>文&nbsp;&nbsp;号：</td><td></td><td>主题词：</td><td></td></tr></table>${titleIn('h2', county)}<div class="c">${plain(county)}</div>${footer}`,
    ),
  },
  {
    name: 'city of the east: PBtime in brackets',
    report: town,
    published: day,
    html: page(
      `<meta name="ArticleTitle" content="${inOneLine(town)}">`,
      `${menu}<div class="breadcrumb"><a href=/>首页</a>/<a href=/zz>镇政府</a>/<span>信息公开</span></div><h2 id="ivs_title">${inOneLine(town)}<small class="PBtime">(2024年03月06日)</small></h2><div class="article-info"><span>信息来源：大河镇</span><span>点击数：<i>233</i></span></div><div id="ivs_content" class="Article_content">${fromWps(town)}</div>${footer}`,
    ),
  },
  {
    name: 'TRS: box of labels and values without colons',
    report: official,
    published: day,
    html: page(
      '',
      `${menu}<div class="xxgk"><table width="100%"><tbody><tr><th>信息索引</th><td>000012345/2024-00012</td></tr><tr><th>生成日期</th><td>2024-02-28</td></tr><tr><th>公开日期</th><td>${day}</td></tr><tr><th>文件编号</th><td>样区府〔2024〕6号</td></tr><tr><th>发布机构</th><td>样例区人民政府办公室</td></tr><tr><th>文件下载</th><td></td></tr></tbody></table></div><div class="TRS_Editor"><p align="center">${official.title[0]}</p><p align="center">${official.title[1]}</p>${plain(official)}</div>${footer}`,
    ),
  },
  {
    name: 'JCMS: box below the title',
    report: bureau,
    published: day,
    html: page(
      '',
      `${menu}<div class="main"><div class="title">${inOneLine(bureau)}</div><table class="box"><tr><td>索引号</td><td>000045678/2024-00009</td><td>主题分类</td><td>教育</td></tr><tr><td>发布机构</td><td>区教育局</td><td>发布日期</td><td>${day}</td></tr><tr><td>有效性</td><td>有效</td><td>公开方式</td><td>主动公开</td></tr></table><div id="zoom"><!--<$[信息内容]>begin-->${boldHeadings(bureau)}<!--<$[信息内容]>end--></div></div>${footer}`,
    ),
  },
  {
    name: 'capital: doc-info list with brackets',
    report: joint,
    published: day,
    html: page(
      '',
      `${menu}<ol class="doc-info"><li>[主题分类] <span>综合政务/政务公开</span></li><li>[发文机构] <span>中共样例市委员会；样例市人民政府</span></li><li>[联合发文单位] </li><li>[实施日期] </li><li>[成文日期] <span>2024-03-01</span></li><li>[发文字号] <span>样委〔2024〕15号</span></li><li>[废止日期] </li><li>[发布日期] <span>${day}</span></li><li>[有效性] <span>是</span></li></ol><div class="view">${joint.title.map((line) => `<p style="text-align:center"><strong>${line}</strong></p>`).join('')}${indented(joint)}</div>${footer}`,
    ),
  },
  {
    name: 'mountain city: brackets and values in cells',
    report: { ...zone, signed: '2024-02-26' },
    published: day,
    html: page(
      '',
      `${menu}<table class="gkxl-top"><tr><td>[ 索引号 ]</td><td>115000000/2024-00123</td><td>[ 发文字号 ]</td><td></td></tr><tr><td>[ 主题分类 ]</td><td>法治</td><td>[ 体裁分类 ]</td><td>报告</td></tr><tr><td>[ 发布机构 ]</td><td>高新区管委会</td><td>[ 有效性 ]</td><td></td></tr><tr><td>[ 成文日期 ]</td><td>2024-02-26</td><td>[ 发布日期 ]</td><td>${day}</td></tr></table><p class="gkxl-title">${inOneLine(zone)}</p><div class="gkxl-article">${wrapped(zone)}</div>${footer}`,
    ),
  },
  {
    name: 'dl list of metadata',
    report: county,
    published: day,
    html: page(
      '',
      `${menu}<dl class="meta"><dt>索引号：</dt><dd>510000-2024-000321</dd><dt>发文机关：</dt><dd>样例市样例区人民政府</dd><dt>成文日期：</dt><dd>2024年02月28日</dd><dt>标　　题：</dt><dd>${inOneLine(county)}</dd><dt>发文字号：</dt><dd></dd><dt>发布日期：</dt><dd>2024年03月06日</dd></dl><div class="content"><h1>${inOneLine(county)}</h1>${plain(county)}</div>${footer}`,
    ),
  },
  {
    name: 'two dates: created and published, with a source in the same line',
    report: subdistrict,
    published: day,
    html: page(
      '',
      `${menu}<div class="con_tit">${inOneLine(subdistrict)}</div><div class="con_xx">信息来源：北门街道 浏览量：128 发布时间：${day} 15:32 更新时间：2024-05-01 09:00 字体：[大][中][小]</div><div class="con_txt">${plain(subdistrict)}</div>${footer}`,
    ),
  },
  {
    name: 'side bar with other reports',
    report: town,
    published: day,
    html: page(
      '',
      `${menu}<div class="left"><h3>法治政府建设年度报告</h3><ul><li><a href=1>大河镇人民政府2022年度法治政府建设工作总结</a></li><li><a href=2>大河镇人民政府2021年度法治政府建设工作总结</a></li></ul></div><div class="right"><h1>${inOneLine(town)}</h1><p class="info">来源：大河镇　发布日期：${day}</p>${plain(town)}<p class="pn">上一篇：<a href=3>关于做好防汛工作的通知</a></p><p class="pn">下一篇：没有了</p></div>${footer}`,
    ),
  },
  {
    name: 'attachments and related interpretation below',
    report: official,
    published: day,
    html: page(
      '',
      `${menu}<div class="wz"><h1>${official.title[0]}<br/>${official.title[1]}</h1><div class="sx"><span>发布时间：${day}</span> <span>文号：样区府〔2024〕6号</span></div><div class="nr">${fromWps(official)}</div><div class="xg"><p>相关附件：</p><p><a href="a.pdf">1.样例区2023年法治政府建设情况统计表.pdf</a></p></div><div class="jd"><h4>相关解读</h4><ul><li><a href=b>一图读懂样例区2023年法治政府建设</a></li></ul></div><div class="ewm"><p>扫一扫在手机打开当前页</p></div></div>${footer}`,
    ),
  },
  {
    name: 'h3 headings and a tool bar',
    report: zone,
    published: day,
    html: page(
      '',
      `<div class="top"><span>今天是2026年11月27日 星期五</span><a href=1>无障碍浏览</a><a href=2>长者模式</a><a href=3>繁體中文</a></div>${menu}<div class="search">热门搜索：<a href=s1>社保</a> <a href=s2>公积金</a></div><article>${titleIn('h1', zone)}<p class="meta"><time datetime="${day}">${day}</time> 来源：高新区管委会</p>${headingElements(zone)}</article><div class="tools"><button>打印本页</button><button>关闭窗口</button></div>${footer}`,
    ),
  },
  {
    name: 'visitor counter, weather and comments',
    report: bureau,
    published: day,
    html: page(
      '',
      `<p>您是第 123456 位访客</p><p>样例区 晴 12℃~20℃ 东北风3级</p>${menu}<h1>${inOneLine(bureau)}</h1><p>时间：2024年3月6日　作者：办公室　阅读：56次</p><div>${plain(bureau)}</div><div class="pl"><h3>网友评论</h3><p>我要评论</p><p>请您遵守国家有关法律法规，文明发言。</p><p>提交</p></div>${footer}`,
    ),
  },
  {
    name: 'open catalogue with issuer beside publisher',
    report: { ...town, title: ['2023年度法治政府建设工作总结'] },
    published: day,
    html: page(
      '',
      `${menu}<table><tr><td>索引号</td><td>980101-2024-77</td><td>发文机关</td><td>大河镇人民政府</td></tr><tr><td>发布机构</td><td>样例区司法局</td><td>成文日期</td><td>2023-12-29</td></tr><tr><td>发布日期</td><td>${day}</td><td>文号</td><td>无</td></tr></table><h1>2023年度法治政府建设工作总结</h1><div>${plain({ ...town, lines: town.lines.slice(0, -2) })}</div>${footer}`,
    ),
    missing: 2,
  },
];
