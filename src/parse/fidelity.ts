import { addAll } from '../model/add-all.ts';
import type { Correction, Omission, Redaction } from '../model/provenance.ts';
import { findOccurrences } from './occurrences.ts';
import { placeRedactions } from './redactions.ts';
import { withoutWhiteSpace } from './white-space.ts';

/** Declared differences between a capture and its text. */
export interface Declarations {
  corrections: readonly Correction[];
  omissions: readonly Omission[];
  redactions: readonly Redaction[];
}

/** An invalid declaration. `list` and `index` locate it in the front matter. */
export interface DeclarationFault {
  list: 'corrections' | 'omissions' | 'redactions';
  index: number;
  /** Offset in the text without white space, if the fault is there. */
  at?: number;
  message: string;
  fix: string;
}

/** An undeclared difference between text and capture. `at` is an offset in the text without white space. */
export interface UndeclaredDifference {
  at: number;
  text: string;
  capture: string;
  /** The characters before the difference, the same in both. */
  context: string;
}

export interface FidelityResult {
  faults: DeclarationFault[];
  differences: UndeclaredDifference[];
  /** Span in the text without white space of each applied correction, by its index. */
  corrected: Map<number, { start: number; end: number }>;
}

/**
 * The fidelity rule: after declared omissions and corrections, which must match once and not overlap, the capture equals
 * the text, white space ignored. `text` is the title (unless supplied) and all blocks in order.
 */
export function checkFidelity(capture: string, text: string, declarations: Declarations): FidelityResult {
  const bare = withoutWhiteSpace(capture);
  const { edits, faults } = locateEdits(bare, declarations);
  const actual = withoutWhiteSpace(text);
  addAll(faults, checkRedactions(bare, actual, declarations.redactions));
  const { text: expected, corrected } = applyEdits(bare, edits);
  // Invalid declarations cause differences themselves: list only a few.
  return { faults, differences: findDifferences(expected, actual, faults.length > 0 ? 3 : 20), corrected };
}

interface Edit {
  list: 'corrections' | 'omissions';
  index: number;
  start: number;
  end: number;
  replacement: string;
}

function locateEdits(capture: string, declarations: Declarations): { edits: Edit[]; faults: DeclarationFault[] } {
  const faults: DeclarationFault[] = [];
  const edits: Edit[] = [];
  const declared = [
    ...declarations.corrections.map((edit, index) => declare('corrections', index, edit, withoutWhiteSpace(edit.text))),
    ...declarations.omissions.map((edit, index) => declare('omissions', index, edit, '')),
  ];
  const needles = declared.map(({ needle }) => needle);
  findOccurrences(capture, needles).forEach(({ first, count }, i) => {
    const declaration = declared[i];
    if (!declaration) return;
    const { list, index, before, piece, needle, replacement } = declaration;
    if (count === 0 || piece === '') {
      faults.push({
        list,
        index,
        message: `采集件里没有“${shorten(needle)}”`,
        fix: '逐字照录采集件（连同 before、after），空白不计',
      });
      return;
    }
    if (count > 1) {
      faults.push({
        list,
        index,
        message: `“${shorten(needle)}”在采集件里不止一处`,
        fix: '用 before 或 after 写上前后文，使它只有一处',
      });
      return;
    }
    if (piece === replacement) {
      faults.push({ list, index, message: '改正前后相同', fix: '删去这一条' });
      return;
    }
    const start = first + before.length;
    edits.push({ list, index, start, end: start + piece.length, replacement });
  });

  edits.sort((a, b) => a.start - b.start);
  let end = 0;
  for (const edit of edits) {
    if (edit.start < end) {
      const { list, index } = edit;
      faults.push({ list, index, message: '与另一条校勘或略去重叠', fix: '合并成一条，或缩短到不重叠' });
    }
    end = Math.max(end, edit.end);
  }
  return { edits, faults };
}

