import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Direction, IssuerKind } from '../../../src/model/terms.ts';
import type { Fields } from './yaml.ts';

/** A goal of a plan; `by` and `before` count years from its first. */
export type Goal = Fields & { quote: string; by?: number; before?: number };

/** The lists in the folder `words`; each file explains itself. */
export const founding: { documents: string[]; slots: Record<string, string>; local: string } = read('founding');
export const areas: Record<string, string[]> = read('areas');
export const figures: Record<string, string[]> = read('figures');
export const goals: Record<string, { goals: Goal[]; baseline?: Goal }[]> = read('goals');
export const issuers: Record<IssuerKind | 'joint' | 'order' | 'fronts' | 'backs', string[]> = read('issuers');
export const phrases: Record<string, string[]> = read('phrases');
export const indicators: Record<string, Fields & { name: string; unit: string; direction: Direction }> =
  read('indicators');
/** The areas of work in the order in which reports go through them. */
export const topics = Object.keys(areas);

function read<T>(name: string): T {
  return parse(readFileSync(join(import.meta.dirname, `words/${name}.yaml`), 'utf8'));
}
