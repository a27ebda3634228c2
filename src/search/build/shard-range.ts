import type { GramLength } from '../format/grams.ts';
import type { GramPostings } from './shard-encode.ts';

/** Consecutive shards: `from ≤ number < to`. */
export interface ShardRange {
  length: GramLength;
  /** All shards of this length. */
  shards: number;
  from: number;
  to: number;
}

/** What a shard holds. */
export interface ShardGrams {
  number: number;
  /** In code unit order. */
  grams: Iterable<GramPostings>;
}