function declare(list: Edit['list'], index: number, edit: Correction | Omission, replacement: string) {
  const before = withoutWhiteSpace(edit.before ?? '');
  const piece = withoutWhiteSpace(edit.capture);
  return { list, index, before, piece, needle: before + piece + withoutWhiteSpace(edit.after ?? ''), replacement };
}

function applyEdits(capture: string, edits: readonly Edit[]): { text: string; corrected: FidelityResult['corrected'] } {
  const corrected: FidelityResult['corrected'] = new Map();
  let text = '';
  let from = 0;
  for (const edit of edits) {
    if (edit.start < from) continue;
    text += capture.slice(from, edit.start);
    if (edit.list === 'corrections') {
      corrected.set(edit.index, { start: text.length, end: text.length + edit.replacement.length });
    }
    text += edit.replacement;
    from = edit.end;
  }
  return { text: text + capture.slice(from), corrected };
}

/** Every █ must be in both capture and text, and declared by a redaction. Neither text has white space. */
function checkRedactions(capture: string, text: string, redactions: readonly Redaction[]): DeclarationFault[] {
  const faults: DeclarationFault[] = [];
  const pieces = redactions.map((redaction) => withoutWhiteSpace(redaction.text));
  const { unplaced, undeclared } = placeRedactions(text, pieces);
  const inCapture = findOccurrences(capture, pieces);
  pieces.forEach((piece, index) => {
    const fault = (message: string, fix: string) => faults.push({ list: 'redactions', index, message, fix });
    if (!piece.includes('█')) fault('隐去的文字里没有 █', '写上隐去后的样子，如 联系电话：█');
    const lacking = [inCapture[index]?.count === 0 ? '采集件' : '', unplaced.has(index) ? '正文' : ''].filter(Boolean);
    const places = lacking.join('和');
    if (places !== '') fault(`${places}里没有“${shorten(piece)}”`, `在${places}里用 █ 代替个人信息，并照样写在这里`);
  });
  if (undeclared !== null) {
    faults.push({
      list: 'redactions',
      index: -1,
      at: undeclared,
      message: '正文里有未声明的 █',
      fix: '在 redactions 里写明隐去了什么、为什么',
    });
  }
  return faults;
}

/** Number of equal characters that end a difference, and how far to search for them. */
const rejoin = 8;
const reach = 400;

/** The first `limit` differences of two texts without white space. */
function findDifferences(expected: string, actual: string, limit: number): UndeclaredDifference[] {
  if (expected === actual) return [];
  const differences: UndeclaredDifference[] = [];
  let i = 0;
  let j = 0;
  while (differences.length < limit) {
    while (i < expected.length && expected[i] === actual[j]) {
      i++;
      j++;
    }
    if (i >= expected.length && j >= actual.length) break;
    const { skipExpected, skipActual } = resync(expected, i, actual, j);
    differences.push({
      at: j,
      text: actual.slice(j, j + skipActual),
      capture: expected.slice(i, i + skipExpected),
      context: actual.slice(Math.max(0, j - 10), j),
    });
    i += skipExpected;
    j += skipActual;
  }
  return differences;
}

/** The fewest characters to skip on both sides until the texts agree again; all that is left if they never do. */
function resync(expected: string, i: number, actual: string, j: number): { skipExpected: number; skipActual: number } {
  for (let total = 1; total <= reach; total++) {
    for (let skipExpected = 0; skipExpected <= total; skipExpected++) {
      const skipActual = total - skipExpected;
      const ahead = expected.slice(i + skipExpected, i + skipExpected + rejoin);
      const agrees = ahead === actual.slice(j + skipActual, j + skipActual + rejoin);
      const within = i + skipExpected <= expected.length && j + skipActual <= actual.length;
      if (agrees && within) return { skipExpected, skipActual };
    }
  }
  return { skipExpected: expected.length - i, skipActual: actual.length - j };
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
