import { topicAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { reportsOn } from '../subject.ts';

/** All topics. */
export function topicIndexView(content: Content) {
  return {
    topics: [...content.topics.values()].map(({ id, name, description }) => ({
      name,
      description,
      address: topicAddress(id),
      reports: reportsOn(content, { topic: id }).length,
    })),
  };
}
