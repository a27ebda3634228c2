import type { Content } from '../model/content.ts';
import { memo } from '../model/memo.ts';
import type { LocatedContent } from './located-content.ts';

/** What a check of one entry may see of the rest of the archive: no reports and no catalogue entries. */
export interface RuleContext extends Pick<Content, 'divisions' | 'topics' | 'indicators' | 'plans'> {
  /** The archive's review date. */
  asOf: string;
  /** Unreadable files except reports, as `plans/440100/2024-2035`. Rules ignore references to them. */
  broken: ReadonlySet<string>;
}

export function contextOf({ content, broken }: LocatedContent): RuleContext {
  const { divisions, topics, indicators, plans, site } = content;
  const brokenOthers = [...broken].filter((address) => !address.startsWith('reports/'));
  return { divisions, topics, indicators, plans, asOf: site.asOf, broken: new Set(brokenOthers) };
}

/** All that findings on an unchanged entry depend on. Divisions are read from one file, so their map changes as a whole. */
export const contextInputs = memo(({ divisions, ...others }: RuleContext): readonly unknown[] => [
  divisions,
  ...Object.values(others).map((value) => (typeof value === 'string' ? value : [...value.values()])),
]);
