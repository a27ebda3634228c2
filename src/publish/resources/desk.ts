import { dataFileAddress } from '../../model/addresses.ts';
import { type ReportSize, reportParts } from '../desk/report-parts.ts';
import type { TableContext } from '../desk/table-context.ts';
import { tablesWithText } from '../tables/index.ts';
import type { Row } from '../tables/table.ts';
import { chunkAddress, chunksOf, maxChunkBytes } from './chunks.ts';
import type { Resource } from './resource.ts';

// Their writers are imported when they run, so that pages, which list these files, do not load them.

/** Measured on generated reports: bytes in the database for a character with its index, and for a row about a report. */
const databaseBytes = { character: 11, row: 300 };

/** Excel keeps at most 65,530 links a sheet (Excel specifications and limits); each row has at most one. */
const maxSheetRows = 60_000;

/** Characters in a Parquet file: at most 3 bytes each before compression. */
const maxParquetCharacters = maxChunkBytes / 3;

export const workbookFile: Resource<TableContext> = {
  path: dataFileAddress('archive.xlsx'),
  format: 'xlsx',
  title: '工作簿',
  description: `全部表格，一表一页，首行冻结，可筛选，网址可点；用 Excel、WPS 打开。${partsNote('archive', 'xlsx')}`,
  async *files(context) {
    const { workbooks } = await import('../desk/workbook/workbook.ts');
    const parts = reportParts(context.rowsOf, { limit: maxSheetRows, weigh: longestTable });
    for (const [i, bytes] of workbooks(context, parts).entries()) {
      yield { path: chunkAddress(workbookFile.path, parts.count === 1 ? null : i + 1), pieces: () => [bytes] };
    }
  },
};

export const databaseFile: Resource<TableContext> = {
  path: dataFileAddress('archive.sqlite'),
  format: 'sqlite',
  title: '数据库',
  description: `全部表格和正文，有主键、外键、常用视图和三字以上的全文检索；用 SQLite、Datasette、DB Browser 打开。${partsNote('archive', 'sqlite')}分成几个文件的，视图只统计本文件里的报告。`,
  async *files(context) {
    const { databases } = await import('../desk/database.ts');
    const parts = reportParts(context.rowsOf, { limit: maxChunkBytes, weigh: bytesInDatabase, shared: bytesOfRow });
    let number = 0;
    for (const bytes of databases(context, parts)) {
      number++;
      yield { path: chunkAddress(databaseFile.path, parts.count === 1 ? null : number), pieces: () => [bytes] };
    }
  },
};

export const parquetFiles: Resource<TableContext> = {
  path: dataFileAddress('{table}.parquet'),
  format: 'parquet',
  title: '每个表的 Parquet',
  description: `与各 CSV 相同的表，另有全部正文 passages；列有类型，供 DuckDB、pandas、R。${partsNote('passages', 'parquet')}`,
  async *files({ rowsOf }) {
    const { parquetFile } = await import('../desk/parquet.ts');
    for (const table of tablesWithText) {
      for (const { number, items } of chunksOf(rowsOf(table), maxParquetCharacters, charactersIn)) {
        const path = chunkAddress(dataFileAddress(`${table.name}.parquet`), number);
        yield { path, pieces: () => [parquetFile(table, items)] };
      }
    }
  },
};

/** Rows of a report in the table that has most of them. */
function longestTable({ observations, links, events, documents }: ReportSize): number {
  return Math.max(1, observations, links, events, documents);
}

function bytesInDatabase({ characters, observations, links, events, documents }: ReportSize): number {
  return characters * databaseBytes.character + (observations + links + events + documents) * databaseBytes.row;
}

/** A row takes about as many bytes as in CSV. */
function bytesOfRow(row: Row): number {
  return Object.values(row).reduce<number>((sum, cell) => sum + Buffer.byteLength(String(cell ?? '')), 0);
}

/** A number counts as much as three characters. */
function charactersIn(row: Row): number {
  return Object.values(row).reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 3), 0);
}

function partsNote(name: string, ending: string): string {
  return `太大时分为 ${name}-1.${ending}、${name}-2.${ending}……，不再有 ${name}.${ending}。`;
}
