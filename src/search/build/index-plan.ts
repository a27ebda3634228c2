/** Fits an index into the number of files that the host allows. */

import { type BundlePlan, planBundles } from './bundles.ts';
import type { OrderedGroup } from './order.ts';
import type { RecordSummary } from './record-summary.ts';
import { idealShardCounts, type ShardCounts, shardCounts, totalOf } from './sizing.ts';

export interface IndexPlan {
  bundles: BundlePlan;
  shards: ShardCounts;
  placeBuckets: number;
}

/** Tables and pointer. */
const OTHER_FILES = 5;
/** Files of what names of places begin with. */
export const PLACE_BUCKETS = 8;
/** Fewer starts of places if fewer files are allowed. */
const FEW_FILES = 100;

/**
 * Texts are packed tighter first, because bigger shards cost a query more: whole records instead of chunks, then up to four
 * times as many per file.
 * @throws Refusal if the index does not fit.
 */
export function planIndex(groups: readonly OrderedGroup<RecordSummary>[], maxFiles: number): IndexPlan {
  const codeUnits = groups.flatMap(({ records }) => records).reduce((sum, { foldedLength }) => sum + foldedLength, 0);
  const placeBuckets = maxFiles < FEW_FILES ? 1 : PLACE_BUCKETS;
  const others = ({ files }: BundlePlan): number => OTHER_FILES + placeBuckets + files;
  const room = maxFiles - totalOf(idealShardCounts(codeUnits));
  let bundles = planBundles(groups, false, 1);
  for (let packing = 1; packing <= 4 && others(bundles) > room; packing++) bundles = planBundles(groups, true, packing);
  return { bundles, shards: shardCounts(codeUnits, maxFiles, others(bundles)), placeBuckets };
}

/** By record number: whether its text is not cut at chunks. */
export function wholeTexts({ groups, whole }: BundlePlan): boolean[] {
  return groups.flatMap(({ count }, group) => Array<boolean>(count).fill(whole[group] ?? false));
}
