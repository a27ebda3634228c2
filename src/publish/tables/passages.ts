import { reportAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { defineTable } from './table.ts';

/**
 * The text of all reports, a row a block. In the database and in Parquet only: a CSV would repeat the .txt files in a form
 * that spreadsheets cut.
 */
export const passages = defineTable({
  name: 'passages',
  title: '段落',
  description: '全部报告的正文，一个标题、段落、条目或表格一行；依次相连就是正文。',
  columns: [
    { name: 'report', type: 'string', description: '报告的 id', required: true },
    { name: 'no', type: 'integer', description: '在该报告中的次序，从 1 起', required: true },
    { name: 'block', type: 'string', description: '段落编号', required: true },
    {
      name: 'type',
      type: 'string',
      description: '标题、段落、条目或表格',
      required: true,
      values: ['heading', 'paragraph', 'item', 'table'],
    },
    { name: 'topics', type: 'string', description: '领域的 id，多个以分号隔开' },
    { name: 'parts', type: 'string', description: '组成部分，多个以分号隔开' },
    { name: 'text', type: 'string', description: '原文', required: true },
    { name: 'url', type: 'string', description: '该段落在本站的网址，不含域名和子路径', required: true },
  ],
  primaryKey: ['report', 'no'],
  foreignKeys: [{ fields: ['report'], table: 'reports', reference: ['id'] }],
  rows,
});

function* rows(content: Content) {
  for (const { id, body } of content.reports.values()) {
    for (const [i, block] of body.blocks.entries()) {
      yield {
        report: id,
        no: i + 1,
        block: block.id,
        type: block.type,
        topics: block.topics.join(';') || null,
        parts: block.parts.join(';') || null,
        text: block.text,
        url: reportAddress(id, block.id),
      };
    }
  }
}
