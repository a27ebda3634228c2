import { indicatorAddress, planAddress, reportAddress } from '../../model/addresses.ts';
import { type CheckedValue, checkedValue } from '../../model/checked-value.ts';
import type { Content } from '../../model/content.ts';
import { shownTitle } from '../../model/format.ts';
import type { ReportOrPlan } from '../../model/report-or-plan.ts';
import { type Link, siteSections } from '../../model/site-sections.ts';
import { formatFormula } from '../indicators.ts';
import { checkedRecomputations } from '../observations.ts';
import { regionOf } from '../regions.ts';

/** All values that the archive questions. */
export interface QuestionedView {
  description: string;
  trail: Link[];
  values: QuestionedItem[];
}

/** A questioned value with everything that the verdict follows from. */
export interface QuestionedItem {
  place: string;
  /** Null if a plan states none. */
  year: number | null;
  /** The report or plan. */
  source: Link;
  indicator: Link;
  qualifier: string | null;
  value: CheckedValue;
  quote: string;
  /** The passage that prints the value. */
  address: string;
  /** With names of indicators: 甲 ÷ 乙 × 100. */
  formula: string;
  operands: { name: string; value: CheckedValue; address: string }[];
  /** The editor's note that confirms it. */
  note: string | null;
}

/** Newest first; values of plans come last. */
export function questionedView(content: Content): QuestionedView {
  const reports = [...content.reports.values()].sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  const values = [...reports, ...content.plans.values()].flatMap((text) => questionedItems(content, text));
  return {
    description: `报告和规划所载、与按算式算得的数不符的数值 ${values.length} 个：地区、年份、原句、文中的数、算得的数和算式。`,
    trail: [siteSections.indicators],
    values,
  };
}

function questionedItems(content: Content, text: ReportOrPlan): QuestionedItem[] {
  const isReport = 'year' in text;
  const addressOf = isReport ? reportAddress : planAddress;
  const place = (isReport ? text.meta.locality : undefined) ?? regionOf(content, text.region).name;
  return checkedRecomputations(content, text)
    .filter(({ agrees }) => !agrees)
    .map(({ indicator, printed, operands, note }) => ({
      place,
      year: printed.year ?? (isReport ? text.year : null),
      source: [addressOf(text.id), shownTitle(text.meta.title, text.meta.titleSupplied)],
      indicator: [indicatorAddress(indicator.id), indicator.name],
      qualifier: printed.qualifier ?? null,
      value: checkedValue(printed),
      quote: printed.quote,
      address: addressOf(text.id, printed.anchor.block),
      formula: formatFormula(content, indicator) ?? '',
      operands: operands.map((operand) => ({
        name: content.indicators.get(operand.indicator)?.name ?? operand.indicator,
        value: checkedValue(operand),
        address: addressOf(text.id, operand.anchor.block),
      })),
      note: note?.text ?? null,
    }));
}
