import { indicatorAddress, topicAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { indicatorsByTopic } from '../indicators.ts';

/** All indicators, by topic. */
export function indicatorIndexPage(content: Content) {
  return {
    topics: indicatorsByTopic(content).map(({ topic, name, views }) => ({
      name,
      address: topicAddress(topic),
      indicators: views.map(({ indicator, points, planFigures, targets }) => ({
        name: indicator.name,
        address: indicatorAddress(indicator.id),
        values: points.length + planFigures.length,
        isTarget: targets.length > 0,
      })),
    })),
  };
}
