import type { Position } from '../model/problem.ts';
import type { YamlPositions } from './yaml.ts';

/** A value read from a content file, and where it is written. */
export interface Located<T> {
  value: T;
  /** As problems show it: `content/catalogue/440000.yaml`. */
  file: string;
  yaml: YamlPositions;
  /** Path of the value in `yaml`; empty if the file holds only this value. */
  path: readonly PropertyKey[];
}

/** A report or plan with the positions that its rules need. `yaml` is the front matter. */
export interface LocatedText<T> extends Located<T> {
  annotations: LocatedAnnotations | null;
  /** Position in the file of each block of the body, in order; items have the position of their paragraph. */
  positions: readonly Position[];
}

/** The annotation file of a report or plan. */
export interface LocatedAnnotations {
  file: string;
  yaml: YamlPositions;
  /** Whether all its entries were read: rules do not miss what an entry with a mistake says. */
  isComplete: boolean;
}
