export type Aspect = 'change' | 'share' | 'average';

const moves = '增长|上升|下降|减少|增加|降低|提高|提升|压减|降幅|增幅';

const patterns: Readonly<Record<Aspect, RegExp>> = {
  // 减少检查频次40%, 败诉率下降2.3个百分点; not 能力提升培训班3期.
  change: new RegExp(
    `同比|环比|(?:较|比)(?:上年|去年|上一年|20\\d\\d年)|^(?:${moves})(?!到|至|为)|(?:${moves})(?:了|约|近|超|超过|达)?(?: |$)`,
  ),
  share: /占(?!地|用|领)|比例|比重/,
  average: /平均|[日月年人]均|户均|每[个名人村镇万千]/,
};

/** What a text states of a quantity other than its amount. */
export function aspectsOf(text: string): Set<Aspect> {
  return new Set((Object.keys(patterns) as Aspect[]).filter((aspect) => patterns[aspect].test(text)));
}
