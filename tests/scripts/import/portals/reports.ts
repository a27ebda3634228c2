import type { TargetOptions } from '../../../../scripts/report-files/target.ts';

/** An invented report, as its issuer wrote it. */
export interface PortalReport {
  target: TargetOptions;
  /** As printed, in one or more lines. */
  title: readonly string[];
  issuers: readonly string[];
  locality: string | null;
  documentNumber: string | null;
  signed: string | null;
  /** From the salutation to the date; `#` before a heading, and behind it the text that runs on in its line. */
  lines: readonly string[];
}

/** The headings of a report, as printed. */
export function headingsOf({ lines }: PortalReport): string[] {
  return lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).split('#')[0] ?? '');
}

/** The paragraphs of a report, as printed. */
export function paragraphsOf({ lines }: PortalReport): string[] {
  return lines.map((line) => line.replaceAll('#', ''));
}

const county: PortalReport = {
  target: { region: '980101', year: '2023' },
  title: ['样例市样例区人民政府关于2023年度法治政府建设情况的报告'],
  issuers: ['样例市样例区人民政府'],
  locality: null,
  documentNumber: null,
  signed: '2024-02-28',
  lines: [
    '2023年，样例区坚持以人民为中心，扎实推进依法行政，各项工作取得新进展。现将有关情况报告如下：',
    '#一、2023年推进法治政府建设的主要举措和成效',
    '#（一）压实工作责任。#区政府常务会议研究法治议题9次，组织集体学法4次，推动解决问题17个。',
    '#（二）优化营商环境。#全年新增“一网通办”事项138项，办理时限压缩六成，惠及经营主体1.2万户。',
    '#（三）规范行政执法。#开展专项检查23次，评查案卷310宗，纠正问题46个。',
    '#二、2023年推进法治政府建设存在的不足和原因',
    '一是基层执法力量薄弱，人员老化；二是重大决策听证程序落实不够到位；三是普法宣传的针对性不强。',
    '#三、2024年推进法治政府建设的主要安排',
    '下一步，样例区将抓住关键少数，加强执法培训，完善协调监督机制，推动各项任务落到实处。',
    '特此报告。',
    '样例市样例区人民政府',
    '2024年2月28日',
  ],
};

const bureau: PortalReport = {
  target: { region: '980101', year: '2023', kind: 'department', name: 'jiaoyuju' },
  title: ['样例区教育局2023年法治政府建设年度报告'],
  issuers: ['样例区教育局'],
  locality: null,
  documentNumber: null,
  signed: '2024-01-19',
  lines: [
    '区委、区政府：',
    '根据《法治政府建设实施纲要》的要求，现将区教育局2023年法治政府建设情况报告如下。',
    '#一、工作开展情况',
    '#1.加强组织领导。#成立工作领导小组，局长任组长，全年召开会议3次，研究事项11项。',
    '#2.规范办学行为。#检查学校和培训机构96家次，下达整改通知书14份，立案2宗。',
    '#3.开展法治宣传。#组织“开学第一课”等活动45场次，参加师生2.3万人次。',
    '#二、存在问题',
    '个别学校法治副校长作用发挥不够；执法人员持证率偏低，只有百分之六十二。',
    '#三、下一步工作',
    '加强执法队伍建设，年内持证率达到百分之八十；完善校园安全协作机制。',
    '样例区教育局',
    '2024年1月19日',
  ],
};

const town: PortalReport = {
  target: { region: '980101', year: '2023', kind: 'township', name: 'dahe-zhen' },
  title: ['大河镇人民政府2023年度法治政府建设工作总结'],
  issuers: ['大河镇人民政府'],
  locality: '大河镇',
  documentNumber: null,
  signed: '2023-12-29',
  lines: [
    '今年以来，大河镇紧扣上级部署，推进依法治镇，较好完成了全年任务。现将情况总结如下：',
    '#一、主要做法',
    '镇党委、政府主要负责人带头学法述法，全年开展法治讲座6场，培训干部280人次，调处矛盾纠纷143件。',
    '聘请法律顾问2名，审查合同37份、规范性文件1件，提出法律意见52条，都已采纳。',
    '#二、存在的困难',
    '综合执法队伍组建时间短，办案经验不足；村级法治阵地建设不平衡。',
    '#三、2024年打算',
    '抓好执法培训和案卷评查，办好“法治大讲堂”，争取村村有法律明白人。',
    '大河镇人民政府',
    '2023年12月29日',
  ],
};

