import type { IssuerKind } from '../../../src/model/terms.ts';
import { type Structure, writeBody } from './body.ts';
import { type DraftBlock, paragraph } from './draft.ts';
import { type Occasion, writeEnding, writeOpening } from './opening.ts';
import type { Random } from './random.ts';
import type { Series } from './series.ts';
import { happens } from './voice.ts';
import type { ReportWriter } from './writer.ts';

/** How long reports are, by who issues them, as a share of the mean. */
const relativeLength: Readonly<Record<IssuerKind, number>> = {
  government: 1.12,
  office: 1.05,
  department: 0.95,
  township: 0.72,
  subdistrict: 0.75,
  zone: 0.8,
};

/** What was taken out of a text because it says who someone is. */
export interface Contact {
  text: string;
  reason: string;
}

/** The whole text of a report, without its title. */
export function writeReport(
  writer: ReportWriter,
  series: Series,
  occasion: Occasion,
  structure: Structure,
): { blocks: DraftBlock[]; contacts: Contact[] } {
  const { random } = writer.voice;
  const length = drawLength(random, series.kind);
  const blocks = [...writeOpening(writer, series, occasion), ...writeBody(writer, structure, length)];
  const contacts: Contact[] = [];
  if (happens(writer.voice, 6, 0.05)) {
    contacts.push({ text: '联系电话：████████', reason: '个人联系电话' });
    blocks.push(paragraph(`（联系人：${series.self}法制机构，联系电话：████████）`));
  }
  if (happens(writer.voice, 9, 0.05)) {
    const text = '敬请社会各界对本地法治政府建设工作予以监督';
    writer.voice.claims.push({ kind: 'roles', role: 'closing', quote: text });
    blocks.push(paragraph(`${text}。`));
  }
  blocks.push(...writeEnding(series, occasion));
  return { blocks, contacts };
}

/** Which way a report is built. The first reports of an archive take the ways in turn. */
export function drawStructure(random: Random, number: number): Structure {
  const ways: readonly Structure[] = ['sections', 'areas', 'bare', 'deep'];
  return number < ways.length
    ? (ways[number] ?? 'sections')
    : random.weighted({ sections: 64, areas: 18, bare: 9, deep: 9 });
}

/** From about 3,000 to 12,000 characters, 6,000 on average: most near the middle, the long ones rarer. */
function drawLength(random: Random, kind: IssuerKind): number {
  const spread = Math.exp(0.3 * random.normal());
  return Math.max(4700, Math.min(13500, baseLength * relativeLength[kind] * spread));
}

/** Tuned so that texts, which come out somewhat longer or shorter than asked for, are 6,000 characters on average. */
const baseLength = 7300;
