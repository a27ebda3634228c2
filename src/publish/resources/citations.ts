import { dataFileAddress } from '../../model/addresses.ts';
import { bibtex } from '../citation/bibtex.ts';
import { cslItem } from '../citation/csl.ts';
import { planReference, type Reference, reportReference } from '../citation/reference.ts';
import { ris } from '../citation/ris.ts';
import { chunkAddress, chunksOf, maxChunkBytes } from './chunks.ts';
import type { DataContext, Format, Resource } from './resource.ts';

/** A format of citations, with what comes before, between and after the entries of a file. */
interface CitationFormat {
  format: Format;
  title: string;
  entry: (reference: Reference) => string;
  around: readonly [before: string, between: string, after: string];
}

const formats: readonly CitationFormat[] = [
  { format: 'bib', title: 'BibTeX', entry: bibtex, around: ['', '\n', ''] },
  { format: 'ris', title: 'RIS', entry: ris, around: ['', '', ''] },
  {
    format: 'json',
    title: 'CSL-JSON',
    entry: (reference) => JSON.stringify(cslItem(reference)),
    around: ['[\n', ',\n', '\n]\n'],
  },
];

/** The citations of all reports and plans in one file a format, in place of a file each. */
export const citationFiles: Resource[] = formats.map(({ format, title, entry, around: [before, between, after] }) => {
  const path = dataFileAddress(`citations.${format}`);
  return {
    path,
    format,
    title: `全部引用条目（${title}）`,
    description: '全部报告和规划的引用条目，一份一条。',
    only: 'compact',
    *files(context) {
      for (const { number, items } of chunksOf(entriesOf(context, entry), maxChunkBytes, Buffer.byteLength))
        yield { path: chunkAddress(path, number), pieces: () => [before, items.join(between), after] };
    },
  };
});

function* entriesOf({ content, location }: DataContext, entry: (reference: Reference) => string): Generator<string> {
  for (const report of content.reports.values()) yield entry(reportReference(content, report, location));
  for (const plan of content.plans.values()) yield entry(planReference(content, plan, location));
}
