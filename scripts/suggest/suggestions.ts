import type { Anchored } from '../../src/model/annotation.ts';
import { citationsIn } from '../../src/parse/citations.ts';
import { type SuggestedEvent, suggestEvents } from './events.ts';
import { type SuggestedLink, suggestLinks } from './links.ts';
import type { Material } from './load.ts';
import { type SuggestedObservation, suggestObservations } from './observations.ts';
import { type SuggestedPart, suggestParts } from './parts.ts';

/** All that is suggested for a report, each kind in the order of the text. */
export interface Suggestions {
  observations: SuggestedObservation[];
  links: SuggestedLink[];
  events: SuggestedEvent[];
  parts: SuggestedPart[];
  /** The documents that the text cites in 《》, with how often. They need no annotation: pages find them by themselves. */
  cited: { name: string; count: number }[];
}

/** Makes the suggestions for a report: all of them, or (`fresh`) those that its annotations do not have yet. */
export function suggestFor(material: Material, fresh: boolean): Suggestions {
  const { report, annotations, indicators, plans } = material;
  const observations = suggestObservations(report.body, indicators);
  const links = suggestLinks(report, plans, observations);
  const events = suggestEvents(report);
  const parts = suggestParts(report);
  const cited = citedIn(material);
  if (!fresh) return { observations, links, events, parts, cited };
  const numbers = [...annotations.observations, ...annotations.excluded];
  return {
    observations: observations.filter((one) => !numbers.some(overlaps(one.place))),
    links: links.filter(
      (one) =>
        !annotations.links.some(
          (known) =>
            overlaps(one.place)(known) &&
            known.plan === one.plan &&
            known.task === one.task &&
            known.target === one.target,
        ),
    ),
    events: events.filter((one) => ![...annotations.events, ...annotations.excluded].some(overlaps(one.place))),
    parts: parts.filter(
      (one) => !annotations.parts.some((known) => overlaps(one.place)(known) && known.part === one.part),
    ),
    cited,
  };
}

type Place = SuggestedObservation['place'];

function overlaps({ paragraph, start, end }: Place): (known: Anchored<object>) => boolean {
  return ({ anchor }) => anchor.paragraph === paragraph && anchor.start < end && start < anchor.end;
}

function citedIn({ report }: Material): Suggestions['cited'] {
  const counts = new Map<string, number>();
  for (const { name } of citationsIn(report.body)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}
