import type { Anchor } from '../model/annotation.ts';
import type { Block } from '../model/body.ts';
import { type CheckedObservation, checkedValue, isQuestioned, type QuestionedValue } from '../model/checked-value.ts';
import type { Content } from '../model/content.ts';
import { memoByKey } from '../model/memo.ts';
import type { ReportOrPlan } from '../model/report-or-plan.ts';
import { observationsOf } from './observations.ts';
import { blockOffsets } from './segments.ts';

/** The questioned values printed in a span of a text, for pages that show the span. */
export function questionedIn(content: Content, text: ReportOrPlan, span: Omit<Anchor, 'block'>): QuestionedValue[] {
  return questionedOf(content, text)
    .filter(({ anchor }) => anchor.paragraph === span.paragraph && anchor.start < span.end && span.start < anchor.end)
    .map((observation) => questionedValue(content, observation));
}

/** The questioned values printed in the first `length` characters of a block. */
export function questionedInBlock(
  content: Content,
  text: ReportOrPlan,
  { id, paragraph, text: words }: Block,
  length = words.length,
): QuestionedValue[] {
  const start = blockOffsets(text.body).get(id) ?? 0;
  return questionedIn(content, text, { paragraph, start, end: start + length });
}

/** The questioned observations of a report or plan, in the order of its annotations. */
const questionedOf = memoByKey((content: Content, text: ReportOrPlan): readonly CheckedObservation[] =>
  observationsOf(content, text).filter(isQuestioned),
);

function questionedValue(content: Content, observation: CheckedObservation): QuestionedValue {
  const { indicator } = observation;
  return { name: content.indicators.get(indicator)?.name ?? indicator, value: checkedValue(observation) };
}
