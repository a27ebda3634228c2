/** What work is done on, with what phrases: words that patterns put together, so that vocabulary grows as it does in life. */
export const matters = {
  /** Things that are regulated, issued, kept or built. */
  object: list(
    '营业执照 许可证 身份证 居住证 学籍 病历 处方 账簿 发票 印章 公章 合同 标书 图纸 图斑 台历 卷宗 笔录 案由 诉状 判决 裁定 仲裁书 调解书 ' +
      '公证书 鉴定书 检测报告 环评 能评 稳评 水资源 取水口 排污口 烟囱 锅炉 储罐 管网 井盖 路灯 站牌 护栏 斑马线 盲道 坡道 电梯 消火栓 ' +
      '疏散通道 安全出口 防火门 喷淋 烟感 应急灯 车位 地锁 围挡 广告牌 门头 招牌 雨棚 摊位 集市 夜市 早市 菜场 粮库 油库 冷库 货场 仓房 ' +
      '口袋公园 绿道 步道 驿道 河堤 岸线 沙滩 林地 耕地 草地 园地 农田 果园 鱼塘 大棚 圈舍 沼气池 化粪池 污水厂 垃圾桶 中转站 焚烧厂 填埋场 ' +
      '教室 操场 宿舍 食堂 校门 护学岗 实验课 作业本 教辅 学费 补课费 奖学金 助学金 床位 门诊 急诊 病房 药品 耗材 疫苗接种 血站 救护车 护理费 ' +
      '低保金 抚恤金 养老金 公积金 保证金 预付款 工程款 货款 运费 租金 押金 物业费 水费 电费 气费 供暖费 停车费 通行费 报名费 会员费 违约金 ' +
      '滞纳金 罚没款 赃款 善款 彩票款 专项债 国库券 股权 债权 产权 采矿权 林权 水权 碳汇 排污权 用能权 商标权 专利权 署名权 肖像权 名誉权 隐私权 ' +
      '知情权 参与权 表达权 监督权 申辩权 听证权 救济权 时效 期限 程序 管辖 回避 送达 催告 告知书 决定书 责令书 移送函 协查函 建议函 公告栏 公示牌 ' +
      '意见箱 举报箱 热线电话 小程序 公众号 客户端 服务器 数据库表 接口 日志 密钥 算法 模型 标签 画像 传感 芯片卡 二维码牌 门禁 闸机 监控探头 ' +
      '执法记录仪 快检箱 无人艇 巡查车 勘察包 服装 标志 徽章 证件 名录 族谱 家训 村规 民约 公约 章程 议案 提案 草案 初稿 附件 说明 批复 函件',
  ),
  /** Phrases of four characters that officials write by. */
  phrase: list(
    '建章立制 查漏补缺 举一反三 标本兼治 疏堵结合 源头治理 综合施策 精准发力 靶向施治 闭环管理 挂图作战 对表推进 销号管理 压茬推进 协同联动 同频共振 ' +
      '齐抓共管 群防群治 共建共享 互联互通 资源整合 力量下沉 重心下移 关口前移 端口前置 抓早抓小 防微杜渐 未雨绸缪 居安思危 警钟长鸣 ' +
      '以案促改 以案为鉴 以点带面 以评促建 以考促学 以奖代补 以研促用 见行见效 真抓实干 求真务实 实事求是 守正创新 锐意进取 攻坚克难 ' +
      '迎难而上 知难而进 善作善成 久久见效 一以贯之 持之以恒 驰而不懈 慎终如始 善始善终 令行禁止 有章可循 有据可查 有责可究 权责一致 ' +
      '公开透明 公平公正 便民利民 高效便捷 廉洁自律 清正廉明 勤政为民 执法如山 宽严相济 罚当其过 过罚相当 教罚并举 法理相融 情理交融 ' +
      '释法说理 定分止争 案结事了 握手言和 冰释前嫌 化干戈为玉帛 就地化解 止于未发 止于萌芽 小事不出村 矛盾不上交 有事好商量 邻里守望 ' +
      '尊老爱幼 移风易俗 崇德向善 见贤思齐 蔚然成风 家喻户晓 深入人心 耳濡目染 润物无声 寓教于乐 喜闻乐见 入脑入心 入户入耳 口口相传 ' +
      '破题起势 落地生根 开花结果 成色更足 底色更亮 后劲更足 稳中有进 提质增量 扩面增效 强基固本 补齐短板 锻造长板 夯基垒台 立柱架梁 ' +
      '厉行节约 量入为出 精打细算 应收尽收 应保尽保 应援尽援 应调尽调 应公开尽公开 能简则简 能合则合 能快则快 即接即办 即查即改 立行立改',
  ),
  /** Verbs for things. */
  handle: list(
    '核查 核发 核销 注销 吊销 撤回 撤销 延续 变更 补办 换发 补正 受理 勘验 抽检 送检 复检 封存 查封 扣押 冻结 拍卖 划拨 追缴 追偿 返还 ' +
      '退赔 清退 清缴 清点 清运 拆除 迁移 搬迁 安置 征收 补偿 评估 鉴定 认定 登记 备案 公示 公告 听证 论证 会签 报批 批复 督办 约谈 曝光 ' +
      '通报 移交 移送 转办 交办 承办 领办 代办 帮办 联办 督查 巡查 暗访 摸排 起底 摸底 普查 统计 汇总 比对 校验 复核 复查 回访 回收 回购 ' +
      '修缮 修复 加固 翻新 改建 扩建 新建 续建 维修 保养 更换 采购 招标 评标 签约 履约 结算 审价 验收 移植 补种 抚育 封育 放流 禁捕 限养 ' +
      '禁燃 限行 分流 疏导 劝离 救助 救治 转运 隔离 消杀 检疫 监测 预报 预警 发布 推送 解读 宣讲 讲授 传唱 编印 摄制 展播 巡演 评选 命名 授牌',
  ),
  /** What is said of results. */
  outcome: list(
    '明显好转 稳步回升 大幅压缩 显著缩短 持续下降 逐年递减 动态归零 全部到位 如期完成 提前兑现 顺利通过 获得认可 受到表扬 名列前茅 走在前列 ' +
      '更加顺畅 更加完备 更加牢固 日趋成熟 初见成效 初具规模 基本成型 基本厘清 有效遏制 有效缓解 有效破解 妥善解决 圆满落幕 平稳有序 井然有序 ' +
      '焕然一新 面貌一新 渐入佳境 亮点纷呈 特色鲜明 可圈可点 可复制可推广 常态长效 不留死角 不打折扣 不走过场 不漏一户 不落一人 全部闭合',
  ),
} as const satisfies Record<string, readonly string[]>;

