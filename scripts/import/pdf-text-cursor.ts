import { combine, identity, type Matrix, type Point, pointAt } from './pdf-matrix.ts';

/** Where text goes next: the text matrix, and the place in its units. */
export class TextCursor {
  private matrix: Matrix = identity;
  private line: Point = { x: 0, y: 0 };
  private at: Point = { x: 0, y: 0 };

  begin(matrix: Matrix): void {
    this.matrix = matrix;
    this.line = { x: 0, y: 0 };
    this.at = { x: 0, y: 0 };
  }

  /** Begins a line at a distance from the beginning of the last. */
  moveLine(x: number, y: number): void {
    this.line = { x: this.line.x + x, y: this.line.y + y };
    this.at = { ...this.line };
  }

  advance(x: number, y: number): void {
    this.at = { x: this.at.x + x, y: this.at.y + y };
  }

  /** Where a glyph of a width begins and ends on the page, and the height of one unit there. */
  placeOf(width: number, rise: number, ctm: Matrix): { from: Point; to: Point; unit: number } {
    const matrix = combine(ctm, this.matrix);
    return {
      from: pointAt(matrix, this.at.x, this.at.y + rise),
      to: pointAt(matrix, this.at.x + width, this.at.y + rise),
      unit: Math.hypot(matrix[2], matrix[3]),
    };
  }
}
