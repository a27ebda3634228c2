import { indicatorAddress, topicAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { indicatorsByTopic } from '../indicators.ts';

/** All indicators, by topic. */
export function indicatorIndexView(content: Content) {
  return {
    topics: indicatorsByTopic(content).map(({ topic, name, indicators }) => ({
      name,
      address: topicAddress(topic),
      indicators: indicators.map(({ indicator, points, planFigures, targets }) => ({
        name: indicator.name,
        address: indicatorAddress(indicator.id),
        values: points.length + planFigures.length,
        isTarget: targets.length > 0,
      })),
    })),
  };
}
