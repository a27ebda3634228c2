import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { LocatedText } from '../parse/located.ts';
import type { LocatedContent } from './located-content.ts';

/** Findings of the rules of scope `report`, by report. Valid while the report and the shared data stay the same. */
export class FindingsCache {
  #sharedInputs: readonly unknown[] = [];
  #findings = new WeakMap<LocatedText<Report>, Problem[]>();

  /** Empties the cache if shared data has changed. */
  dropIfStale(content: LocatedContent): void {
    const inputs = sharedInputs(content);
    const isFresh =
      inputs.length === this.#sharedInputs.length && inputs.every((input, i) => input === this.#sharedInputs[i]);
    if (isFresh) return;
    this.#sharedInputs = inputs;
    this.#findings = new WeakMap();
  }

  get(report: LocatedText<Report>): Problem[] | undefined {
    return this.#findings.get(report);
  }

  set(report: LocatedText<Report>, problems: Problem[]): void {
    this.#findings.set(report, problems);
  }
}

/** Everything but reports that a rule of scope `report` may read. */
function sharedInputs({ content, plans, indicators, topics, broken }: LocatedContent): unknown[] {
  return [
    content.divisions,
    content.site.asOf,
    ...plans.values(),
    ...[...indicators.values(), ...topics.values()].map(({ yaml }) => yaml),
    ...[...broken].filter((address) => !address.startsWith('reports/')).sort(),
  ];
}
