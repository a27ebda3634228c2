import type { Anchor, AnnotationKind } from '../../../src/model/annotation.ts';
import type { ParsedBody } from '../../../src/model/body.ts';
import { memo } from '../../../src/model/memo.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { QuoteSelector } from '../../../src/model/quote.ts';
import type { Bound } from '../../../src/model/terms.ts';
import { anchorAll } from '../../../src/parse/annotations.ts';
import { indexQuotes } from '../../../src/parse/quotes.ts';
import { checkUnit } from '../../../src/rules/reference.ts';
import type { Flag } from '../../../src/rules/rule.ts';
import { checkObservation } from '../../../src/rules/value.ts';
import { isRecord } from './values.ts';

/** A problem of an entry, and the field to mend: `observations.3.quote`. */
export interface FieldProblem extends Pick<Problem, 'message' | 'fix' | 'severity'> {
  kind: AnnotationKind;
  index: number;
  field: string;
}

/** Where an entry's quote is in the text. */
export interface PlacedEntry {
  kind: AnnotationKind;
  index: number;
  anchor: Anchor;
}

/** What the text says of the entries. */
interface Findings {
  placed: PlacedEntry[];
  problems: FieldProblem[];
}

/**
 * Finds every quote in the text and every value in its quote, by the rules and with the messages of the check. `values` are
 * those of the form: its lists by kind, whose entries may not be filled in yet. `units` has the indicators' units by id.
 */
export function checkAnnotations(
  values: Readonly<Record<string, unknown>>,
  body: ParsedBody,
  units: ReadonlyMap<string, string> = new Map(),
): Findings {
  const findings: Findings = { placed: [], problems: [] };
  for (const [kind, list] of Object.entries(values)) {
    if (!Array.isArray(list)) continue;
    list.forEach((entry, index) => {
      checkEntry(entry, { kind: kind as AnnotationKind, index }, body, units, findings);
    });
  }
  return findings;
}

function checkEntry(
  entry: Record<string, unknown>,
  place: Pick<PlacedEntry, 'kind' | 'index'>,
  body: ParsedBody,
  units: ReadonlyMap<string, string>,
  { placed, problems }: Findings,
): void {
  const selector = selectorOf(entry);
  if (!selector) return;
  const unresolved: Problem[] = [];
  const [anchored] = anchorAll([selector], quoteIndexOf(body), () => start, unresolved);
  const fieldOf = (key: string) => `${place.kind}.${place.index}.${key}`;
  for (const { message, fix, severity } of unresolved) {
    problems.push({ ...place, field: fieldOf('quote'), message, fix, severity });
  }
  if (!anchored) return;
  placed.push({ ...place, anchor: anchored.anchor });
  const { indicator: id, value, unit, bound } = entry;
  if (place.kind !== 'observations' || typeof value !== 'number' || typeof unit !== 'string') return;
  const observation = { ...anchored, value, unit, bound: (bound || 'exact') as Bound };
  const flag: Flag = ({ file: field, message, fix, severity = 'error' }) =>
    problems.push({ ...place, field, message, fix, severity });
  const positionOf = (key: string) => ({ file: fieldOf(key), position: start });
  checkObservation(body, observation, positionOf, flag);
  const expected = typeof id === 'string' ? units.get(id) : undefined;
  if (expected !== undefined) checkUnit(unit, { id: String(id), unit: expected }, positionOf('unit'), flag);
}

const quoteIndexOf = memo(indexQuotes);

/** A form has fields instead of lines. */
const start = { file: '', line: 1, column: 1 };

function selectorOf(entry: unknown): QuoteSelector | null {
  if (!isRecord(entry) || typeof entry.quote !== 'string' || entry.quote.trim() === '') return null;
  const { quote, prefix, suffix } = entry;
  return {
    quote: quote.trim(),
    ...(typeof prefix === 'string' && prefix.trim() !== '' ? { prefix } : {}),
    ...(typeof suffix === 'string' && suffix.trim() !== '' ? { suffix } : {}),
  };
}
