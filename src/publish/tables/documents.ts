import { citationsInReport, documentAddress, documentsCitedBy } from '../../archive/documents/lists.ts';
import { documentKindSchema } from '../../model/cited-document.ts';
import type { Content } from '../../model/content.ts';
import { regionCodeExpression } from '../../model/ids.ts';
import { columnOf } from './column-of.ts';
import { reportRefCells, reportRefColumns, reportRefKeys } from './columns.ts';
import { defineTable } from './table.ts';

/** `/data/documents.csv` */
export const documents = defineTable({
  name: 'documents',
  title: '引用文件',
  description: '报告在书名号里引用的文件和书刊，一份报告的一种文件一行；简称和不同写法已归并。',
  columns: [
    ...reportRefColumns,
    { name: 'document', type: 'string', description: '文件的地址名，同一文件在各份报告里相同', required: true },
    { name: 'title', type: 'string', description: '文件名称', required: true },
    columnOf('kind', documentKindSchema),
    { name: 'why', type: 'string', description: '归入该类别的规则', required: true },
    {
      name: 'document_region',
      type: 'string',
      description: '文件所属地区，名称自己看不出时才有',
      pattern: regionCodeExpression,
    },
    { name: 'numbers', type: 'string', description: '文号，多个以分号隔开' },
    { name: 'citations', type: 'integer', description: '该报告引用的次数', required: true },
    { name: 'blocks', type: 'string', description: '引用所在的段落编号，多个以分号隔开', required: true },
    { name: 'url', type: 'string', description: '文件在本站的网址，不含域名和子路径', required: true },
  ],
  primaryKey: ['report', 'no'],
  foreignKeys: reportRefKeys,
  rows,
});

function* rows(content: Content) {
  for (const report of content.reports.values()) {
    for (const [i, document] of documentsCitedBy(content, report).entries()) {
      const citations = citationsInReport(document, report);
      yield {
        ...reportRefCells(content, report, i),
        document: document.slug,
        title: document.title,
        kind: document.kind,
        why: document.why,
        document_region: document.region,
        numbers: document.numbers.length === 0 ? null : document.numbers.join(';'),
        citations: citations.length,
        blocks: [...new Set(citations.map(({ anchor }) => anchor.block))].join(';'),
        url: documentAddress(document),
      };
    }
  }
}
