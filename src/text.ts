// Former names of the dictionary and the formats, for pages, components and scripts of the browser. New code imports
// model/terms.ts and model/format.ts.
import { formatBound } from './model/format.ts';
import { mapTerms, type Term } from './model/term.ts';
import {
  bounds,
  comparators,
  dateBases,
  directions,
  documentKinds,
  entryStates,
  issuerKinds,
  markKinds,
  parts,
  regionLevels,
  relations,
  sourceKinds,
  stances,
  timelinessStates,
} from './model/terms.ts';

export { formatCompact, formatDate, formatNumber, placeholderTitle, shownTitle } from './model/format.ts';

const nameOf = (_: string, { name }: Term) => name;

export const issuerKindNames = mapTerms(issuerKinds, nameOf);
export const completenessNames = mapTerms(entryStates, nameOf);
export const timelinessNames = mapTerms(timelinessStates, nameOf);
export const partLabels = mapTerms(parts, nameOf);
export const stanceNames = mapTerms(stances, nameOf);
export const relationNames = mapTerms(relations, nameOf);
export const sourceKindNames = mapTerms(sourceKinds, nameOf);
export const regionLevelNames = mapTerms(regionLevels, nameOf);
export const dateBasisNames = mapTerms(dateBases, nameOf);
export const boundNames = mapTerms(bounds, formatBound);
export const annotationNames = mapTerms(markKinds, nameOf);
export const documentKindNames = mapTerms(documentKinds, nameOf);
export const directionNames = mapTerms(directions, nameOf);
export const comparatorNames = mapTerms(comparators, nameOf);
