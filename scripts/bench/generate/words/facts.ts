/**
 * Sentences that state values, by topic. `[indicator low high]` is a count for a place of middling size, `~` after it
 * allows words like 近 or 余; `[indicator <other low high]` is a share of an earlier count; `[indicator =a/b]` is worked
 * out of two of them; `[indicator % low high]` is a rate of its own; `[indicator 第 low high]` a place in a ranking;
 * `[! low high unit reason]` a number that is no value of an indicator; `(a|b)` is either. Slots as everywhere.
 */
export const facts: Readonly<Record<string, readonly string[]>> = {
  leadership: [
    '(全年|一年来|{year}年)，{self}常务会议、党组会议(研究|专题研究|研究部署)法治议题[study-sessions 4 38]次，{manner}{advance}法治政府建设重点任务',
    '组织新任命的[officials-sworn 5 90]名国家工作人员(进行|举行|开展)宪法宣誓，{manner}增强宪法{effect}',
    '全{lvl}[officials-tested 300 9000 ~]名国家工作人员参加学法考试，参考人员通过率达[test-pass-rate % 95 100]',
    '推动[leaders-reporting 6 70]名党政主要负责人(述法|开展现场述法|述职述法)，{advance}述法评议结果运用',
  ],
  'government-functions': [
    '(全面|{manner})梳理政务服务事项，实现[service-items-online 300 2600 ~]项(网上可办|“一网通办”|全程网办)，[one-visit-items 8 42]个“高效办成一件事”事项落地',
    '公布行政许可事项清单[permits-listed 90 470]项，取消、下放[permits-cancelled 2 60]项，{manner}{raise}审批{effect}',
    '新登记经营主体[businesses-registered 800 90000]户，同比(增长|上升)[! 1 28 % 同比变化]，{sector}、{sector}等行业较为活跃',
    '12345政务服务便民热线{@热线号码}受理{crowd}诉求[hotline-calls 900 80000 ~]件，按期办结率[hotline-settled-rate % 94 100]，{issue}类诉求占比居前',
  ],
  'rule-making': [
    '(推动|提请)制定{document}等地方性法规、政府规章[regulations-enacted 1 9]件，设立基层立法联系点[legislation-contacts 2 40]个',
    '全年合法性审核规范性文件[documents-reviewed 12 160]件，报送备案[documents-filed <documents-reviewed 0.6 1]件，报备率[filing-rate =documents-filed/documents-reviewed]',
    '集中清理{field}领域文件，废止和宣布失效规范性文件[documents-repealed 3 90]件',
    '审查(政府|{lvl}级)重大合同[contracts-reviewed 15 420]件，提出{issue}等风险提示，{manner}防范{sector}项目履约风险',
    '实现规范性文件合法性审核、备案、公开[normative-review-rate 三个百分百 审核 备案 公开]',
  ],
  'decision-making': [
    '将{road}建设、{sector}保护等[decisions-listed 3 22]项列入年度重大行政决策事项目录，全部履行法定程序',
    '对[decisions-reviewed 20 190]项拟提交常务会议的决策事项进行合法性审查，出具法律意见[legal-opinions 30 600 ~]份',
    '聘请政府法律顾问[advisers-appointed 5 60]名，举行{sector}价格、{road}改造等听证会[hearings-held 2 18]场',
  ],
  'law-enforcement': [
    '各执法部门办理行政处罚案件[penalties-imposed 120 9000]宗，依法不予处罚、减轻处罚[penalties-waived <penalties-imposed 0.02 0.2]宗，{crowd}{effect}明显{raise}',
    '评查{field}、{field}等领域执法案卷[case-files-examined 40 900]宗，合格[case-files-good <case-files-examined 0.86 1]宗，合格率[case-files-good-rate =case-files-good/case-files-examined]',
    '举办执法培训班[! 2 24 期 培训期数]，培训执法人员[officers-trained 150 6000 ~]人次，持证上岗执法人员[officers-certified 90 5200]人',
    '在{field}领域开展行政检查[inspections-made 300 30000 ~]次，较上年减少[! 5 38 % 同比变化]，推行{method}监管',
    '向{town}等镇街下放执法事项[powers-delegated 10 500]项，选聘行政执法监督员[enforcement-supervisors 5 40]人',
  ],
  'emergency-response': [
    '修订{issue}、{sector}等应急预案[plans-revised 3 70]件，开展应急演练[drills-held 6 300 ~]场，{raise}先期处置{effect}',
    '排查{sector}等领域安全隐患[hazards-found 200 9000]处，完成整改[hazards-removed <hazards-found 0.9 1]处，整改率[hazards-removed-rate =hazards-removed/hazards-found]',
  ],
  'dispute-resolution': [
    '(全年|{year}年)共收到行政复议申请[reconsideration-received 20 900]件，受理[reconsideration-accepted <reconsideration-received 0.75 0.98]件，审结[reconsideration-concluded <reconsideration-accepted 0.82 1]件，其中直接纠错[reconsideration-corrected <reconsideration-concluded 0.03 0.22]件，直接纠错率[reconsideration-correction-rate =reconsideration-corrected/reconsideration-concluded]',
    '经调解、和解结案的行政复议案件[reconsideration-mediated 6 240]件，{manner}化解{issue}、{issue}等行政争议',
    '(各级|全{lvl})人民调解组织共(受理|调处)人民调解案件[mediation-cases 300 16000]宗，调解成功[mediation-successes <mediation-cases 0.95 1]宗，调解成功率[mediation-success-rate =mediation-successes/mediation-cases]',
    '办理行政应诉案件[lawsuits-answered 18 700]件，行政机关负责人出庭应诉[court-appearances <lawsuits-answered 0.7 1]件，出庭应诉率[court-appearance-rate =court-appearances/lawsuits-answered]',
    '依法处理信访事项[petitions-received 60 8000]件，{manner}化解{town}{issue}积案',
  ],
  'power-supervision': [
    '办理人大代表建议[deputies-proposals 15 460]件、政协提案[members-motions 12 420]件，代表、委员满意率[proposals-satisfaction % 96 100]',
    '完成{sector}资金、{road}工程等审计项目[audits-completed 5 70]个，{manner}{raise}资金使用{effect}',
    '就{issue}等问题发出督办函、建议书[supervision-letters 3 60]份，{advance}整改闭环',
  ],
  'open-government': [
    '主动公开政府信息[information-published 900 60000 ~]条，办理依申请公开[information-requests 12 900]件，均在法定期限内答复',
    '发布{document}等政策解读[policy-readings 20 600]篇，政策宣讲直播观看[briefings-viewers 3000 900000 ~]人次',
    '政府透明度位列全省第[transparency-place 第 1 20]，较上年{raise}明显',
  ],
  'legal-literacy': [
    '开展{crowd}普法活动[literacy-events 40 1500 ~]场，受众[literacy-audience 5000 900000 ~]人次，{manner}{raise}{crowd}{effect}',
    '办理法律援助案件[legal-aid-cases 60 3200]件，解答法律咨询[legal-consultations 500 60000 ~]人次，为{crowd}挽回{issue}损失[! 20 9000 万元 金额]',
    '培育法律明白人[law-knowers 90 4000]名，建成民主法治示范村（社区）[law-villages 4 160]个，{village}获评{honour}',
    '建成公共法律服务站点[service-stations 15 600]个，{manner}覆盖{town}、{town}等偏远镇街',
  ],
  'foreign-related': [
    '引进、培养涉外律师[foreign-lawyers 3 80]名，发布{sector}出口等涉外法律风险提示[risk-alerts 2 30]期',
  ],
};

