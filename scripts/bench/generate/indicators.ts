import type { IndicatorMeta } from '../../../src/model/indicator.ts';
import { block } from './yaml.ts';

/** The content of an indicator's file. */
export function indicatorFile({ formula, ...meta }: IndicatorMeta): string {
  return block({ ...meta, formula: formula && { [formula.operation]: formula.operands } });
}

/** The two indicators of each share. */
const shares: Readonly<Record<string, [string, string]>> = {
  'filing-rate': ['documents-filed', 'documents-reviewed'],
  'case-files-good-rate': ['case-files-good', 'case-files-examined'],
  'hazards-removed-rate': ['hazards-removed', 'hazards-found'],
  'reconsideration-correction-rate': ['reconsideration-corrected', 'reconsideration-concluded'],
  'mediation-success-rate': ['mediation-successes', 'mediation-cases'],
  'court-appearance-rate': ['court-appearances', 'lawsuits-answered'],
};

/** What generated reports state values of: id, name, unit, direction, topic and, for shares, how they are worked out. */
export const indicators: ReadonlyMap<string, IndicatorMeta> = new Map(
  [
    'study-sessions|法治议题研究次数|次|up|leadership',
    'officials-sworn|宪法宣誓人数|人|none|leadership',
    'officials-tested|参加学法考试人数|人|up|leadership',
    'test-pass-rate|学法考试通过率|%|up|leadership',
    'leaders-reporting|述法的党政主要负责人人数|人|none|leadership',
    'service-items-online|可网上办理的政务服务事项|项|up|government-functions',
    'one-visit-items|“高效办成一件事”事项|项|up|government-functions',
    'permits-listed|纳入清单的行政许可事项|项|none|government-functions',
    'permits-cancelled|取消和下放的行政许可事项|项|none|government-functions',
    'businesses-registered|新登记经营主体|户|up|government-functions',
    'hotline-calls|政务服务热线受理量|件|none|government-functions',
    'hotline-settled-rate|政务服务热线办结率|%|up|government-functions',
    'regulations-enacted|制定的地方性法规和规章|件|none|rule-making',
    'documents-reviewed|合法性审核的规范性文件|件|none|rule-making',
    'documents-filed|报备的规范性文件|件|none|rule-making',
    'filing-rate|规范性文件报备率|%|up|rule-making',
    'documents-repealed|废止和宣布失效的规范性文件|件|none|rule-making',
    'contracts-reviewed|审查的政府合同|份|none|rule-making',
    'legislation-contacts|基层立法联系点|个|up|rule-making',
    'decisions-listed|列入目录的重大行政决策事项|项|none|decision-making',
    'decisions-reviewed|经合法性审查的决策事项|项|none|decision-making',
    'legal-opinions|出具的法律意见|份|up|decision-making',
    'advisers-appointed|聘请的政府法律顾问|名|up|decision-making',
    'hearings-held|举行的决策听证会|场|none|decision-making',
    'penalties-imposed|行政处罚案件|宗|none|law-enforcement',
    'penalties-waived|不予处罚和减轻处罚案件|宗|none|law-enforcement',
    'inspections-made|行政检查次数|次|none|law-enforcement',
    'case-files-examined|评查的执法案卷|宗|up|law-enforcement',
    'case-files-good|评查合格的执法案卷|宗|up|law-enforcement',
    'case-files-good-rate|执法案卷评查合格率|%|up|law-enforcement',
    'officers-trained|参加培训的执法人员|人次|up|law-enforcement',
    'officers-certified|持证执法人员|人|none|law-enforcement',
    'powers-delegated|下放镇街的执法事项|项|none|law-enforcement',
    'normative-review-rate|规范性文件审核、备案、公开率|%|up|rule-making',
    'enforcement-supervisors|行政执法监督员|名|up|law-enforcement',
    'plans-revised|修订的应急预案|件|none|emergency-response',
    'drills-held|开展的应急演练|场|up|emergency-response',
    'hazards-found|排查的安全隐患|处|none|emergency-response',
    'hazards-removed|整改的安全隐患|处|up|emergency-response',
    'hazards-removed-rate|安全隐患整改率|%|up|emergency-response',
    'reconsideration-received|行政复议申请|件|none|dispute-resolution',
    'reconsideration-accepted|受理的行政复议案件|件|none|dispute-resolution',
    'reconsideration-concluded|审结的行政复议案件|件|none|dispute-resolution',
    'reconsideration-corrected|纠错的行政复议案件|件|none|dispute-resolution',
    'reconsideration-correction-rate|行政复议直接纠错率|%|none|dispute-resolution',
    'reconsideration-mediated|调解和解的行政复议案件|件|up|dispute-resolution',
    'mediation-cases|人民调解案件|宗|none|dispute-resolution',
    'mediation-successes|调解成功的案件|宗|up|dispute-resolution',
    'mediation-success-rate|调解成功率|%|up|dispute-resolution',
    'lawsuits-answered|行政应诉案件|件|none|dispute-resolution',
    'court-appearances|负责人出庭应诉案件|件|up|dispute-resolution',
    'court-appearance-rate|负责人出庭应诉率|%|up|dispute-resolution',
    'petitions-received|信访事项|件|down|dispute-resolution',
    'deputies-proposals|办理的人大代表建议|件|none|power-supervision',
    'members-motions|办理的政协提案|件|none|power-supervision',
    'proposals-satisfaction|建议提案办理满意率|%|up|power-supervision',
    'audits-completed|完成的审计项目|个|up|power-supervision',
    'supervision-letters|督办函和建议书|份|none|power-supervision',
    'information-published|主动公开的政府信息|条|up|open-government',
    'information-requests|依申请公开事项|件|none|open-government',
    'policy-readings|政策解读|篇|up|open-government',
    'briefings-viewers|政策宣讲观看人次|人次|up|open-government',
    'transparency-place|政府透明度全省名次|名|down|open-government',
    'literacy-events|普法活动|场|up|legal-literacy',
    'literacy-audience|普法活动受众|人次|up|legal-literacy',
    'legal-aid-cases|法律援助案件|件|up|legal-literacy',
    'legal-consultations|解答法律咨询|人次|up|legal-literacy',
    'law-knowers|法律明白人|名|up|legal-literacy',
    'law-villages|民主法治示范村（社区）|个|up|legal-literacy',
    'service-stations|公共法律服务站点|个|up|legal-literacy',
    'foreign-lawyers|涉外律师|名|up|foreign-related',
    'risk-alerts|涉外法律风险提示|期|up|foreign-related',
  ].map((line) => {
    const [id = '', name = '', unit = '', direction, topic = ''] = line.split('|');
    const share = shares[id];
    const meta: IndicatorMeta = {
      name,
      unit,
      counts: `报告年度内${name}的${unit === '%' ? '比例' : '数量'}，以报告所载为准。`,
      direction: direction === 'up' || direction === 'down' ? direction : 'none',
      topic,
    };
    return [id, share ? { ...meta, formula: { operation: 'share', operands: share } } : meta];
  }),
);
