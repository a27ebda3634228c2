import { indicatorAddress, topicAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { hasData, type IndicatorValues, indicatorsByTopic } from '../indicators.ts';

/** All indicators, by topic: those with data, and those that are only defined. */
export function indicatorIndexView(content: Content) {
  return {
    topics: indicatorsByTopic(content).map(({ topic, name, indicators }) => ({
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
