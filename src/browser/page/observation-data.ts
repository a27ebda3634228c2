import type { CheckedValue } from '../../model/checked-value.ts';
import { keysOf } from '../../model/term.ts';
import { bounds, checks } from '../../model/terms.ts';
import { asNumber, asObject, asOptionalNumber, asOptionalString, asString } from './json-shape.ts';

/** The fields of an observation in a data file (`/data/reports/<id>.json`) that pages use. */
export interface ObservationData extends CheckedValue {
  indicator: string;
  name: string;
  /** Null in a plan that states no year. */
  year: number | null;
  qualifier: string | null;
  /** Id of the block in which its quote begins. */
  block: string;
}

/** Reads a parsed observation; throws a ShapeError if it has another shape. */
export function readObservation(data: unknown): ObservationData {
  const observation = asObject(data);
  const indicator = asString(observation.indicator);
  return {
    indicator,
    name: asOptionalString(observation.name) ?? indicator,
    value: asNumber(observation.value),
    unit: asString(observation.unit),
    printed: asOptionalString(observation.printed),
    ranked: observation.ranked === true,
    bound: keysOf(bounds).find((bound) => bound === observation.bound) ?? 'exact',
    check: keysOf(checks).find((check) => check === observation.check) ?? null,
    computed: asOptionalNumber(observation.computed),
    year: asOptionalNumber(observation.year),
    qualifier: asOptionalString(observation.qualifier),
    block: asString(observation.block),
  };
}
