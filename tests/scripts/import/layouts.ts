import type { TargetOptions } from '../../../scripts/report-files/target.ts';

/** What an import should find in a layout; a key that is absent here is not tested. */
export interface ExpectedFacts {
  title?: string;
  issuers?: string[];
  published?: string | null;
  signed?: string | null;
  documentNumber?: string | null;
  locality?: string | null;
  deliveredTo?: string;
}

/** A page as governments lay it out, with the facts that it states. */
export interface Layout {
  name: string;
  html: string;
  target: TargetOptions;
  expected: ExpectedFacts;
  /** Words that must be in a remark. */
  remark?: RegExp;
}

const ours: TargetOptions = { region: '980101', year: '2023' };
const township: TargetOptions = { ...ours, kind: 'township', name: 'yangyang-zhen' };
const subdistrict: TargetOptions = { ...ours, kind: 'subdistrict', name: 'yangyang' };
const zone: TargetOptions = { ...ours, kind: 'zone', name: 'gaoxinqu' };

export const plainTitle = '样县人民政府关于2023年度法治政府建设情况的报告';
export const paragraphs = [
  '2023年，样县人民政府对照年度要点逐项推进，各项工作按期完成，现将有关情况报告如下。',
  '一、主要工作和成效',
  '全年办理许可事项1204件，其中网上办结983件，按时办结率为百分之九十九，群众办事更加方便。',
  '二、存在的不足',
  '个别单位案卷归档不及时，镇一级法制审核力量偏弱，少数案件的释法说理仍嫌简单，需要改进。',
  '三、下一步打算',
  '2024年将继续抓好案卷评查，补齐镇一级的审核力量，推动各项任务落到实处。',
];
export const signature = ['样县人民政府', '2024年1月20日'];

interface Parts {
  /** Lines between menu and title, as HTML. */
  above?: string;
  title?: string;
  below?: string;
  /** First lines of the text. */
  head?: readonly string[];
  text?: readonly string[];
  tail?: readonly string[];
  after?: string;
}

const asParagraphs = (lines: readonly string[]) => lines.map((line) => `<p>　　${line}</p>`).join('');

export function page({ above, title, below, head, text, tail, after }: Parts): string {
  const heading = title ?? `<h1>${plainTitle}</h1>`;
  const lines = [...(head ?? []), ...(text ?? paragraphs), ...(tail ?? signature)];
  return `<!DOCTYPE html><meta charset=utf-8><title>样县门户网站</title><div><a href=/>首页</a><a href=/zw>政务公开</a></div>${above ?? ''}${heading}${below ?? ''}<div class=c>${asParagraphs(lines)}</div>${after ?? ''}`;
}

function layout(name: string, parts: Parts, expected: ExpectedFacts, more: Partial<Layout> = {}): Layout {
  return { name, html: page(parts), target: ours, expected, ...more };
}

const annual = '样县人民政府2023年法治政府建设年度报告';
const bare = '2023年法治政府建设年度报告';
const joint = '中共样县委员会 样县人民政府关于2023年度法治政府建设情况的报告';

