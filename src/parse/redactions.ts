import { findOccurrences } from './occurrences.ts';

export interface RedactionPlaces {
  /** Indices of the pieces that the text lacks, or has less often than they are declared. */
  unplaced: Set<number>;
  /** Offset of the first █ that no piece accounts for; null if there is none. */
  undeclared: number | null;
}

/**
 * Accounts for every █ of a text, from its start, by declared pieces, each used once; of several that fit, the longest.
 * Placing ends at a █ that none fits: what is left over is then only reported if the text lacks it altogether.
 */
export function placeRedactions(text: string, pieces: readonly string[]): RedactionPlaces {
  const waiting = waitingPieces(pieces);
  let at = text.indexOf('█');
  while (at >= 0) {
    const mark = at;
    const placed = waiting.find(
      ({ piece, lead, indices }) => indices.length > 0 && mark >= lead && text.startsWith(piece, mark - lead),
    );
    if (!placed) break;
    placed.indices.pop();
    at = text.indexOf('█', mark - placed.lead + placed.piece.length);
  }
  const isComplete = at < 0;
  const unplaced = new Set(isComplete ? waiting.flatMap(({ indices }) => indices) : []);
  findOccurrences(text, pieces).forEach(({ count }, index) => {
    if (count === 0) unplaced.add(index);
  });
  return { unplaced, undeclared: isComplete ? null : at };
}

/** A distinct piece with a █. */
interface WaitingPiece {
  piece: string;
  /** Number of characters before its first █. */
  lead: number;
  /** Its declarations that are not placed yet. */
  indices: number[];
}

/** The longest first. */
function waitingPieces(pieces: readonly string[]): WaitingPiece[] {
  const byPiece = new Map<string, WaitingPiece>();
  for (const [index, piece] of pieces.entries()) {
    const lead = piece.indexOf('█');
    if (lead < 0) continue;
    const known = byPiece.get(piece) ?? { piece, lead, indices: [] };
    known.indices.push(index);
    byPiece.set(piece, known);
  }
  return [...byPiece.values()].sort((a, b) => b.piece.length - a.piece.length);
}