/** Dated sentences: `{when}` is a day or a month of the report's year, the event's title stands in `<…>`. */
export const happenings: readonly string[] = [
  '{when}，<{place}{sector}行业法治服务中心在{town}揭牌>，{crowd}有了家门口的法律服务',
  '{when}，<{self}召开法治政府建设推进会>，通报{issue}等问题整改情况',
  '{when}，<印发{document}>，明确{field}职责边界',
  '{when}，<{person}调解工作室在{village}成立>，专门化解{issue}纠纷',
  '{when}，<{place}举行{issue}应急演练>，{crowd}参加',
  '{when}，<行政执法监督工作座谈会在{town}召开>，听取{company}等{crowd}意见',
  '{when}，<{brand}法治文化公园开园>，成为{place}普法新地标',
  '{when}，<{self}与{school}签订法治人才共建协议>，共建{field}研究基地',
  '{when}，<全{lvl}首张{sector}“一照通行”证照发出>，{manner}{raise}审批{effect}',
  '{when}，<{document}施行>，{sector}保护有法可依',
];

/** Numbers that are no values, with what they are: sentences that name hot lines, standards, slogans. */
export const asides: readonly string[] = [
  '推行“[! 1+6+N 提法]”{method}普法模式，{raise}{crowd}{effect}',
  '建设[! 5 分钟 服务半径]法律服务圈，{manner}方便{crowd}',
  '设立[! 24 小时 服务时间]自助服务区，{sector}证照随到随办',
  '依据{lvl}法治办〔{year}〕[! 3 90 号 文号]文件要求，{advance}{field}{action}',
  '落实[! 3 10 个工作日 办理时限]内办结要求，{raise}{crowd}{effect}',
  '在[! 2 12 个 机构数量]镇街试点{method}机制，形成“{brand}{slogan}”经验',
];