const titles: Layout[] = [
  ['site name above', '<div>样县人民政府</div>', `<h1>${annual}</h1>`, annual],
  ['portal name above', '<div>样县人民政府门户网站</div>', `<h1>${annual}</h1>`, annual],
  ['bureau name above', '<div>样县司法局</div>', `<h1>${plainTitle}</h1>`, plainTitle],
  ['site name above a title without issuer', '<div>样县人民政府</div>', `<h1>${bare}</h1>`, bare],
  ['repeated below', '', `<h1>${annual}</h1><div>${annual}</div>`, annual],
  [
    'repeated below in one line',
    '',
    `<h1>样县人民政府</h1><h1>关于2023年度法治政府建设情况的报告</h1><p>${plainTitle}</p>`,
    plainTitle,
  ],
  [
    'repeated below in two lines',
    '',
    `<h1>${plainTitle}</h1><p>样县人民政府</p><p>关于2023年度法治政府建设情况的报告</p>`,
    plainTitle,
  ],
  ['two lines', '', '<p>样县人民政府</p><p>关于2023年度法治政府建设情况的报告</p>', plainTitle],
  ['broken before 年度', '', '<p>样县人民政府关于2023</p><p>年度法治政府建设情况的报告</p>', plainTitle],
  ['broken within 关于', '', '<p>样县人民政府关</p><p>于2023年度法治政府建设情况的报告</p>', plainTitle],
  ['broken before 的', '', '<p>样县人民政府关于2023年度法治政府建设情况</p><p>的报告</p>', plainTitle],
  ['broken within the year', '', '<p>样县人民政府关于20</p><p>23年度法治政府建设情况的报告</p>', plainTitle],
  [
    'broken within 办事处',
    '',
    '<p>样县样样街道办</p><p>事处关于2023年度法治政府建设情况的报告</p>',
    '样县样样街道办事处关于2023年度法治政府建设情况的报告',
  ],
  [
    'broken within 人民政府',
    '',
    '<p>样县样样镇人民</p><p>政府关于2023年度法治政府建设情况的报告</p>',
    '样县样样镇人民政府关于2023年度法治政府建设情况的报告',
  ],
  ['broken within 法治政府', '', '<p>样县人民政府关于2023年度法治</p><p>政府建设情况的报告</p>', plainTitle],
  [
    'broken after the division',
    '',
    '<p>样县</p><p>2023年度法治政府建设情况报告</p>',
    '样县2023年度法治政府建设情况报告',
  ],
  [
    'broken within the division',
    '',
    '<p>样例市海</p><p>珠区教育局2023年度法治政府建设情况报告</p>',
    '样例市海珠区教育局2023年度法治政府建设情况报告',
  ],
  [
    'broken within the office',
    '',
    '<p>样例区人力</p><p>资源和社会保障局2023年度法治政府建设情况报告</p>',
    '样例区人力资源和社会保障局2023年度法治政府建设情况报告',
  ],
  [
    'broken after its first words',
    '',
    '<p>2023年样</p><p>县法治政府建设情况报告</p>',
    '2023年样县法治政府建设情况报告',
  ],
  [
    'site name above a title with a division',
    '<div>样例市样例区人民政府</div>',
    '<div>样例区2023年法治政府建设年度报告</div>',
    '样例区2023年法治政府建设年度报告',
  ],
  ['date above', '<div>2024年1月18日</div>', `<p>${plainTitle}</p>`, plainTitle],
  ['two issuers', '', '<p>中共样县委员会</p><p>样县人民政府关于2023年度法治政府建设情况的报告</p>', joint],
  ['three lines', '', '<p>中共样县委员会</p><p>样县人民政府</p><p>关于2023年度法治政府建设情况的报告</p>', joint],
].map(([name = '', above = '', title = '', expected = '']) =>
  layout(`title: ${name}`, { above, title }, { title: expected }),
);

const issuers: Layout[] = [
  layout(
    'issuer: 发布机构 is who posted',
    { above: '<div>发布机构：样县司法局 发布日期：2024-01-25</div>', title: `<h1>样县${bare}</h1>`, tail: [] },
    { issuers: ['样例市样例区人民政府'], published: '2024-01-25' },
    { remark: /发布机关取自.*请核对/ },
  ),
  layout(
    'issuer: 来源 on two lines',
    { title: `<h1>${bare}</h1><div>来源：</div><div>样县司法局</div>`, tail: [] },
    { issuers: [] },
    { target: { ...ours, kind: 'department', name: 'jiaoyuju' }, remark: /没有写明发布机关/ },
  ),
  layout(
    'issuer: 发布机构 on two lines',
    { title: `<h1>${bare}</h1><div>发布机构：</div><div>样县司法局</div>`, tail: [] },
    { issuers: [] },
    { target: { ...ours, kind: 'department', name: 'jiaoyuju' }, remark: /没有写明发布机关/ },
  ),
  layout(
    'issuer: 来源 without colon',
    { title: `<h1>${bare}</h1><div>来源</div><div>样县司法局</div>`, tail: [] },
    { issuers: [] },
    { target: { ...ours, kind: 'department', name: 'jiaoyuju' }, remark: /没有写明发布机关/ },
  ),
  layout(
    'issuer: 发文机关 in a box beside 发布机构',
    {
      above:
        '<table><tr><td>索引号</td><td>1-2</td><td>发布机构</td><td>样县司法局</td></tr><tr><td>发文机关</td><td>样县教育局</td><td>成文日期</td><td>2024-01-20</td></tr></table>',
      title: `<h1>${bare}</h1>`,
      tail: [],
    },
    { issuers: ['样县教育局'], signed: '2024-01-20' },
    {
      target: { ...ours, kind: 'department', name: 'jiaoyuju' },
      remark: /发布机关取自网页元数据“发文机关：样县教育局”.*\n成文日期取自网页元数据/s,
    },
  ),
  layout(
    'issuer: 发文机关 in a box, another in the title',
    { above: '<div>发文机关：样县司法局</div>' },
    { issuers: ['样县人民政府'] },
    { remark: /网页元数据“发文机关：样县司法局”与发布机关“样县人民政府”不同/ },
  ),
  layout(
    'title only in a box',
    { above: `<div>标题：${plainTitle}</div>`, title: '' },
    { title: plainTitle, issuers: ['样县人民政府'] },
    { remark: /标题取自网页元数据/ },
  ),
  layout(
    'issuer: line below the title',
    { title: `<h1>${bare}</h1>`, head: ['样县教育局'], tail: [] },
    { issuers: ['样县教育局'] },
  ),
  layout('issuer: signature', { title: `<h1>${bare}</h1>` }, { issuers: ['样县人民政府'], signed: '2024-01-20' }),
  layout(
    'issuer: covering letter with letterhead',
    {
      title: '<p>样县司法局文件</p><p>样司〔2024〕3号</p><p>关于报送2023年度法治政府建设情况的报告</p>',
      head: [
        '县人民政府：',
        '按照工作要求，现将样县人民政府2023年度法治政府建设情况的报告送上，请予审阅，不当之处，请批评指正。',
        '样县司法局',
        '2024年1月18日',
        plainTitle,
      ],
    },
    { title: plainTitle, issuers: ['样县人民政府'], signed: '2024-01-20', documentNumber: null },
    { remark: /两份文件/ },
  ),
  layout(
    'two reports on a page',
    { tail: [...signature, '样县人民政府关于2022年度法治政府建设情况的报告', ...paragraphs] },
    { title: plainTitle, issuers: ['样县人民政府'] },
    { remark: /两份文件/ },
  ),
];

