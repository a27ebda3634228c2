import { topicAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import { siteSections } from '../../model/site-sections.ts';
import type { Topic } from '../../model/topic.ts';
import { type ListPage, pageSuffix } from '../lists/paging.ts';
import { type PassageLists, passageList } from './passages/passage-list.ts';

/** A topic in all reports, or narrowed by year and province. */
export function topicView(content: Content, topic: Topic, lists: PassageLists, listPage: ListPage<Report>) {
  const { name, description, outline } = topic;
  const address = topicAddress(topic.id);
  const list = passageList(content, lists, listPage, address);
  const { scope, counts } = list;
  const isFirst = listPage.path === '';
  return {
    title: `领域：${name}${scope === '' ? '' : `（${scope}）`}${pageSuffix(listPage)}`,
    description: `${scope === '' ? '各地' : scope}的年度报告中关于${name}的段落：${counts}。`,
    trail: [siteSections.topics, ...(isFirst ? [] : [[address, name] as const])],
    heading: scope === '' ? name : `${name}：${scope}`,
    explanation: description,
    /** Where the national outline treats the topic. */
    outline: isFirst ? outline : [],
    list,
  };
}
