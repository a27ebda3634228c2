import { dataFileAddress } from '../../model/addresses.ts';
import type { TableContext } from '../desk/table-context.ts';
import { tables } from '../tables/index.ts';
import { tableCsv } from '../tables/table-csv.ts';
import { chunkAddress, chunksOf, maxChunkBytes } from './chunks.ts';
import type { Resource } from './resource.ts';

/** `observations.csv`, or `observations-1.csv`, `observations-2.csv` … if it is too long. Each has the column names. */
export const csvFiles: Resource<TableContext>[] = tables.map((table) => {
  const path = dataFileAddress(`${table.name}.csv`);
  return {
    path,
    format: 'csv',
    title: table.title,
    description: table.description,
    *files({ rowsOf }) {
      const { head, rows } = tableCsv(table, rowsOf(table));
      for (const { number, items } of chunksOf(rows, maxChunkBytes, Buffer.byteLength))
        yield { path: chunkAddress(path, number), pieces: () => [head, ...items] };
    },
  };
});
