import { observationsOf } from '../../archive/observations.ts';
import { seriesOf } from '../../archive/series.ts';
import { reportAddress } from '../../model/addresses.ts';
import type { CheckedObservation } from '../../model/checked-value.ts';
import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import { observationSchema } from '../schema/annotation-schema.ts';
import { columnOf } from './column-of.ts';
import { quoteColumns, reportRefCells, reportRefColumns, reportRefKeys } from './columns.ts';
import { defineTable } from './table.ts';

const fields = observationSchema.shape;

/** `/data/observations.csv` */
export const observations = defineTable({
  name: 'observations',
  title: '指标数值',
  description:
    '报告所载的每一个指标数值和原句，一条一行。数值为报告机关自述；与按算式算得的数不符的，check 为 differs。',
  columns: [
    ...reportRefColumns,
    columnOf('indicator', fields.indicator),
    { name: 'name', type: 'string', description: '指标名称', required: true },
    columnOf('year', fields.year),
    columnOf('bound', fields.bound),
    columnOf('value', fields.value),
    columnOf('unit', fields.unit),
    columnOf('qualifier', fields.qualifier),
    ...quoteColumns,
    columnOf('check', fields.check),
    columnOf('computed', fields.computed),
  ],
  primaryKey: ['report', 'no'],
  foreignKeys: [...reportRefKeys, { fields: ['indicator'], table: 'indicators', reference: ['id'] }],
  rows,
});

function* rows(content: Content) {
  for (const report of content.reports.values()) yield* rowsOfReport(content, report);
}

/** The rows of one report, in its order. */
export function* rowsOfReport(content: Content, report: Report) {
  for (const [i, observation] of observationsOf(content, report).entries()) {
    yield observationCells(content, report, observation, i);
  }
}

/** The rows of one indicator, newest first. */
export function* rowsOfIndicator(content: Content, indicator: string) {
  for (const { report, observation, index } of seriesOf(content, indicator)) {
    yield observationCells(content, report, observation, index);
  }
}

/** `index`: among the report's observations. */
function observationCells(content: Content, report: Report, observation: CheckedObservation, index: number) {
  return {
    ...reportRefCells(content, report, index),
    indicator: observation.indicator,
    name: content.indicators.get(observation.indicator)?.name ?? null,
    year: observation.year ?? report.year,
    bound: observation.bound,
    value: observation.value,
    unit: observation.unit,
    qualifier: observation.qualifier ?? null,
    quote: observation.quote,
    block: observation.anchor.block,
    url: reportAddress(report.id, observation.anchor.block),
    check: observation.check,
    computed: observation.computed,
  };
}
