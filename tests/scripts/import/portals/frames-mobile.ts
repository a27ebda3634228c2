import { boldHeadings, broken, footer, indented, inOneLine, inSections, menu, page, plain, titleIn } from './markup.ts';
import type { Portal } from './portal.ts';
import { reports } from './reports.ts';

const day = '2024-03-06';
const { county, bureau, town, subdistrict, joint, zone, official } = reports;
const viewport = '<meta name="viewport" content="width=device-width,initial-scale=1">';

/** WeChat articles, mobile pages, pages for printing, and pages built by scripts. */
export const mobilePages: Portal[] = [
  {
    name: 'WeChat article',
    report: subdistrict,
    published: day,
    html: page(
      `${viewport}<meta property="og:title" content="${inOneLine(subdistrict)}">`,
      `<div id="js_article"><h1 class="rich_media_title" id="activity-name">${inOneLine(subdistrict)}</h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">北门街道</span> <span class="rich_media_meta rich_media_meta_nickname"><a href="javascript:void(0);" id="js_name">北门发布</a></span> <em id="publish_time" class="rich_media_meta">2024年3月6日 18:20</em> <em id="js_ip_wording_wrp">样例省</em></div><div class="rich_media_content" id="js_content">${inSections(subdistrict)}</div><div class="rich_media_tool"><p>阅读 312</p></div><div id="js_pc_qr_code"><p>微信扫一扫</p><p>关注该公众号</p></div><p>继续滑动看下一个</p><p>轻触阅读原文</p></div>`,
    ),
  },
  {
    name: 'WeChat article of another account, pasted from Word',
    report: bureau,
    published: day,
    html: page(
      viewport,
      `<h1 class="rich_media_title">${inOneLine(bureau)}</h1><div><span>原创</span><a href="#">样例教育</a><a href="#">样例教育</a></div><div><em>2024-03-06 09:00</em><em>发表于样例省</em></div><div id="js_content"><p style="text-align:center">点击蓝字，关注我们</p>${inSections(bureau)}<p>END</p><p>来源：区教育局</p><p>编辑：某某　审核：某某</p></div><div><span>预览时标签不可点</span></div><div>知道了</div>`,
    ),
  },
  {
    name: 'mobile page with a bar at the foot',
    report: county,
    published: day,
    html: page(
      viewport,
      `<header><a href="javascript:history.back()">返回</a><span>政务公开</span><a href="#">分享</a></header><section><h3>${inOneLine(county)}</h3><p class="small">${day}　样例区司法局</p><div class="txt">${plain(county)}</div></section><nav><a href=/>首页</a><a href=/n>资讯</a><a href=/f>服务</a><a href=/m>我的</a></nav>`,
    ),
  },
  {
    name: 'mobile page that folds its rest',
    report: zone,
    published: day,
    html: page(
      viewport,
      `<h2>${inOneLine(zone)}</h2><div>发布时间：${day}</div><div>${plain({ ...zone, lines: zone.lines.slice(0, 3) })}</div><div style="display:none">${plain({ ...zone, lines: zone.lines.slice(3) })}</div><div class="more">展开全文</div><p>收起</p>`,
    ),
  },
  {
    name: 'news app',
    report: { ...joint, documentNumber: null },
    published: day,
    html: page(
      viewport,
      `<div class="app-bar"><span>打开APP</span></div><article>${joint.title.map((line) => `<h1>${line}</h1>`).join('')}<div class="src"><span>样例日报</span> <span>2024-03-06 07:15</span> <span>样例省</span></div>${indented(joint)}<p class="dis">特别声明：以上内容仅代表作者观点，不代表本平台立场。</p></article><div class="rec"><h3>猜你喜欢</h3><ul><li><a href=1>样例市召开法治建设工作会议</a></li><li><a href=2>样例市发布营商环境报告</a></li></ul></div>`,
    ),
  },
  {
    name: 'page for printing',
    report: county,
    published: day,
    html: page(
      `<title>打印</title>`,
      `<div class="noprint"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></div><h1 align="center">${inOneLine(county)}</h1><p align="center">https://www.example.gov.cn/zwgk/t20240306_1.html　2024-03-06　来源：样例区司法局</p><hr>${broken(county)}<hr><p align="right">打印日期：2026-11-27</p>`,
    ),
  },
  {
    name: 'page for printing, with the site name and a stamp of the hour',
    report: official,
    published: null,
    html: page(
      '',
      `<p>样例区人民政府门户网站 www.example.gov.cn</p><center><b>${official.title[0]}<br>${official.title[1]}</b></center><center>样区府〔2024〕6号</center>${indented(official)}<p>【打印】【关闭】</p>`,
    ),
  },
  {
    name: 'single-page application, saved with its text',
    report: town,
    published: day,
    html: page(
      viewport,
      `<div id="app"><div data-v-1 class="layout"><div data-v-1 class="el-breadcrumb"><span>首页</span><span>/</span><span>政务公开</span><span>/</span><span>正文</span></div><div data-v-2 class="detail"><div data-v-2 class="detail-title">${inOneLine(town)}</div><div data-v-2 class="detail-info"><span>发布日期：</span><span>${day}</span><span>浏览：</span><span>77</span></div><div data-v-2 class="html-content">${boldHeadings(town)}</div></div></div></div><script>window.__INITIAL_STATE__={"title":"${inOneLine(town)}","desc":"${town.lines[0]}"}</script>`,
    ),
  },
  {
    name: 'magazine of the government (gazette)',
    report: official,
    published: null,
    html: page(
      '<title>样例区人民政府公报</title>',
      `<div>样例区人民政府公报</div><div>2024年第1期（总第57期）</div><div>目录</div><ul><li><a href=1>区政府文件</a></li><li><a href=2>区政府办公室文件</a></li></ul><div class="art"><h2>${official.title[0]}</h2><h2>${official.title[1]}</h2><p>样区府〔2024〕6号</p>${plain(official)}</div><div><a href=0>上一篇</a> <a href=2>下一篇</a></div>${footer}`,
    ),
  },
  {
    name: 'people’s congress site with a delivery line',
    report: {
      ...county,
      signed: null,
      lines: [
        '——2024年2月28日在样例区第十届人民代表大会常务委员会第二十次会议上',
        '主任、各位副主任、各位委员：',
        ...county.lines.slice(0, -3),
        '以上报告，请予审议。',
      ],
    },
    published: day,
    html: page(
      '',
      `${menu}<h1>${inOneLine(county)}</h1><div class="info">发布时间:${day} 浏览次数:45</div><div>${plain({
        ...county,
        lines: [
          '——2024年2月28日在样例区第十届人民代表大会常务委员会第二十次会议上',
          '主任、各位副主任、各位委员：',
          ...county.lines.slice(0, -3),
          '以上报告，请予审议。',
        ],
      })}</div>${footer}`,
    ),
  },
  {
    name: 'search engine’s cache above the page',
    report: bureau,
    published: day,
    html: page(
      '',
      `<div style="border:1px solid #ccc"><p>以下是该网页在网站的快照。</p></div>${menu}${titleIn('h1', bureau)}<div>${day}</div><div>${plain(bureau)}</div>${footer}`,
    ),
  },
];
