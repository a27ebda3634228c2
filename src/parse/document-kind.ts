import type { DocumentKind } from '../model/terms.ts';

/** A kind, and the rule behind it in words for readers. */
export interface DocumentClassification {
  kind: DocumentKind;
  why: string;
}

/** A document's name and the text around its citation. */
interface CitedTitle {
  name: string;
  /** Whether the name begins with a division's name or that of its government. */
  startsWithDivision: boolean;
  before: string;
  after: string;
}

interface KindRule {
  kind: DocumentKind;
  why: string;
  test: (title: CitedTitle) => boolean;
}

/** Suffixes that do not depend on the kind. */
const suffix = /(?:（[^（）]*）|试行|暂行|草案|征求意见稿|送审稿|修订稿)+$/;

const nameEnds = (pattern: RegExp) => (title: CitedTitle) => pattern.test(title.name.replace(suffix, ''));
const withDivision = (rule: (title: CitedTitle) => boolean) => (title: CitedTitle) =>
  title.startsWithDivision && rule(title);
const withoutDivision = (rule: (title: CitedTitle) => boolean) => (title: CitedTitle) =>
  !title.startsWithDivision && rule(title);

/** Words in names of Party rules, or of rules issued by Party and government together. */
const ofParty = /^中国共产党|党政|党内|全面从严治党|纪检|巡视|法治政府建设与责任落实/;

/** The first matching rule applies. */
const rules: readonly KindRule[] = [
  {
    kind: 'publication',
    why: '名称是公报、汇编、读本一类',
    test: nameEnds(
      /(?:公报|简报|专报|内参|日报|晚报|时报|周刊|期刊|杂志|年鉴|选编|汇编|选读|读本|教材|文选|摘编|论述|学习纲要|导读|概论|讲义|谈治国理政)$/,
    ),
  },
  {
    kind: 'law',
    why: '名称以“法”“法典”或“宪法”结尾，没有地名',
    test: withoutDivision(
      nameEnds(
        /(?:^宪法(?:修正案)?|法典|(?<!办|做|方|说|看|想|用|守|学|普|执|立|司|释|依|合|违|书|技|手|打|语|医|兵|无|设)法|法修正案)$/,
      ),
    ),
  },
  {
    kind: 'party',
    why: '名称表明是党内法规或党政联合制定的规定',
    test: withoutDivision(
      (title) => ofParty.test(title.name) && nameEnds(/(?:条例|规定|准则|规则|办法|细则|章程|规划|纲要)$/)(title),
    ),
  },
  { kind: 'regulation', why: '名称以“条例”结尾，没有地名', test: withoutDivision(nameEnds(/条例$/)) },
  { kind: 'local', why: '名称以地名开头、以“条例”结尾', test: withDivision(nameEnds(/条例$/)) },
  {
    kind: 'notice',
    why: '名称以“通知”“意见”“决定”“公告”一类结尾',
    test: nameEnds(/(?:通知|意见|决定|决议|公告|通告|批复|函|通报|措施|公开信|倡议书?|建议书|意见书|令)$/),
  },
  {
    kind: 'plan',
    why: '名称以“规划”“纲要”“计划”“方案”“要点”一类结尾',
    test: nameEnds(/(?:规划|纲要|计划|方案|要点|安排|行动|预案|路线图|任务分工)$/),
  },
  {
    kind: 'list',
    why: '名称以“清单”“目录”“基准”“指引”一类结尾',
    test: nameEnds(/(?:清单|目录|名录|台账|一览表|基准|指引|指南|标准|手册|模板|范本|示范文本|流程图?)$/),
  },
  {
    kind: 'rule',
    why: '名称以“规定”“办法”“细则”“制度”一类结尾',
    test: nameEnds(/(?:规定|办法|细则|规则|规程|制度|章程|准则|公约|守则|机制|程序|规范|解释)$/),
  },
  {
    kind: 'report',
    why: '名称以“报告”“白皮书”一类结尾',
    test: nameEnds(/(?:报告|报告书|白皮书|蓝皮书|年报|情况的?说明)$/),
  },
  {
    kind: 'publication',
    why: '前后以“期”计数，是连续出版的',
    test: ({ before, after }) => /\d+期$/.test(before) || /^\d+期/.test(after),
  },
  {
    kind: 'work',
    why: '前后写明是影视、歌曲、栏目等作品',
    test: ({ before, after }) =>
      /^(?:.{0,4}(?:微电影|电影|短视频|微视频|视频|宣传片|专题片|短片|动漫|动画|漫画|歌曲|广告|舞台剧|话剧|小品|情景剧|广播剧|专栏|栏目|节目|直播))/.test(
        after,
      ) || /(?:微电影|短视频|微视频|宣传片|专题片|歌曲|专栏|栏目|节目|小品|图书)$/.test(before),
  },
];

/** `other` if no rule matches. */
export function classifyDocument(title: CitedTitle): DocumentClassification {
  const rule = rules.find(({ test }) => test(title));
  return rule ? { kind: rule.kind, why: rule.why } : { kind: 'other', why: '名称看不出类别' };
}
