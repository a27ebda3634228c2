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
  const used = topics.filter(({ reports }) => reports > 0).length;
  return {
    description: `按工作领域阅读各地法治政府建设年度报告：${topics.length} 个领域，${used} 个已有段落。`,
    topics: bySharing(topics, ({ reports }) => reports),
  };
}
