import type { Anchored } from '../../src/model/annotation.ts';
import { readCitations } from '../../src/parse/citations.ts';
import { draftIndicators, type IndicatorDraft } from './draft-indicators.ts';
import { type SuggestedEvent, suggestEvents } from './events.ts';
import { type SuggestedLink, suggestLinks } from './links.ts';
import { suggestObservations } from './observations.ts';
import { type SuggestedPart, suggestParts } from './parts.ts';
import type { SuggestedObservation } from './suggested-observation.ts';
import type { SuggestionInput } from './suggestion-input.ts';

export interface Suggestions {
  observations: SuggestedObservation[];
  links: SuggestedLink[];
  events: SuggestedEvent[];
  parts: SuggestedPart[];
  /** Documents cited in 《》, with the number of citations. They need no annotation. */
  citedDocuments: { name: string; count: number }[];
  /** Drafts of indicators for the observations without one, if asked for. */
  drafts: IndicatorDraft[];
}

/** Suggests annotations for a report: all, or (`onlyNew`) those without an existing annotation. `drafts`: also indicators. */
export function suggestFor(input: SuggestionInput, { onlyNew = false, drafts = false } = {}): Suggestions {
  const { report, topics } = input;
  const suggestions = onlyNew ? newOf(input, allFor(input)) : allFor(input);
  return { ...suggestions, drafts: drafts ? draftIndicators(report.id, suggestions.observations, topics) : [] };
}

function allFor(input: SuggestionInput): Omit<Suggestions, 'drafts'> {
  const { report, indicators, plans } = input;
  const observations = suggestObservations(report.body, indicators, report.year);
  const links = suggestLinks(report, plans, observations);
  return {
    observations,
    links,
    events: suggestEvents(report),
    parts: suggestParts(report),
    citedDocuments: citedDocumentsOf(input),
  };
}

/** Leaves out what is annotated. */
function newOf(
  { annotations }: SuggestionInput,
  { observations, links, events, parts, citedDocuments }: Omit<Suggestions, 'drafts'>,
): Omit<Suggestions, 'drafts'> {
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
