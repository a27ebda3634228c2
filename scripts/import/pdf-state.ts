import type { DrawnFont } from './pdf-drawing.ts';
import { type Box, boxAround, combine, everywhere, type Matrix, overlap } from './pdf-matrix.ts';

/** The part of PDF's graphics state that decides where and how text appears. */
export interface State {
  ctm: Matrix;
  font: DrawnFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  fill: string | null;
  stroke: string | null;
  alpha: number;
  /** Of the groups around, which apply to all they contain. */
  groupAlpha: number;
  clip: Box;
}

/** The current state and those saved for later. */
export class StateStack {
  current: State;
  private readonly saved: State[] = [];

  constructor(ctm: Matrix) {
    this.current = { ...initial, ctm };
  }

  save(): void {
    this.saved.push({ ...this.current });
  }

  restore(): void {
    this.current = this.saved.pop() ?? this.current;
  }

  transform(matrix: Matrix): void {
    this.current.ctm = combine(this.current.ctm, matrix);
  }

  clipTo(bounds: readonly number[]): void {
    this.current.clip = overlap(this.current.clip, boxAround(this.current.ctm, bounds));
  }

  /** Enters a form, which has its own units and is cut at its bounds. */
  enterForm(matrix: Matrix | null, bounds: readonly number[] | null): void {
    this.save();
    if (matrix) this.transform(matrix);
    if (bounds) this.clipTo(bounds);
  }

  enterGroup(): void {
    this.save();
    this.current.groupAlpha *= this.current.alpha;
    this.current.alpha = 1;
  }
}

const initial: Omit<State, 'ctm'> = {
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  fill: '#000000',
  stroke: '#000000',
  alpha: 1,
  groupAlpha: 1,
  clip: everywhere,
};

/** The colours that paint a glyph; none for invisible text. */
export function coloursOf({ mode, fill, stroke }: State): (string | null)[] {
  if (invisibleModes.includes(mode)) return [];
  if (strokeModes.includes(mode)) return [stroke];
  return bothModes.includes(mode) ? [fill, stroke] : [fill];
}

const invisibleModes = [3, 7];
const strokeModes = [1, 5];
const bothModes = [2, 6];
