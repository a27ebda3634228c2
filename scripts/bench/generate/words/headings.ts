/** How sections are called, by topic: one of the first, a comma, one of the second. The words decide the topic. */
export const headingHalves: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  leadership: [
    [
      '坚持党的领导',
      '强化政治引领',
      '坚持党建统领',
      '加强组织领导',
      '深学笃行习近平法治思想',
      '压紧压实责任落实',
      '坚持和加强党的领导',
    ],
    [
      '{manner}{advance}法治政府建设',
      '把牢法治政府建设方向',
      '凝聚法治建设合力',
      '{establish}法治建设推进机制',
      '{raise}法治建设{effect}',
    ],
  ],
  'government-functions': [
    [
      '依法全面履行政府职能',
      '深化“放管服”改革',
      '持续优化营商环境',
      '加快转变政府职能',
      '{establish}政府机构职能体系',
      '做优政务服务',
    ],
    [
      '{raise}政务服务{effect}',
      '激发{crowd}活力',
      '{manner}服务{purpose}',
      '打造{place}营商环境品牌',
      '{manner}{raise}服务效能',
    ],
  ],
  'rule-making': [
    ['健全依法行政制度体系', '坚持科学立法', '加强制度建设', '严格规范性文件管理', '以良法促善治'],
    ['夯实法治政府建设根基', '{raise}制度供给{effect}', '{manner}维护法制统一', '{advance}重点领域制度创新'],
  ],
  'decision-making': [
    ['健全行政决策制度', '严格落实重大行政决策程序', '坚持科学民主依法决策', '规范行政决策行为'],
    ['{raise}决策{effect}', '{manner}防范决策风险', '推动决策科学化、民主化、法治化', '增强行政决策公信力'],
  ],
  'law-enforcement': [
    [
      '严格规范公正文明执法',
      '深化行政执法体制改革',
      '健全行政执法工作体系',
      '强化行政执法监督',
      '{advance}综合行政执法改革',
    ],
    [
      '{raise}执法{effect}',
      '打造{place}执法品牌',
      '{manner}维护{crowd}合法权益',
      '守护{sector}市场秩序',
      '推进包容审慎监管',
    ],
  ],
  'emergency-response': [
    ['健全突发事件应对体系', '夯实安全根基', '提升应急处置能力', '依法防范公共安全风险'],
    ['{manner}守牢安全底线', '依法预防处置重大突发事件', '{raise}{crowd}安全感', '{establish}{issue}防控{mechanism}'],
  ],
  'dispute-resolution': [
    [
      '依法化解社会矛盾',
      '坚持和发展新时代“枫桥经验”',
      '健全矛盾纠纷多元化解机制',
      '发挥行政复议主渠道作用',
      '推进信访工作法治化',
    ],
    ['维护社会和谐稳定', '{manner}促进社会公平正义', '{raise}实质化解{effect}', '把矛盾化解在{town}'],
  ],
  'power-supervision': [
    ['健全行政权力制约和监督体系', '强化权力运行制约监督', '自觉接受各方监督', '加强督查督办', '推进政务诚信建设'],
    ['促进权力规范透明运行', '{manner}{raise}政府公信力', '确保权力在阳光下运行', '形成监督合力'],
  ],
  'open-government': [
    ['全面推进政务公开', '建设数字法治政府', '深化政府信息公开', '健全法治政府建设科技保障体系', '推进智慧政务'],
    ['{raise}政府透明度', '{manner}{raise}治理{effect}', '让数据多跑路', '打造阳光政府'],
  ],
  'legal-literacy': [
    ['深入开展法治宣传教育', '深化全民普法', '推进法治社会建设', '完善公共法律服务体系', '增强基层治理法治化水平'],
    ['{raise}{crowd}法治素养', '厚植{place}法治文化', '营造{manner}尊法学法氛围', '{manner}{raise}{crowd}{effect}'],
  ],
  'foreign-related': [
    ['加强涉外法治建设', '提升涉外法律服务能力', '深化规则衔接'],
    ['{manner}服务高水平对外开放', '护航{sector}企业出海', '{raise}{crowd}海外维权{effect}'],
  ],
};

/** Main headings that need no topic. */
export const mainHeadings = {
  results: [
    '主要举措和成效',
    '{year}年主要工作情况',
    '{year}年度推进法治政府建设的主要举措和成效',
    '主要工作开展情况',
    '法治政府建设主要做法',
    '工作成效',
  ],
  problems: [
    '存在的不足和原因',
    '存在问题',
    '{year}年推进法治政府建设存在的不足和原因',
    '存在的主要问题',
    '差距和不足',
    '面临的困难和短板',
  ],
  duty: [
    '党政主要负责人履行推进法治建设第一责任人职责情况',
    '主要负责人履行法治建设第一责任人职责，加强法治政府建设的有关情况',
  ],
  plans: [
    '下一步工作计划',
    '下一步工作打算',
    '{next}年工作安排',
    '{next}年度推进法治政府建设的主要安排',
    '下步工作思路',
    '今后努力方向',
  ],
  other: ['其他需要报告的情况', '需要说明的其他事项'],
} as const;
