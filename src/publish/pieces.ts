import { regionOf, regionPath } from '../archive/regions.ts';
import type { Anchored, Observation } from '../model/annotation.ts';
import type { Block } from '../model/body.ts';
import type { Content } from '../model/content.ts';
import type { PlacedCorrection, Source } from '../model/provenance.ts';

// Pieces of JSON files that reports, plans and indicators have alike.

/** A region as data files name it: itself, and the codes from the province down. */
export function regionJson(content: Content, code: string) {
  const { name, level } = regionOf(content, code);
  return { code, name, level, path: regionPath(content, code).map((division) => division.code) };
}

/** A block as data files hold it; what a kind of block does not have is left out. */
export function blockJson(block: Block) {
  const { id, text, paragraph, topics, parts } = block;
  const { type } = block;
  if (type === 'heading') return { id, type, level: block.level, text, topics, parts, paragraph };
  if (type === 'paragraph') return { id, type, text, role: block.role, topics, parts, paragraph };
  if (type === 'table') return { id, type, text, rows: block.rows, topics, parts, paragraph };
  return { id, type, text, topics, parts, paragraph };
}

/** Where a text was taken from; `capture` is the address of the capture itself. */
export function sourceJson({ name, url, kind, retrieved, sha256 }: Source, capture: string) {
  return { name, url: url ?? null, kind, retrieved: retrieved ?? null, sha256, capture };
}

export function correctionJson({ anchor, ...correction }: PlacedCorrection) {
  return { ...correction, block: anchor?.block ?? null };
}

/** The words that an annotation rests on, and the block in which they begin. */
export function quoted({ quote, anchor }: Anchored<{ quote: string }>) {
  return { quote, block: anchor.block };
}

/** A figure of a year: a report always has one, a plan only where it says so. */
export function observationJson<Year extends number | null>(content: Content, observation: Observation, year: Year) {
  const { qualifier, ...value } = valueJson(observation);
  return {
    indicator: observation.indicator,
    name: content.indicators.get(observation.indicator)?.name ?? null,
    ...value,
    year,
    qualifier,
    ...quoted(observation),
  };
}

export function valueJson({ value, unit, bound, qualifier }: Observation) {
  return { value, unit, bound, qualifier: qualifier ?? null };
}
