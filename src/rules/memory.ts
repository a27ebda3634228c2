import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Placed } from '../parse/report.ts';
import type { PlacedContent } from './rule.ts';

/**
 * What the rules that look at one report at a time have found, for as long as the report and all that it is held against
 * stay the same.
 */
export class RuleMemory {
  #surroundings: readonly unknown[] = [];
  #found = new WeakMap<Placed<Report>, Problem[]>();

  /** Forgets everything where what reports are held against has changed. */
  begin(content: PlacedContent): void {
    const now = surroundings(content);
    if (now.length === this.#surroundings.length && now.every((one, i) => one === this.#surroundings[i])) return;
    this.#surroundings = now;
    this.#found = new WeakMap();
  }

  found(report: Placed<Report>): Problem[] | undefined {
    return this.#found.get(report);
  }

  keep(report: Placed<Report>, problems: Problem[]): void {
    this.#found.set(report, problems);
  }
}

/** All that a rule may hold a report against, but other reports. */
function surroundings({ content, plans, indicators, topics, broken }: PlacedContent): unknown[] {
  return [
    content.divisions,
    content.site.asOf,
    ...plans.values(),
    ...[...indicators.values(), ...topics.values()].map(({ yaml }) => yaml),
    ...[...broken].filter((address) => !address.startsWith('reports/')).sort(),
  ];
}
