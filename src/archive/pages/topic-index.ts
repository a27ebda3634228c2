import { topicAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { bySharing } from '../lists/by-sharing.ts';
import { reportsOn } from '../subject.ts';

/** All topics, those of most reports first. */
export function topicIndexView(content: Content) {
  const topics = [...content.topics.values()].map(({ id, name, description }) => ({
    name,
    description,
    address: topicAddress(id),
    reports: reportsOn(content, { topic: id }).length,
  }));
  return { topics: bySharing(topics, ({ reports }) => reports) };
}
