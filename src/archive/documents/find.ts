import type { ParsedBody } from '../../model/body.ts';
import type { DocumentKind } from '../../model/cited-document.ts';
import type { Content } from '../../model/content.ts';
import type { Plan } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { cuesOf } from '../../parse/citation-cue.ts';
import { type Citation, citationsIn } from '../../parse/citations.ts';
import { classifyDocument } from '../../parse/document-kind.ts';
import { regionPath } from '../regions.ts';
import type { Declared } from './declared.ts';
import { nameKey } from './name-key.ts';
import { placesNamed } from './places.ts';
import type { Citing } from './register.ts';
import { scopeOf } from './scope.ts';
import { areSame, surroundingsOf } from './surroundings.ts';

/** A citation with the document that it means. */
export interface Found {
  citation: Citation;
  source: Citing;
  /** What makes two citations name one document. */
  key: string;
  /** Code of the place whose document it is, id of the only text that it means something in, or empty. */
  scope: string;
  hasPlace: boolean;
}

/** Every citation of every report and plan, each with its document. */
export function findCitations(content: Content, declared: Declared): Found[] {
  const facts = readNames(content);
  const surroundings = surroundingsOf(content);
  const open = [
    ...[...content.reports.values()].flatMap((report) =>
      once(report, surroundings, () =>
        inText(content, declared, facts, { report, plan: null }, report.body, report.region, report.id),
      ),
    ),
    ...[...content.plans.values()].flatMap((plan) =>
      once(plan, surroundings, () =>
        inText(content, declared, facts, { report: null, plan }, plan.body, plan.region, `plans/${plan.id}`),
      ),
    ),
  ];
  const told = scopesTold(open);
  return open.map(({ own, region, name, entry, ...found }) => {
    if (entry) return { ...found, key: entry, scope: '' };
    const scope = own ?? regionPath(content, region).findLast(({ code }) => told.has(`${code}|${name}`))?.code ?? '';
    return { ...found, key: `${scope}|${name}`, scope };
  });
}

const known = new WeakMap<Report | Plan, { surroundings: readonly unknown[]; open: Open[] }>();

/** Reads a text once, as long as nothing that decides what its citations mean has changed. */
function once(text: Report | Plan, surroundings: readonly unknown[], read: () => Open[]): Open[] {
  const found = known.get(text);
  if (found && areSame(found.surroundings, surroundings)) return found.open;
  const open = read();
  known.set(text, { surroundings, open });
  return open;
}

interface Open extends Omit<Found, 'key' | 'scope'> {
  name: string;
  /** Key of the declared document. */
  entry: string | null;
  own: string | null;
  region: string;
}

function inText(
  content: Content,
  declared: Declared,
  facts: (name: string) => NameFacts,
  source: Citing,
  body: ParsedBody,
  region: string,
  text: string,
): Open[] {
  const citations = citationsIn(body);
  const cues = cuesOf(citations);
  return citations.map((citation, i) => {
    const { name } = citation;
    const { key, kind, hasPlace } = facts(name);
    const entry = declared.find(key, region)?.key ?? null;
    const own = entry ? null : scopeOf(content, { name, kind, cue: cues[i] ?? null, region, text });
    return { citation, source, name: key, entry, own, region, hasPlace };
  });
}

/** What a name says by itself. */
interface NameFacts {
  key: string;
  kind: DocumentKind;
  hasPlace: boolean;
}

/** Reads a name once, however often it is cited. */
function readNames(content: Content): (name: string) => NameFacts {
  const known = new Map<string, NameFacts>();
  return (name) => {
    let found = known.get(name);
    if (!found) {
      const hasPlace = placesNamed(content, name).length > 0;
      const { kind } = classifyDocument({ name, hasPlace, before: '', after: '' });
      found = { key: nameKey(name), kind, hasPlace };
      known.set(name, found);
    }
    return found;
  };
}

/**
 * Names that some text of a region has told to be that region's: the same name in another text of the region, or of one
 * below it, means the same document even where nothing tells there.
 */
function scopesTold(open: readonly Open[]): Set<string> {
  return new Set(open.flatMap(({ own, name }) => (own && /^\d{6}$/.test(own) ? [`${own}|${name}`] : [])));
}
