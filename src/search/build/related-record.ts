/**
 * Makes Pagefind records. Without filters: Pagefind writes them in random order, and the exact index has a filter
 * table.
 */

import { lengthOf, questionedLines, type RelatedRecord } from '../format/related-record.ts';
import type { SearchRecord } from '../format/search-record.ts';
import { furtherNames } from './bundle-record.ts';

/** Pagefind selects the index by `<html lang>`, in lower case. */
const RELATED_LANGUAGE = 'zh-hans-cn';

export function relatedRecord(record: SearchRecord): RelatedRecord {
  const { id, type, url, title, titleSupplied, issuers, issuerKind, regionNames, year, date } = record;
  const { completeness, timeliness } = record;
  const blocks = record.paragraphs.flatMap((paragraph) => paragraph.blocks);
  return {
    url,
    content: [title, ...blocks.map((block) => block.text), ...furtherNames(record)].join('\n'),
    language: RELATED_LANGUAGE,
    meta: {
      title,
      id,
      type,
      supplied: titleSupplied ? 'yes' : 'no',
      issuers: issuers.join('、'),
      kind: issuerKind ?? '',
      regions: regionNames.join('、'),
      year: year === null ? '' : String(year),
      date: date ?? '',
      completeness: completeness ?? '',
      timeliness: timeliness === null ? '' : `${timeliness.status} ${timeliness.days ?? ''}`,
      blocks: [`:${lengthOf(title)}`, ...blocks.map((block) => `${block.id ?? ''}:${lengthOf(block.text)}`)].join(' '),
      questioned: questionedLines(blocks),
    },
    sort: { newest: `${year ?? '0000'} ${date ?? ''}` },
  };
}