/** Clauses made of them; they fit anywhere. */
export const matterPatterns: readonly string[] = [
  '对{object}、{object}逐一{handle}',
  '{phrase}、{phrase}，{manner}{handle}{object}',
  '{field}{object}{outcome}',
  '坚持{phrase}，{advance}{object}{handle}',
  '{handle}{sector}{object}',
  '{handle}{issue}案件',
  '{object}{handle}流程{outcome}',
  '做到{phrase}、{phrase}',
  '{object}管理{outcome}',
  '{sector}{object}{handle}时限{outcome}',
  '对涉{sector}{issue}线索{handle}、{handle}',
  '{dept}会同{dept}{handle}{object}',
  '为{crowd}{handle}{object}',
  '确保{object}{phrase}',
  '形成{phrase}的{field}格局',
  '{road}{object}{handle}',
  '{issue}{outcome}',
  '以{phrase}推动{sector}{object}{handle}',
  '{crowd}{object}{handle}{outcome}',
  '将{object}{handle}情况纳入{mechanism}',
  '{phrase}抓{field}',
  '{manner}{handle}{crowd}{object}',
  '在{sector}、{sector}等场所{handle}{object}',
  '因{object}引发的{issue}纠纷{outcome}',
  '依托“{coin}”平台{handle}{object}',
  '{advance}“{coin}”工程',
  '以“{coin}”{coin}模式{handle}{object}',
  '“{coin}”“{coin}”等做法获{dept}推介',
  '{coin}专班{handle}{sector}{object}',
  '上线“{coin}”小程序，{object}{handle}{outcome}',
  '{establish}“{coin}+{coin}”{mechanism}',
];

function list(words: string): readonly string[] {
  return words.split(' ');
}