const published = '2024-01-25';
issuers.push(
  layout(
    'a heading worded like a title is no other document',
    { title: '', text: [paragraphs[0] ?? '', '2023年法治政府建设工作情况', ...paragraphs.slice(2)] },
    { issuers: ['样县人民政府'] },
    { remark: /^(?!.*两份文件)/s },
  ),
  layout(
    'issuer: two without separator',
    { title: '<h1>中共样县委样县人民政府关于2023年度法治政府建设情况的报告</h1>' },
    { issuers: ['中共样县委', '样县人民政府'] },
  ),
  layout(
    'title may begin in the line above',
    { title: '<p>住房</p><p>和城乡建设局2023年度法治政府建设情况报告</p>' },
    {},
    { remark: /没有算进标题|像是只有后半/ },
  ),
);

const dates: Layout[] = [
  '2024年01月25日 09时24分',
  '来源：样县日报 2024-01-25 08:15',
  '信息提供日期：2024-01-25',
  '发布于：2024.01.25',
  '• 2024-01-25',
  '发布时间：2024/1/25',
  '发布时间：2024-01-25T08:15:00',
  '２０２４－０１－２５　来源：样县司法局',
  '日期 2024-01-25',
  '发布日期：二〇二四年一月二十五日',
  '[ 2024-01-25 08:15 ]',
  '2024-01-25 08:15:30 浏览次数：35',
  '更新时间：2024-02-03 发布时间：2024-01-25',
  '生成日期：2023-12-01 公开日期：2024-01-25',
  '时间：2024年1月25日',
  '发稿时间：2024-01-25',
]
  .map((line) => layout(`published: ${line}`, { below: `<div>${line}</div>` }, { published }))
  .concat(
    layout(
      'published: label and date on two lines',
      { below: '<div>发布时间：</div><div>2024-01-25</div>' },
      { published },
    ),
    layout('published: only an update', { below: '<div>更新时间：2024-02-03</div>' }, { published: null }),
    layout(
      'published: dates of a list of other pages',
      { after: '<div>相关阅读</div><ul><li><a href=1>样县2022年报告</a> 2023-03-01</li></ul>' },
      { published: null },
    ),
  );

const documentNumber = '样府〔2024〕3号';
const numbers: Layout[] = [
  layout('number: below the title', { head: [documentNumber, '县人大常委会：'] }, { documentNumber }),
  layout('number: below the title, in brackets', { head: [`（${documentNumber}）`] }, { documentNumber }),
  layout(
    'number: with 签发人',
    { title: `<p>样县人民政府文件</p><p>${documentNumber}　　签发人：张某某</p><p>${plainTitle}</p>` },
    { documentNumber, title: plainTitle },
  ),
  layout(
    'number: 签发人 first',
    { title: `<p>签发人：张某某　　${documentNumber}</p><p>${plainTitle}</p>` },
    { documentNumber, title: plainTitle },
  ),
  layout(
    'number: in a box',
    { above: `<div>文　号：${documentNumber}</div>` },
    { documentNumber },
    { remark: /文号取自/ },
  ),
  layout(
    'number: label and number on two lines',
    { above: `<div>发文字号：</div><div>${documentNumber}</div>` },
    { documentNumber },
    { remark: /文号取自/ },
  ),
  layout(
    'number: of another page',
    { after: '<div>相关阅读</div><ul><li><a href=1>样府〔2022〕9号</a></li></ul>' },
    { documentNumber: null },
  ),
];

