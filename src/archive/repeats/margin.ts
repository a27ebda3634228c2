import type { ParsedBody } from '../../model/body.ts';
import type { Content } from '../../model/content.ts';
import { reportAddress } from '../addresses.ts';
import type { Margin, MarginNote } from '../margin.ts';
import { regionOf } from '../regions.ts';
import type { Mark } from '../spans.ts';
import type { Elsewhere, Repeat, Repeats } from './of-report.ts';

/** A margin with the passages that stand elsewhere too: their marks, and a note for each with the other places. */
export function withRepeats(content: Content, margin: Margin, document: ParsedBody, { repeats }: Repeats): Margin {
  const starts = blockStarts(document);
  const marks: Mark[] = repeats.map(({ block, start, end, match }) => {
    const at = starts.get(block.id) ?? 0;
    const anchor = { block: block.id, paragraph: block.paragraph, start: at + start, end: at + end };
    return { anchor, kind: `repeated ${match}` };
  });
  const notes = new Map(margin.notes);
  for (const [block, group] of Map.groupBy(repeats, (repeat) => repeat.block.id)) {
    notes.set(block, [...(notes.get(block) ?? []), ...group.map((repeat) => noteOf(content, repeat))]);
  }
  return { notes, marks: [...margin.marks, ...marks] };
}

function noteOf(content: Content, { quote, match, elsewhere, reports }: Repeat): MarginNote {
  const others = `其他 ${reports} 份报告`;
  const how = match === 'exact' ? `也见于${others}` : `与${others}里的一句只有数字、日期、地名不同`;
  const then = reports > elsewhere.length ? '，如' : '：';
  return {
    kind: 'repeat',
    label: '重复',
    text: `“${opening(quote)}”${how}${then}`,
    address: null,
    places: elsewhere.map((place) => ({
      name: `${placeName(content, place)}`,
      address: reportAddress(place.report.id, place.block),
    })),
  };
}

/** 2022 年韶关市, as short as a list of places needs. */
function placeName(content: Content, { report }: Elsewhere): string {
  return `${report.year} 年${report.meta.locality ?? regionOf(content, report.region).name}`;
}

function opening(quote: string): string {
  return quote.length > 14 ? `${quote.slice(0, 12)}……` : quote;
}

/** Where each block begins in the joined text of its source paragraph. */
function blockStarts(document: ParsedBody): Map<string, number> {
  const starts = new Map<string, number>();
  let paragraph = -1;
  let length = 0;
  for (const block of document.blocks) {
    if (block.paragraph !== paragraph) length = 0;
    paragraph = block.paragraph;
    starts.set(block.id, length);
    length += block.text.length;
  }
  return starts;
}
