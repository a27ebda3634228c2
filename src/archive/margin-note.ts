import type { Anchor } from '../model/annotation.ts';
import type { CheckedValue } from '../model/checked-value.ts';
import type { MarkKind } from '../model/mark-kinds.ts';

/** A short note beside a block, from an annotation, a correction, a task of a plan or a repeat. */
export interface MarginNote {
  kind: MarkKind | 'repeat';
  label: string;
  text: string;
  address: string | null;
  /** Shown at the note and at its words; null where the text has no mark for it, as in tables. */
  number: number | null;
  /** Shown on demand only: figures explain themselves. */
  quiet: boolean;
  /** For an observation: its value with its verdict, which `text` states too. */
  value?: CheckedValue;
  /** For a repeat: links to other reports. */
  occurrences?: readonly { name: string; address: string }[];
}

/** A note and the words that it is about; without words (`start` = `end`) it is about the whole block. */
export interface AnchoredNote {
  anchor: Anchor;
  note: Omit<MarginNote, 'number' | 'quiet'>;
}