const signed = { signed: '2024-01-20', issuers: ['样县人民政府'] };
const signatures: Layout[] = [
  ['on one line', ['样县人民政府 2024年1月20日']],
  ['on one line, spaced', ['样县人民政府　　　　2024 年 1 月 20 日']],
  ['on one line, glued', ['样县人民政府2024年1月20日']],
  ['in Chinese digits', ['样县人民政府', '二○二四年一月二十日']],
  ['with hyphens', ['样县人民政府', '2024-01-20']],
  ['with an attachment after it', [...signature, '附件：2023年度法治政府建设情况统计表']],
  ['with attachments after it', [...signature, '附件：', '1.统计表', '2.重点任务清单', '3.问题清单', '4.说明']],
  [
    'with 抄送 after it',
    [...signature, '抄送：县委办公室，县人大常委会办公室。', '样县人民政府办公室 2024年1月22日印发'],
  ],
  ['with a contact after it', [...signature, '（联系人：某某，联系电话：0000-1234567）']],
  ['with （此件公开发布）', [...signature, '（此件公开发布）']],
].map(([name, tail]) =>
  layout(`signature: ${String(name)}`, { title: `<h1>${bare}</h1>`, tail: tail as string[] }, signed),
);
signatures.push(
  layout(
    'signature: date in brackets below the title',
    { head: ['（2024年1月20日）'], tail: [] },
    { signed: '2024-01-20' },
  ),
);

const localities: Layout[] = [
  ['样区人民政府样样街道办事处', '样样街道', subdistrict],
  ['样例区样样街道办事处', '样样街道', subdistrict],
  ['样例市样例区人民政府样样街道办事处', '样样街道', subdistrict],
  ['样样街道办事处', '样样街道', subdistrict],
  ['样样街道', '样样街道', subdistrict],
  ['样例区样样街道', '样样街道', subdistrict],
  ['样样街道办', '样样街道', subdistrict],
  ['中共样例区样样街道工作委员会', '样样街道', subdistrict],
  ['样样镇人民政府', '样样镇', township],
  ['样例区样样镇人民政府', '样样镇', township],
  ['样县样样镇', '样样镇', township],
  ['样样镇', '样样镇', township],
  ['样例区样样乡人民政府', '样样乡', township],
  ['样例区样样畲族乡人民政府', '样样畲族乡', township],
  ['样例区人民政府样样镇', '样样镇', township],
  ['样例区高新技术产业开发区管理委员会', '高新技术产业开发区', zone],
  ['样样经济开发区管委会', '样样经济开发区', zone],
].map(([issuer, locality, target]) =>
  layout(
    `locality: ${issuer}`,
    { title: `<h1>${issuer}2023年法治政府建设年度报告</h1>`, tail: [] },
    { locality: locality as string },
    { target: target as TargetOptions },
  ),
);

localities.push(
  layout(
    'locality: none',
    { title: `<h1>${bare}</h1>`, tail: [] },
    { locality: null },
    { target: township, remark: /请填写 locality/ },
  ),
);

const traditional: Layout[] = [
  layout(
    'traditional',
    {
      title: '<h1>樣縣人民政府關於2023年度法治政府建設情況的報告</h1><div>發佈時間：2024-01-25 來源：樣縣司法局</div>',
      head: ['樣府〔2024〕3號'],
      text: [
        '2023年，樣縣人民政府對照年度要點逐項推進，各項工作按期完成，現將有關情況報告如下。',
        '一、主要工作和成效',
        '全年辦理許可事項1204件，其中網上辦結983件，按時辦結率為百分之九十九，群眾辦事更加方便。',
        '二、存在的不足',
        '個別單位案卷歸檔不及時，鎮一級法制審核力量偏弱，少數案件的釋法說理仍嫌簡單，需要改進。',
      ],
      tail: ['樣縣人民政府', '2024年1月20日'],
    },
    {
      title: '樣縣人民政府關於2023年度法治政府建設情況的報告',
      issuers: ['样县人民政府'],
      published,
      signed: '2024-01-20',
      documentNumber: '样府〔2024〕3号',
    },
    { remark: /繁体/ },
  ),
];

export const layouts = [...titles, ...issuers, ...dates, ...numbers, ...signatures, ...localities, ...traditional];
