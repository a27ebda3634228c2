import type { Anchored } from '../../src/model/annotation.ts';
import { readCitations } from '../../src/parse/citations.ts';
import { type SuggestedEvent, suggestEvents } from './events.ts';
import { type SuggestedLink, suggestLinks } from './links.ts';
import { type SuggestedObservation, suggestObservations } from './observations.ts';
import { type SuggestedPart, suggestParts } from './parts.ts';
import type { SuggestionInput } from './suggestion-input.ts';

export interface Suggestions {
  observations: SuggestedObservation[];
  links: SuggestedLink[];
  events: SuggestedEvent[];
  parts: SuggestedPart[];
  /** Documents cited in 《》, with the number of citations. They need no annotation. */
  citedDocuments: { name: string; count: number }[];
}

/** Suggests annotations for a report: all, or (`onlyNew`) those without an existing annotation. */
export function suggestFor(input: SuggestionInput, onlyNew: boolean): Suggestions {
  const { report, annotations, indicators, plans } = input;
  const observations = suggestObservations(report.body, indicators);
  const links = suggestLinks(report, plans, observations);
  const events = suggestEvents(report);
  const parts = suggestParts(report);
  const citedDocuments = citedDocumentsOf(input);
  if (!onlyNew) return { observations, links, events, parts, citedDocuments };
  const annotatedNumbers = [...annotations.observations, ...annotations.excluded];
  const annotatedEvents = [...annotations.events, ...annotations.excluded];
  return {
    observations: observations.filter(({ span }) => !annotatedNumbers.some(overlaps(span))),
    links: links.filter(
      ({ span, plan, task, target }) =>
        !annotations.links.some(
          (link) => overlaps(span)(link) && link.plan === plan && link.task === task && link.target === target,
        ),
    ),
    events: events.filter(({ span }) => !annotatedEvents.some(overlaps(span))),
    parts: parts.filter(
      ({ span, part }) =>
        !annotations.parts.some((annotation) => overlaps(span)(annotation) && annotation.part === part),
    ),
    citedDocuments,
  };
}

type Span = SuggestedObservation['span'];

function overlaps({ paragraph, start, end }: Span): (annotation: Anchored<object>) => boolean {
  return ({ anchor }) => anchor.paragraph === paragraph && anchor.start < end && start < anchor.end;
}

function citedDocumentsOf({ report }: SuggestionInput): Suggestions['citedDocuments'] {
  const counts = new Map<string, number>();
  for (const { name } of readCitations(report.body)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}