const subdistrict: PortalReport = {
  target: { region: '980101', year: '2023', kind: 'subdistrict', name: 'beimen' },
  title: ['样例区人民政府北门街道办事处', '2023年法治政府建设年度报告'],
  issuers: ['样例区人民政府北门街道办事处'],
  locality: '北门街道',
  documentNumber: null,
  signed: '2024-01-10',
  lines: [
    '2023年，北门街道在区委、区政府的领导下，扎实开展法治政府建设，各项任务有序落实，群众满意度稳步提高，现报告如下：',
    '#一、法治政府建设情况',
    '#（一）完善制度。#修订议事规则等制度5项，重大事项合法性审查率百分之百。',
    '#（二）严格执法。#查处占道经营等违法行为412起，实行首违不罚203起。',
    '#（三）化解纠纷。#街道调解委员会受理纠纷88件，调解成功86件。',
    '#二、存在的主要问题',
    '主要是以下方面：一是执法辅助人员流动大；二是数字化水平不高。',
    '#三、下一步工作思路',
    '（一）加强队伍建设；',
    '（二）推进智慧监管；',
    '（三）深化普法宣传。',
    '北门街道办事处',
    '2024年1月10日',
  ],
};

const joint: PortalReport = {
  target: { region: '980100', year: '2023' },
  title: ['中共样例市委员会', '样例市人民政府', '关于2023年法治政府建设情况的报告'],
  issuers: ['中共样例市委员会', '样例市人民政府'],
  locality: null,
  documentNumber: '样委〔2024〕15号',
  signed: '2024-03-01',
  lines: [
    '省委、省政府：',
    '2023年，样例市全面贯彻落实上级部署，法治政府建设率先突破，现将有关情况报告如下：',
    '#一、主要工作',
    '市委常委会会议、市政府常务会议专题研究法治建设工作12次，出台文件8份，督办重点事项31项。',
    '完成地方性法规草案3件、政府规章2件，清理规范性文件214件，废止19件。',
    '#二、存在不足',
    '一些部门对法治建设重视不够，行政诉讼败诉率仍有百分之九点三，高于全省平均水平。',
    '#三、下步打算',
    '深入推进法治政府建设示范创建，开展行政执法质量提升行动，力争败诉率降到百分之七以下。',
    '中共样例市委员会',
    '样例市人民政府',
    '2024年3月1日',
  ],
};

const zone: PortalReport = {
  target: { region: '980100', year: '2023', kind: 'zone', name: 'gaoxinqu' },
  title: ['样例高新技术产业开发区管理委员会2023年度法治政府建设情况报告'],
  issuers: ['样例高新技术产业开发区管理委员会'],
  locality: '样例高新技术产业开发区',
  documentNumber: null,
  signed: null,
  lines: [
    '2023年，高新区管委会围绕产业发展推进法治建设，企业满意度进一步提高，具体情况如下。',
    '#一、依法履职，服务企业更加高效',
    '推行“拿地即开工”，审批环节由12个压缩为5个，兑现惠企资金1.8亿元，办理企业诉求1904件。',
    '#二、规范执法，监管方式更加包容',
    '建立“综合查一次”清单，联合检查减少入企623次；对轻微违法不予处罚57件，涉及企业49家。',
    '#三、正视问题，改进方向更加明确',
    '对照要求，还存在专业法律人才缺乏、涉外法律服务不足等问题，将在2024年着力解决。',
  ],
};

const official: PortalReport = {
  ...county,
  title: ['样例市样例区人民政府', '关于2023年度法治政府建设情况的报告'],
  documentNumber: '样区府〔2024〕6号',
};

export const reports = { county, bureau, town, subdistrict, joint, zone, official };
