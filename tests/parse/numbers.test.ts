import { describe, expect, test } from 'vitest';
import { readChineseDigits, readChineseNumber } from '../../src/parse/chinese-number.ts';
import { readNumbers } from '../../src/parse/numbers.ts';
import { isStatedIn } from '../../src/parse/value-mentions.ts';
import { cpuTime } from './cpu-time.ts';

/** Each number of a text as `kind value bound`, without exact bounds. */
function mentionsIn(text: string): string[] {
  return readNumbers(text).map(({ kind, value, bound }) => `${kind} ${value}${bound === 'exact' ? '' : ` ${bound}`}`);
}

describe('readNumbers', () => {
  // Passages of the founding documents.
  test.each<[string, string[]]>([
    ['政府透明度在全国106个地级市政府中排名第一。', ['cardinal 106', 'rank 1']],
    [
      '政府透明度全国前十、公共服务满意度连续6年全省各区(县)第一等优异成绩',
      ['rank 10 at-most', 'cardinal 6', 'rank 1'],
    ],
    ['超300万人次参加观看', ['cardinal 3000000 over']],
    ['累计观看量超过200万人次', ['cardinal 2000000 over']],
    ['备案通过率“三个百分百”', ['cardinal 3', 'percent 100']],
    ['录入系统及时率实现“三个100%”', ['cardinal 3', 'percent 100']],
    ['提起行政诉讼案件比例低于30%,超七成的行政争议', ['percent 30 under', 'percent 70 over']],
    ['下放由镇街实施的506 项区级执法事项', ['cardinal 506']],
    ['请示报告50余项决策事项', ['cardinal 50 about']],
    ['主题活动300多场次', ['cardinal 300 about']],
    ['督办事项近80项;近650条', ['cardinal 80 about', 'cardinal 650 about']],
    ['协调会等约280场', ['cardinal 280 about']],
    ['每人每年不少于40课时', ['cardinal 40 at-least']],
    ['并联审批率达50%以上', ['percent 50 at-least']],
    ['专利授权数居粤东西北首位;5个镇、58个村', ['rank 1', 'cardinal 5', 'cardinal 58']],
    ['出台七项重点领域攻坚行动方案', ['cardinal 7']],
    ['2022年将三批共755项', ['date 2022', 'cardinal 3', 'cardinal 755']],
    ['总办件量2337.47万件,好评率99.99%', ['cardinal 23374700', 'percent 99.99']],
    ['行政执法结果信息486万余宗', ['cardinal 4860000 about']],
    ['最小应急单元2.3万个', ['cardinal 23000']],
    ['稳居前五的城市,4次荣获', ['rank 5 at-most', 'cardinal 4']],
    ['超过国家要求近1倍', ['multiple 1 about']],
    ['到2029年位列全国重点城市前5名,到2035年争取全国第1。', ['date 2029', 'rank 5 at-most', 'date 2035', 'rank 1']],
    ['到2029年列全国地级市前5;', ['date 2029', 'rank 5 at-most']],
    ['实现零败诉零纠错', ['cardinal 0', 'cardinal 0']],
    ['公共法律服务“1+18+222”三级全覆盖', ['cardinal 1', 'cardinal 18', 'cardinal 222']],
    ['在广州市越秀区第十七届人大常委会第十八次会议上', ['ordinal 17', 'ordinal 18']],
    ['2024年4 月以市政府名义', ['date 2024', 'date 4']],
    [
      '《法治政府建设实施纲要(2021—2025年)》(汕法治办〔2022〕39号)',
      ['date 2021', 'date 2025', 'date 2022', 'cardinal 39'],
    ],
    ['“4·15”全民国家安全教育日', ['date 0']],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });

  // Notations of other reports.
  test.each<[string, string[]]>([
    ['发放资料1,256,300份', ['cardinal 1256300']],
    ['发放资料１，２５６份，满意率９９．５％', ['cardinal 1256', 'percent 99.5']],
    ['印发12份,2022年又印发3份', ['cardinal 12', 'date 2022', 'cardinal 3']],
    [
      '为群众挽回损失1.2亿元、3亿2000万元、3000多亿元',
      ['cardinal 120000000', 'cardinal 320000000', 'cardinal 300000000000 about'],
    ],
    ['出具意见一百二十余份,培训十五期,发放三百二十五册', ['cardinal 120 about', 'cardinal 15', 'cardinal 325']],
    ['两万五千余人次,十余万件', ['cardinal 25000 about', 'cardinal 100000 about']],
    ['近百名律师,上千人次,百余场', ['cardinal 100 about', 'cardinal 1000 at-least', 'cardinal 100 about']],
    ['达到百分之九十九点五以上', ['percent 99.5 at-least']],
    ['合格率百分之百,5‰,千分之三', ['percent 100', 'permille 5', 'permille 3']],
    ['下降2.3个百分点', ['points 2.3']],
    ['三分之二以上的村,约1/4', [`fraction ${2 / 3} at-least`, 'fraction 0.25 about']],
    ['及格率已经达到8成以上,七成五,过半数', ['percent 80 at-least', 'percent 75', 'percent 50 over']],
    ['列全省第2位,排名第三,前20名', ['rank 2', 'rank 3', 'rank 20 at-most']],
    [
      '30%至40%,30-40%,3—5个,三至五个',
      ['percent 30', 'percent 40', 'percent 30', 'percent 40', 'cardinal 3', 'cardinal 5', 'cardinal 3', 'cardinal 5'],
    ],
    ['10个工作日以内,不超过5人,不足3件', ['cardinal 10 at-most', 'cardinal 5 at-most', 'cardinal 3 under']],
    ['逾2万人,突破500件,左右为难,100人左右', ['cardinal 20000 over', 'cardinal 500 over', 'cardinal 100 about']],
    ['近3年办理约90%以上', ['cardinal 3', 'percent 90 about']],
    ['签约3份合约5份,节约20%', ['cardinal 3', 'cardinal 5', 'percent 20']],
    ['2023-03-06 9:30,3月1日至5日', ['date 0', 'date 0', 'date 3', 'date 1', 'date 5']],
    ['二〇二三年三月十二日', ['date 0', 'date 3', 'date 12']],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toEqual(expected);
  });

  test.each([
    '统一、进一步、一体化、一批、一些、一定、唯一、统一标准、逐一',
    '三农、百姓、千方百计、万无一失、十分重要、百千万工程、十四五规划、四位一体',
    'IPv6改造、5G网络、G20峰会、3A景区',
    '数百件、二处处长、把安全摆在首位',
    '三支撑、两条例、完成立案',
  ])('has no number: %s', (text) => {
    expect(readNumbers(text).filter(({ printed }) => printed !== '一')).toEqual([]);
  });

  test.each<[string, string]>([
    ['推进法治建设第一责任人职责', 'ordinal'],
    ['严格落实“第一议题制度”', 'ordinal'],
    ['第一,加强领导', 'ordinal'],
    ['在权威的第三方法治建设评估中', 'ordinal'],
    ['群众安全感连续全市第一,', 'rank'],
    ['荣获全省第一名', 'rank'],
  ])('%s is %s', (text, kind) => {
    expect(readNumbers(text).map((mention) => mention.kind)).toEqual([kind]);
  });

  test('gives the span, the printed form and the measure word', () => {
    const text = '成功调解14155宗,成功率为99.58 %';
    expect(readNumbers(text).map(({ start, end, printed, measure }) => ({ start, end, printed, measure }))).toEqual([
      { start: 4, end: 9, printed: '14155', measure: '宗' },
      { start: 15, end: 22, printed: '99.58 %', measure: null },
    ]);
  });

  test.each([
    ['14.47%', 0.01],
    ['100%', 1],
    ['2337.47万件', 100],
    ['486万余宗', 10000],
    ['1407件', 1],
    ['三百件', 1],
    ['七成', 10],
    ['99.60%', 0.01],
  ])('the unit of the last printed digit of %s is %d', (text, precision) => {
    expect(readNumbers(`共${text}的`).map((mention) => mention.precision)).toEqual([precision]);
  });

  test('is fast on long and odd texts', () => {
    const texts = ['1'.repeat(20_000), '一千万亿点零'.repeat(3_000), '1,'.repeat(10_000), '前第〔(“《'.repeat(4_000)];
    expect(cpuTime(() => texts.map(readNumbers))).toBeLessThan(3_000);
  });
});

