import { planAddress, reportAddress } from '../../../model/addresses.ts';
import type { QuestionedValue } from '../../../model/checked-value.ts';
import type { Content } from '../../../model/content.ts';
import { shownTitle } from '../../../model/format.ts';
import type { Citation } from '../../../parse/citations.ts';
import { toFullWidthPieces } from '../../../parse/width.ts';
import type { CitedDocument } from '../../documents/register.ts';
import { questionedIn } from '../../questioned.ts';
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

/** A sentence that cites a document, in four pieces; the first and last are shortened. */
export interface CitingSentence {
  address: string;
  before: string;
  /** The title with its marks. */
  marked: string;
  /** Brackets after the title, with its number or edition. */
  tail: string;
  after: string;
  /** The questioned values that the shown words print. */
  questioned: QuestionedValue[];
}

/** Characters shown on each side of the title. */
const reach = 60;

export function citingTexts(content: Content, citing: readonly CitedDocument['citing'][number][]): CitingText[] {
  return citing.map(({ source: { report, plan }, citations }) => {
    const text = report ?? plan;
    const { id, region, meta } = text;
    const address = (block?: string) => (report ? reportAddress(id, block) : planAddress(id, block));
    return {
      year: report?.year ?? null,
      place: report?.meta.locality ?? regionOf(content, region).name,
      title: shownTitle(meta.title, meta.titleSupplied),
      address: address(),
      citations: citations.map((citation) => ({
        ...citingSentence(citation),
        address: address(citation.anchor.block),
        questioned: questionedIn(content, text, shownSpan(citation)),
      })),
    };
  });
}

/** A sentence with its punctuation as pages show it: a mark at the end of a piece depends on the next one. */
function citingSentence({ before, marked, tail, after }: Citation) {
  const pieces = toFullWidthPieces([before, marked, tail, after].map((text) => ({ text })));
  const [start = '', title = '', brackets = '', end = ''] = pieces.map(({ text }) => text);
  return asWritten({
    before: start.length > reach ? `……${start.slice(-reach)}` : start.trimStart(),
    marked: title,
    tail: brackets,
    after: end.length > reach ? `${end.slice(0, reach)}……` : end.trimEnd(),
  });
}

function shownSpan({ anchor, before, tail, after }: Citation) {
  return {
    paragraph: anchor.paragraph,
    start: anchor.start - Math.min(before.length, reach),
    end: anchor.end + tail.length + Math.min(after.length, reach),
  };
}
