import type { Content } from '../../model/content.ts';
import { isRegionCode } from '../../model/ids.ts';
import { memoWithInputs } from '../../model/memo.ts';
import type { ReportOrPlan } from '../../model/report-or-plan.ts';
import type { DocumentKind } from '../../model/terms.ts';
import { cuesOf } from '../../parse/citation-cue.ts';
import { type Citation, readCitations } from '../../parse/citations.ts';
import { classifyDocument } from '../../parse/document-kind.ts';
import { regionPath } from '../regions.ts';
import type { CitationSource } from './citation-source.ts';
import type { Declarations } from './declarations.ts';
import { divisionsNamed } from './divisions.ts';
import { nameKey } from './name-key.ts';
import { resolutionInputs } from './resolution-inputs.ts';
import { scopeOf } from './scope.ts';

/** A citation with the document that it refers to. */
export interface CitationMatch {
  citation: Citation;
  source: CitationSource;
  /** Equal for citations of the same document. */
  key: string;
  /** See `Scope`; empty if the document is declared or the scope is unknown. */
  scope: string;
  startsWithDivision: boolean;
}

/** Determines the document of every citation in every report and plan. */
export function matchCitations(content: Content, declarations: Declarations): CitationMatch[] {
  const factsOf = nameFactsReader(content);
  const sources: CitationSource[] = [
    ...[...content.reports.values()].map((report) => ({ report, plan: null })),
    ...[...content.plans.values()].map((plan) => ({ report: null, plan })),
  ];
  const pending = sources.flatMap((source) =>
    pendingMatches({ content, declarations, factsOf, source }, source.report ?? source.plan),
  );
  const scopes = regionScopes(pending);
  return pending.map(({ ownScope, region, name, declarationKey, ...match }) => {
    if (declarationKey) return { ...match, key: declarationKey, scope: '' };
    const scope =
      ownScope ?? regionPath(content, region).findLast(({ code }) => scopes.has(`${code}|${name}`))?.code ?? '';
    return { ...match, key: `${scope}|${name}`, scope };
  });
}

/** A match before scopes from other texts of its region apply. */
interface PendingMatch extends Omit<CitationMatch, 'key' | 'scope'> {
  /** From `nameKey`. */
  name: string;
  declarationKey: string | null;
  ownScope: string | null;
  region: string;
}

interface Surroundings {
  content: Content;
  declarations: Declarations;
  factsOf: (name: string) => NameFacts;
  source: CitationSource;
}

const pendingMatches = memoWithInputs(
  ({ content }: Surroundings) => [resolutionInputs(content)],
  ({ content, declarations, factsOf, source }, { id, region, body }: ReportOrPlan): PendingMatch[] => {
    const citations = readCitations(body);
    const cues = cuesOf(citations);
    const sourceId = source.plan ? `plans/${id}` : id;
    return citations.map((citation, i) => {
      const { name } = citation;
      const { key, kind, startsWithDivision } = factsOf(name);
      const declarationKey = declarations.find(key, region)?.key ?? null;
      const cue = cues[i] ?? null;
      const ownScope = declarationKey ? null : scopeOf(content, { name, kind, cue, region, source: sourceId });
      return { citation, source, name: key, declarationKey, ownScope, region, startsWithDivision };
    });
  },
);

interface NameFacts {
  key: string;
  kind: DocumentKind;
  startsWithDivision: boolean;
}

function nameFactsReader(content: Content): (name: string) => NameFacts {
  const factsByName = new Map<string, NameFacts>();
  return (name) => {
    let facts = factsByName.get(name);
    if (!facts) {
      const startsWithDivision = divisionsNamed(content, name).length > 0;
      const { kind } = classifyDocument({ name, startsWithDivision, before: '', after: '' });
      facts = { key: nameKey(name), kind, startsWithDivision };
      factsByName.set(name, facts);
    }
    return facts;
  };
}

/**
 * Names that some text in a region ties to that region. The same name in other texts of the region or below it means the
 * same document, even without such a cue.
 */
function regionScopes(pending: readonly PendingMatch[]): Set<string> {
  return new Set(
    pending.flatMap(({ ownScope, name }) => (ownScope && isRegionCode(ownScope) ? [`${ownScope}|${name}`] : [])),
  );
}