describe('isStatedIn', () => {
  test.each<[number, string, string]>([
    [3000000, '人次', '超300万人次参加观看'],
    [300, '万人次', '超300万人次参加观看'],
    [23374700, '件', '2023年总办件量2337.47万件'],
    [2337.47, '万件', '2023年总办件量2337.47万件'],
    [12000, '万元', '挽回经济损失1.2亿元'],
    [3000, '亿元', '3000多亿元'],
    [100, '%', '备案通过率“三个百分百”'],
    [100, '%', '实现“三个100%”'],
    [70, '%', '超七成的行政争议'],
    [10, '名', '政府透明度全国前十'],
    [1, '名', '排名第一'],
    [1, '名次', '第一'],
    [1, '名', '居粤东西北首位'],
    [209, '名', '为209名农民工维护合法权益'],
    [7, '项', '出台七项重点领域攻坚行动方案'],
    [0, '件', '实现零败诉零纠错'],
    [-16.22, '%', '道路交通事故数下降16.22%'],
    [2.3, '个百分点', '下降2.3个百分点'],
    [1, '倍', '超过国家要求近1倍'],
    [66.67, '%', '三分之二的村'],
    [25, '%', '约1/4'],
    [1, '个', '2026年前成功创建全国法治政府建设示范市'],
    [3, '批', '第三批'],
  ])('%d %s in %s', (value, unit, quote) => {
    expect(isStatedIn(value, unit, quote)).toBe(true);
  });

  test.each<[number, string, string]>([
    [1408, '件', '建议、提案1407件'],
    [300, '人次', '超300万人次参加观看'],
    [100, '件', '满意率100%'],
    [99, '%', '共99件'],
    [2022, '件', '2022年共办理'],
    [3, '%', '下降3个百分点'],
    [1, '倍', '增长1件'],
    [16.22, '件', '下降16.22%'],
    [-5.91, '%', '破案率同比上升5.91%'],
    [1, '个', '成功创建2个示范市'],
    [1, '%', '成功创建示范市'],
    [1, '件', '推进法治建设第一责任人'],
  ])('not %d %s in %s', (value, unit, quote) => {
    expect(isStatedIn(value, unit, quote)).toBe(false);
  });
});

describe('readChineseNumber, beyond numbering', () => {
  test.each<[string, number]>([
    ['一千零一十', 1010],
    ['三千五', 3500],
    ['一百二', 120],
    ['三万二千', 32000],
    ['两万五', 25000],
    ['十五万', 150000],
    ['一亿两千万', 120000000],
    ['一万零五', 10005],
    ['二百万', 2000000],
    ['三万亿', 3000000000000],
    ['九十九点五', 99.5],
    ['零点零五', 0.05],
  ])('%s is %d', (text, value) => {
    expect(readChineseNumber(text)).toBe(value);
  });

  test.each(['百千万', '二〇二三', '五点', '点五', '一点二点三', '万亿万', '三百千', '一零'])(
    '%s is no number',
    (text) => {
      expect(readChineseNumber(text)).toBeNull();
    },
  );

  test('reads digits one by one', () => {
    expect(readChineseDigits('二〇二三')).toBe('2023');
    expect(readChineseDigits('二○二三')).toBe('2023');
    expect(readChineseDigits('十')).toBeNull();
    expect(readChineseDigits('')).toBeNull();
  });
});
