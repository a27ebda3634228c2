import { createHash } from 'node:crypto';
import { annotationsOf } from './annotate.ts';
import { makeCapture } from './capture.ts';
import { drawOccasion, drawPublished, statedDates } from './dates.ts';
import { brokenOff, restyled, toMdx, toParagraphs } from './mdx.ts';
import type { PlanDraft } from './plan-outline.ts';
import { narrow, spaced } from './punctuation.ts';
import { Random } from './random.ts';
import { drawStructure, writeReport } from './report-text.ts';
import { suppliedTitle, titleOf } from './report-titles.ts';
import type { Slot } from './schedule.ts';
import type { Composer } from './sentences.ts';
import { addressOf, furnitureOf, sourceOf } from './source.ts';
import { happens, type Voice } from './voice.ts';
import { ReportWriter } from './writer.ts';
import { block } from './yaml.ts';

/** The files of one report. */
export interface ReportFiles {
  text: string;
  capture: string;
  annotations: string;
}

/** Writes one report. `number` is its place in the archive: the first ones are made to differ in every way there is. */
export function makeReport(
  slot: Slot,
  number: number,
  composer: Composer,
  plan: PlanDraft | null,
  seed: string,
): ReportFiles {
  const { series, place, year, id } = slot;
  const random = new Random(`${seed}/report/${id}`);
  const voice: Voice = {
    random,
    year,
    place,
    self: series.self,
    leaning: random.whole(1, 100_000),
    scale: series.scale,
    number,
    claims: [],
  };
  const occasion = drawOccasion(random, series, year, number);
  const published = drawPublished(random, year, number);
  const writer = new ReportWriter(composer, voice, seed, `${place.region.code}${series.suffix}`, plan);
  const style = drawStyle(voice);

  const written = writeReport(writer, series, occasion, drawStructure(random, number));
  const broken = happens(voice, 2, 0.04) ? brokenOff(written.blocks, 0.75) : null;
  const blocks = restyled(broken?.blocks ?? written.blocks, style);
  const contacts = broken ? [] : written.contacts;
  const supplied = happens(voice, 3, 0.35);
  const title = style(supplied ? suppliedTitle(series, year) : titleOf(series, year, random));
  if (happens(voice, 8, 0.1)) addRemark(voice);

  const paragraphs = toParagraphs(blocks);
  const url = addressOf(slot, published);
  const source = sourceOf(random, number, url);
  const capture = makeCapture(supplied ? paragraphs : [title, ...paragraphs], random, {
    slips: number === 4 ? 2 : source.kind === 'official' ? 0 : random.whole(0, 2),
    furniture: furnitureOf(random, number, slot, published).map(style),
  });
  const meta = block({
    title,
    titleSupplied: supplied,
    issuers: series.issuers,
    issuerKind: series.kind,
    locality: series.locality ?? undefined,
    dates: { ...statedDates(published, occasion) },
    dateBasis: published.dateBasis ?? undefined,
    deliveredTo: occasion.deliveredTo ?? undefined,
    documentNumber: happens(voice, 5, 0.2)
      ? `${place.short.slice(0, 1)}府〔${year + 1}〕${random.whole(1, 60)}号`
      : undefined,
    source: { ...source, sha256: createHash('sha256').update(capture.text).digest('hex') },
    officialUrl: source.kind === 'official' || random.chance(0.3) ? undefined : url,
    completeness: broken ? 'partial' : 'full',
    breaksOff: broken ? style(broken.last) : undefined,
    corrections: capture.corrections.map((correction) => ({ ...correction })),
    omissions: capture.omissions.map((omission) => ({ ...omission })),
    redactions: contacts.map(({ text, reason }) => ({ text: style(text), reason })),
    history: [
      ...(random.chance(0.1) ? [{ date: '2026-10-08', what: '据读者来信更正标注' }] : []),
      { date: '2026-09-01', what: broken ? '收录部分正文' : '收录全文' },
    ],
  });
  return {
    text: `---\n${meta}---\n${toMdx(blocks)}`,
    capture: capture.text,
    annotations: annotationsOf(paragraphs, voice.claims, style),
  };
}

/** Half-width or full-width punctuation; a few texts have spaces after their numbers. */
function drawStyle(voice: Voice): (text: string) => string {
  const width = voice.random.chance(0.5) ? narrow : (text: string) => text;
  return happens(voice, 11, 0.06) ? (text) => spaced(width(text)) : width;
}

/** An editor's note on a passage that some annotation already quotes. */
function addRemark(voice: Voice): void {
  const quoted = voice.claims.find((claim) => claim.kind === 'events' || claim.kind === 'links');
  if (quoted) voice.claims.push({ kind: 'notes', text: '原文如此；与上年度报告的说法不同。', quote: quoted.quote });
}
