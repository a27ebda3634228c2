/** Set phrases: no word inside them may be put in another's place. */
export const fixed: readonly string[] = (
  '依法行政 依法治国 依法治市 依法治区 全面依法 规范性文件 双随机 意识形态 一体化 加大力度 政府信息公开 信息公开 政务公开 治理体系 法治政府建设 ' +
  '法治建设 人民群众 领导干部带头 行政执法 合法性审查 合法性审核 科学决策 民主决策 依法决策 公正文明 严格规范公正文明执法 有效性 积极性 ' +
  '主动性 创新性 系统性 制度化 标准体系 指挥体系 制度环境 体系化 执法能力 规范化 标准化 便利化 有机统一 统一战线 创新发展 全面推进 推进会 ' +
  '推进机制 监督体系 法律顾问 公职律师 高质量发展 人大代表 政协委员 社会组织 行政复议 行政应诉 全面履行 依法履职 实施纲要 统筹推进 窗口期 ' +
  '第一责任人 政府职能 政务服务 放管服改革 良法善治 大力弘扬 集中精力 有序竞争 动态清零 目录清单 全流程 全链条 统一大市场 力度'
).split(' ');

/** Words that are also parts of others: where a founding document has them, they stay. */
export const onlyAsWritten: ReadonlySet<string> = new Set(
  (
    '依法 统一 系统 集中 创新 动态 随机 协同 一体 充分 有力 及时 全程 定期 有效 分类 规范 明确 更新 发布 公布 升级 改造 意识 活力 速度 标准 目录 档案 ' +
    '窗口 律师 企业 网民 业主 游客 广告 管道 保险 中介 公证 仲裁员 质量 保障 维护 扩大 聚焦 统筹 部署 实施 谋划'
  ).split(' '),
);
