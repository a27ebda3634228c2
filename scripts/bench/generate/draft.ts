import type { Bound, Part, Role, Stance } from '../../../src/model/terms.ts';

/** A text as it is composed, with full-width punctuation; what the text subset knows, and nothing else. */
export type DraftBlock =
  | { type: 'heading'; level: 1 | 2 | 3; text: string }
  | { type: 'paragraph'; text: string; runIn: boolean }
  | { type: 'table'; rows: string[][] };

/** What an annotation will say, with words of the text that it rests on. */
export type Claim = { quote: string } & (
  | {
      kind: 'observations';
      indicator: string;
      value: number;
      unit: string;
      bound: Bound;
      qualifier?: string;
      year?: number;
    }
  | { kind: 'links'; plan: string; task?: number; target?: string; stance: Stance }
  | { kind: 'events'; date: string; title: string }
  | { kind: 'topics'; topic: string }
  | { kind: 'parts'; part: Part }
  | { kind: 'roles'; role: Role }
  | { kind: 'notes'; text: string }
  | { kind: 'excluded'; reason: string }
);

export function paragraph(text: string): DraftBlock {
  return { type: 'paragraph', text, runIn: false };
}

export function heading(level: 1 | 2 | 3, text: string): DraftBlock {
  return { type: 'heading', level, text };
}
