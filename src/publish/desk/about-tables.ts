import type { Site } from '../../model/site.ts';
import { dataVersion } from '../data-version.ts';
import type { FilledTable, Row, TableShape } from '../tables/table.ts';
import type { View } from './views.ts';

/** Tables that say what a file is and what the other tables mean, for readers who have only this file. */
export function aboutTables(site: Site, described: readonly TableShape[], views: readonly View[] = []): FilledTable[] {
  return [
    {
      name: 'about',
      title: '关于',
      description: '这份数据的名称、日期和许可。',
      columns: [
        { name: 'name', type: 'string', description: '项目', required: true },
        { name: 'value', type: 'string', description: '内容', required: true },
      ],
      primaryKey: ['name'],
      foreignKeys: [],
      rows: () => aboutRows(site),
    },
    {
      name: 'about_tables',
      title: '表的说明',
      description: '每个表和视图是什么。',
      columns: [
        { name: 'name', type: 'string', description: '表名', required: true },
        { name: 'title', type: 'string', description: '中文名；视图没有' },
        { name: 'description', type: 'string', description: '说明', required: true },
      ],
      primaryKey: ['name'],
      foreignKeys: [],
      *rows() {
        for (const { name, title, description } of described) yield { name, title, description };
        for (const { name, description } of views) yield { name, title: null, description };
      },
    },
    {
      name: 'about_columns',
      title: '列的说明',
      description: '每一列是什么。',
      columns: [
        { name: 'table', type: 'string', description: '表名', required: true },
        { name: 'column', type: 'string', description: '列名', required: true },
        { name: 'description', type: 'string', description: '说明', required: true },
      ],
      primaryKey: ['table', 'column'],
      foreignKeys: [],
      *rows() {
        for (const { name, columns } of described) {
          for (const column of columns) yield { table: name, column: column.name, description: column.description };
        }
      },
    },
  ];
}

function* aboutRows(site: Site): Generator<Row> {
  const rows = {
    名称: site.name,
    说明: site.description,
    截至: site.asOf,
    数据格式版本: dataVersion,
    标注的许可: `${site.licence.annotations} ${site.licence.annotationsUrl}`,
    文本: site.licence.texts,
  };
  for (const [name, value] of Object.entries(rows)) yield { name, value };
}
