import { topicAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { defineTable } from './table.ts';

/** `/data/topics.csv` */
export const topics = defineTable({
  name: 'topics',
  title: '领域',
  description: '段落和指标所属的领域，一个一行。',
  columns: [
    { name: 'id', type: 'string', description: '领域的 id', required: true },
    { name: 'name', type: 'string', description: '名称', required: true },
    { name: 'description', type: 'string', description: '包括什么', required: true },
    { name: 'order', type: 'integer', description: '排列次序', required: true },
    { name: 'url', type: 'string', description: '本站网址，不含域名和子路径', required: true },
  ],
  primaryKey: ['id'],
  rows,
});

function* rows(content: Content) {
  for (const { id, name, description, order } of content.topics.values()) {
    yield { id, name, description, order, url: topicAddress(id) };
  }
}
