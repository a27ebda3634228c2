import { drawPublication, urlsOf } from './publication.ts';
import { Random } from './random.ts';
import type { Slot } from './schedule.ts';
import { say } from './voice.ts';
import { flow } from './yaml.ts';

/** Makes a catalogue entry: a report known to exist, often without title or date. */
export function catalogueEntry(slot: Slot, seed: string): string {
  const { id, issuer, year } = slot;
  const random = new Random(`${seed}/catalogue/${id}`);
  const { url, ...published } = drawPublication(random, id, year);
  return `- ${flow({
    region: issuer.path[0].code,
    slug: id.slice(7),
    locality: issuer.locality,
    issuers: issuer.names,
    issuerKind: issuer.kind,
    year,
    title: random.chance(0.46) ? null : say('title', { slot, random }),
    urls: urlsOf({ url, ...(random.chance(0.5) ? published : {}) }),
    documentNumber: random.chance(0.05) ? say('documentNumber', { slot, random }) : undefined,
  })}\n`;
}
