import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitItems } from '../../src/parse/items.ts';

/** Paragraphs with their split: `‖` separates lead and items. */
test.each([
  ['一是甲。二是乙。', '‖一是甲。‖二是乙。'],
  ['会议强调。一是甲;二是乙;三是丙。', '会议强调。‖一是甲;‖二是乙;‖三是丙。'],
  [
    '全面落实党中央决策部署和省委、市委工作要求,一是全面加强党的领导。二是坚持依法行政、依法决策。',
    '全面落实党中央决策部署和省委、市委工作要求,‖一是全面加强党的领导。‖二是坚持依法行政、依法决策。',
  ],
  [
    '但还存在一些不足。一是理论研究还需强化。践行理念还需加力。二是深度有待提升。',
    '但还存在一些不足。‖一是理论研究还需强化。践行理念还需加力。‖二是深度有待提升。',
  ],
  ['主要有：一是甲，二是乙', '主要有：‖一是甲，‖二是乙'],
  [' 一是甲。 二是乙。', ' ‖一是甲。 ‖二是乙。'],
  [
    '九是甲。一是甲。二是乙。三是丙。四是丁。五是戊。六是己。七是庚。八是辛。九是壬。十是癸。十一是子。',
    '九是甲。‖一是甲。‖二是乙。‖三是丙。‖四是丁。‖五是戊。‖六是己。‖七是庚。‖八是辛。‖九是壬。‖十是癸。‖十一是子。',
  ],
  ['问题：第一，甲。第二，乙。', '问题：‖第一，甲。‖第二，乙。'],
  ['问题:第一,甲。第二,乙。', '问题:‖第一,甲。‖第二,乙。'],
  ['原因。其一，甲；其二，乙。', '原因。‖其一，甲；‖其二，乙。'],
  ['做法：（1）甲；（2）乙；（3）丙。', '做法：‖（1）甲；‖（2）乙；‖（3）丙。'],
  ['做法:(一)甲;(二)乙。', '做法:‖(一)甲;‖(二)乙。'],
  ['做法：①甲；②乙。', '做法：‖①甲；‖②乙。'],
  // Two series in one paragraph.
  ['成效：一是甲。二是乙。问题：一是丙。二是丁。', '成效：‖一是甲。‖二是乙。问题：‖一是丙。‖二是丁。'],
  // A series that restarts at one.
  ['一是甲。一是乙。二是丙。', '一是甲。‖一是乙。‖二是丙。'],
  // Only the outermost series is split.
  ['一是甲：（1）子；（2）丑。二是乙。', '‖一是甲：（1）子；（2）丑。‖二是乙。'],
  // A marker that skips a number belongs to the previous item.
  ['一是甲。二是乙。四是丁。', '‖一是甲。‖二是乙。四是丁。'],
])('%s', (paragraph, expected) => {
  const split = splitItems(paragraph);
  expect(split && [split.lead, ...split.items].join('‖')).toBe(expected);
});

test.each([
  ['a single item', '一是加强常态化理论学习。严格落实“第一议题制度”,区政府党组会、常务会第一时间学习贯彻。'],
  ['一是 without 二是', '要求,一是加强领导。三是抓好落实。'],
  ['第一责任人', '切实履行推进法治建设第一责任人职责。第二责任人协助。'],
  ['第一议题', '严格落实“第一议题”制度,第一时间学习,第二次会议研究。'],
  ['排名第一', '在全国106个地级市政府中排名第一,第二名为他市。'],
  ['第三方', '开展第三方评估。第一方、第二方均参加。'],
  ['years in brackets', '《中国政务公开发展报告(2024)》典型案例。(2025)年继续。'],
  ['numbers in brackets inside a sentence', '各县(市、区)共(1)项和(2)项'],
  ['a series that does not start at one', '二是甲。三是乙。'],
  ['markers in mid-sentence', '这一是非问题和那二是非问题'],
  ['第一、第二、第三产业', '第一、第二、第三产业协调发展'],
  ['一是 after a space in mid-sentence', `会议指出${' '.repeat(60)}一是甲；二是乙`],
  ['empty', ''],
])('%s: no items', (_name, paragraph) => {
  expect(splitItems(paragraph)).toBeNull();
});

test('lead and items together are the paragraph, for any text', () => {
  const piece = fc.constantFrom(
    '一是',
    '二是',
    '三是',
    '第一，',
    '第二，',
    '（1）',
    '（2）',
    '①',
    '②',
    '。',
    '，',
    ' ',
    '甲',
    '乙',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const paragraph = pieces.join('');
      const split = splitItems(paragraph);
      if (!split) return;
      expect(split.lead + split.items.join('')).toBe(paragraph);
      expect(split.items.length).toBeGreaterThan(1);
    }),
  );
});
