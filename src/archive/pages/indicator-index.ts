import { indicatorAddress, topicAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { hasData, type IndicatorValues, indicatorsByTopic } from '../indicators.ts';

/** All indicators, by topic: those with data, and those that are only defined. */
export function indicatorIndexView(content: Content) {
  const byTopic = indicatorsByTopic(content);
  const all = byTopic.flatMap(({ indicators }) => indicators.map(row));
  return {
    description: `报告和规划里的 ${all.length} 项指标，${all.filter(({ values }) => values > 0).length} 项有数值：名称、单位、计入什么，各地历年的数值和原句。`,
    topics: byTopic.map(({ topic, name, indicators }) => ({
      /** Of its section. */
      id: topic,
      name,
      address: topicAddress(topic),
      indicators: indicators.filter(hasData).map(row),
      /** Defined so that `npm run suggest` finds them in new reports. */
      unused: indicators.filter((values) => !hasData(values)).map(row),
    })),
  };
}

function row({ indicator, points, planFigures, targets }: IndicatorValues) {
  return {
    name: indicator.name,
    address: indicatorAddress(indicator.id),
    values: points.length + planFigures.length,
    isTarget: targets.length > 0,
  };
}
