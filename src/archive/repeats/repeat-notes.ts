import { reportAddress } from '../../model/addresses.ts';
import type { ParsedBody } from '../../model/body.ts';
import type { Content } from '../../model/content.ts';
import type { Margin } from '../margin.ts';
import type { MarginNote } from '../margin-note.ts';
import { regionOf } from '../regions.ts';
import { blockOffsets, type Mark } from '../segments.ts';
import type { OtherOccurrence, Repeat, ReportRepeats } from './report-repeats.ts';

/** Adds a mark and a note for each repeat. */
export function marginWithRepeats(
  content: Content,
  margin: Margin,
  body: ParsedBody,
  { repeats }: ReportRepeats,
): Margin {
  const offsets = blockOffsets(body);
  const marks: Mark[] = repeats.map(({ block, start, end, match }) => {
    const offset = offsets.get(block.id) ?? 0;
    const anchor = { block: block.id, paragraph: block.paragraph, start: offset + start, end: offset + end };
    return { anchor, kind: `repeated ${match}` };
  });
  const notes = new Map(margin.notes);
  for (const [block, group] of Map.groupBy(repeats, (repeat) => repeat.block.id)) {
    notes.set(block, [...(notes.get(block) ?? []), ...group.map((repeat) => repeatNote(content, repeat))]);
  }
  return { notes, marks: [...margin.marks, ...marks] };
}

function repeatNote(content: Content, { quote, match, occurrences, reportCount }: Repeat): MarginNote {
  const others = `其他 ${reportCount} 份报告`;
  const extent = match === 'exact' ? `也见于${others}` : `与${others}里的一句只有数字、日期、地名不同`;
  const listIntro = reportCount > occurrences.length ? '，如' : '：';
  return {
    kind: 'repeat',
    label: '重复',
    number: null,
    quiet: true,
    text: `“${shorten(quote)}”${extent}${listIntro}`,
    address: null,
    occurrences: occurrences.map((occurrence) => ({
      name: reportLabel(content, occurrence),
      address: reportAddress(occurrence.report.id, occurrence.block),
    })),
  };
}

/** 2022 年韶关市 */
function reportLabel(content: Content, { report }: OtherOccurrence): string {
  return `${report.year} 年${report.meta.locality ?? regionOf(content, report.region).name}`;
}

function shorten(quote: string): string {
  return quote.length > 14 ? `${quote.slice(0, 12)}……` : quote;
}
