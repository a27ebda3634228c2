import { unfoldLabel } from './html-folded-rest.ts';
import { isBareLabel, isMetadata } from './metadata-labels.ts';
import type { SourceLine } from './source.ts';

/**
 * Wordings of page boilerplate on government portals, with the reason to declare. Only for short lines.
 */
const kinds: readonly { reason: string; pattern: RegExp }[] = [
  {
    reason: '页码',
    pattern: /^(?:[-—–－·]\s*\d{1,3}\s*[-—–－·]|第\s*\d{1,3}\s*页(?:\s*[，,/]?\s*共\s*\d{1,3}\s*页)?)$/,
  },
  {
    reason: '网页导航',
    pattern: /^(?:您?(?:当前|现在|目前)?(?:所在)?的?(?:位置|所在栏目)\s*(?:是|为)?|首页|网站首页)\s*(?:[:：>＞»›/|]|$)/,
  },
  { reason: '网页导航', pattern: /首页\s*[>＞»›]|[>＞»›]\s*(?:正文|内容|详情|信息详情)$/ },
  {
    reason: '网页导航',
    pattern:
      /^(?:上一[篇条页]|下一[篇条页]|相关(?:链接|阅读|文章|新闻|附件|文档|信息|解读|推荐)|(?:延伸|推荐|拓展)阅读|(?:热点|热门|猜你|为您)(?:推荐|新闻|文章|喜欢)|返回(?:顶部|首页|列表|上一?页)|更多|无障碍(?:阅读|浏览)?|长者(?:模式|版)|关怀版|繁體(?:版|中文)?|简体|English|网站地图|站内搜索|加入收藏|设为首页|登录|注册)/,
  },
  {
    reason: '网页上的当日日期',
    pattern: /^(?:今天是|现在是|今日)[:：]?\s*\d{4}|^\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期|周)[一二三四五六日天]/,
  },
  {
    reason: '网页元数据',
    pattern:
      /(?:发布|公布|公开|提供|更新|录入|上传|发表|生成|成文|发文|印发)?(?:时间|日期)\s*[:：]\s*\d{2,4}\s*[-/.年]/,
  },
  {
    reason: '网页元数据',
    pattern:
      /^[[【(（]?\s*\d{4}年(?:\d{1,2}月\d{1,2}日\s*\d{1,2}\s*[:时]\s*\d{1,2}(?:分|:\d{1,2})?(?:\d{1,2}秒)?|0\d月\d\d日|\d\d月0\d日)\s*[\]】)）]?$/,
  },
  // A day in digits and hyphens, alone or beside a name, is of the page: texts have 年, 月 and 日.
  {
    reason: '网页元数据',
    pattern:
      /^(?:[^\s。；]{1,20}\s+)?[[【(（]?\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[\sT]+\d{1,2}:\d{2}(?::\d{2})?)?\s*[\]】)）]?(?:\s+[^\s。；]{1,20}){0,3}$/,
  },
  { reason: '网页元数据', pattern: /^(?:时间|日期)\s+\d{4}\s*[-/.年]|(?:发布|发表|刊登)于\s*[:：]?\s*\d{4}/ },
  {
    reason: '网页元数据',
    pattern: /(?:^|[\s|｜])(?:信息|文章|稿件)?(?:来源|出处|作者|编辑|责任编辑|审核|供稿)\s*[:：]/,
  },
  {
    reason: '网页元数据',
    pattern: /(?:浏览|阅读|点击|访问)(?:次数|量|数|率)?\s*[:：]|(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*\d*\s*次?$/,
  },
  {
    reason: '网页按钮',
    pattern:
      /(?:字号|字体(?:大小)?|文字大小)\s*[:：]|[[【(（]\s*(?:大\s*中\s*小|打印|关闭|收藏|字体)|^(?:大\s*中\s*小|打印(?:本页|此页|文章|页面)?|关闭(?:窗口|本页)?|分享(?:到)?|收藏(?:本页)?|保存|下载|语音播报|朗读|复制链接|微信|微博|QQ空间|扫一扫|纠错|点赞)(?:\s|[:：|｜]|$)|扫一扫.{0,20}(?:手机|微信|打开|分享)|分享到?\s*[:：]/,
  },
  {
    reason: '网页按钮',
    pattern:
      /^(?:点击(?:上方)?(?:蓝字|关注)|长按(?:识别|扫码)|识别二维码|关注(?:我们|公众号))|^[-—\s]*(?:END|完)[-—\s]*$/i,
  },
  {
    reason: '网页页脚',
    pattern:
      /版权所有|Copyright|©|ICP备|^(?:联系|单位|通信|办公)?地址\s*[:：]|^建议使用.*(?:浏览|分辨率)|^您是(?:本站)?第.*(?:位|名)|^(?:原文|本文)?(?:链接|网址)\s*[:：]\s*http|公网安备|(?:^|\s)(?:主办|承办|协办|技术支持)(?:单位)?\s*[:：]|网站标识码|政府网站找错/i,
  },
];

/** Bullets, and the borders of tables written as text. */
const ornaments = /^[\s|｜•·●○▪■◆*-]+(?=\S)|[\s|｜]+$/g;

/** Longer lines are running text, whatever they contain. */
const longest = 160;

/** Reason to omit a line as boilerplate; null if it does not look like boilerplate. */
export function boilerplateReason(line: SourceLine): string | null {
  if (line.boilerplate !== null) return line.boilerplate;
  const text = line.text.normalize('NFKC').replace(ornaments, '');
  if (text.length > longest || (text.length > 40 && /。/.test(text))) return null;
  return kinds.find(({ pattern }) => pattern.test(text))?.reason ?? (isMetadata(text) ? '网页元数据' : null);
}

/** Whether a line is the label of a value in the next line, such as 来源：. */
export function labelsNextLine({ text }: SourceLine): boolean {
  return isBareLabel(text.replace(ornaments, ''));
}

/** Reason to omit a line wherever it is: it is a button and nothing else. */
export function buttonReason({ text }: SourceLine): string | null {
  return unfoldLabel.test(text) || /^[【[]?(?:收起|收起全文|返回顶部|打印本页|关闭窗口)[】\]]?$/.test(text)
    ? '网页按钮'
    : null;
}

/** Whether a line begins a list of other pages, or a disclaimer, below the text. */
export function closesPage({ text }: SourceLine): boolean {
  return closing.test(text) && (text.length <= 12 || /^(?:免责|版权|特别)声明/.test(text));
}

const closing =
  /^[【[]?(?:相关(?:链接|阅读|文章|新闻|文档|信息|解读|推荐)|(?:延伸|推荐|拓展)阅读|(?:热点|热门|猜你|为您)(?:推荐|新闻|文章|喜欢)|(?:免责|版权|特别)声明|分享(?:到|至)?|上一[篇条]|下一[篇条])/;

/** Whether a line consists mainly of links, like menus and lists of other pages. */
export function isMenu({ linked }: SourceLine): boolean {
  return linked > 0.6;
}
