import { planAddress, reportAddress } from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import { shownTitle } from '../../../model/format.ts';
import type { Citation } from '../../../parse/citations.ts';
import { toFullWidthPieces } from '../../../parse/width.ts';
import type { CitedDocument } from '../../documents/register.ts';
import { regionOf } from '../../regions.ts';
import { asWritten } from '../../shown.ts';

/** A report or plan that cites a document, with the citing sentences. */
export interface CitingText {
  /** The year of a report; null for a plan. */
  year: number | null;
  place: string;
  title: string;
  address: string;
  citations: CitingSentence[];
}

/** A sentence that cites a document, in four pieces. */
export interface CitingSentence {
  address: string;
  before: string;
  /** The title with its marks. */
  marked: string;
  /** Brackets after the title, with its number or edition. */
  tail: string;
  after: string;
}

export function citingTexts(content: Content, citing: readonly CitedDocument['citing'][number][]): CitingText[] {
  return citing.map(({ source: { report, plan }, citations }) => {
    const { id, region, meta } = report ?? plan;
    const address = (block?: string) => (report ? reportAddress(id, block) : planAddress(id, block));
    return {
      year: report?.year ?? null,
      place: report?.meta.locality ?? regionOf(content, region).name,
      title: shownTitle(meta.title, meta.titleSupplied),
      address: address(),
      citations: citations.map((citation) => citingSentence(address(citation.anchor.block), citation)),
    };
  });
}

/** A sentence with its punctuation as pages show it: a mark at the end of a piece depends on the next one. */
function citingSentence(address: string, { before, marked, tail, after }: Citation): CitingSentence {
  const pieces = toFullWidthPieces([before, marked, tail, after].map((text) => ({ text })));
  const [first = '', title = '', brackets = '', rest = ''] = pieces.map(({ text }) => text);
  return asWritten({ address, before: first, marked: title, tail: brackets, after: rest });
}
