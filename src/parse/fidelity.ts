import type { Correction, Omission, Redaction } from '../model/provenance.ts';
import { withoutWhiteSpace } from './white-space.ts';

/** What is declared of the differences between a capture and its text. */
export interface Declared {
  corrections: readonly Correction[];
  omissions: readonly Omission[];
  redactions: readonly Redaction[];
}

/** A declared difference that does not hold. `list` and `index` tell which, for its place in the front matter. */
export interface DeclarationFault {
  list: 'corrections' | 'omissions' | 'redactions';
  index: number;
  /** Where the fault lies in the text without white space, where it lies there. */
  at?: number;
  message: string;
  fix: string;
}

/** A place where text and capture differ without a declaration. Offsets are into the text without white space. */
export interface Difference {
  at: number;
  text: string;
  capture: string;
  /** What stands before the difference in both, to find it by. */
  context: string;
}

export interface Fidelity {
  faults: DeclarationFault[];
  differences: Difference[];
  /** For each correction, by index, its span in the text without white space; absent where it has no place. */
  corrected: Map<number, { start: number; end: number }>;
}

/**
 * The fidelity rule: the text is the capture, character for character but for white space, after declared omissions and
 * corrections, each at its own place and none overlapping. `text` is title (unless supplied) and all blocks in order.
 */
export function checkFidelity(capture: string, text: string, declared: Declared): Fidelity {
  const bare = withoutWhiteSpace(capture);
  const { edits, faults } = placeEdits(bare, declared);
  faults.push(...checkRedactions(bare, text, declared.redactions));
  const { text: expected, corrected } = applyEdits(bare, edits);
  const found = withoutWhiteSpace(text);
  // A declaration that does not hold makes differences of its own; a few of them are enough to see what happened.
  return { faults, differences: compare(expected, found, faults.length > 0 ? 3 : 20), corrected };
}

interface Edit {
  list: 'corrections' | 'omissions';
  index: number;
  start: number;
  end: number;
  replacement: string;
}

/** Finds the one place of every correction and omission in the capture. */
function placeEdits(capture: string, declared: Declared): { edits: Edit[]; faults: DeclarationFault[] } {
  const faults: DeclarationFault[] = [];
  const edits: Edit[] = [];
  const place = (list: Edit['list'], index: number, edit: Correction | Omission, replacement: string) => {
    const before = withoutWhiteSpace(edit.before ?? '');
    const piece = withoutWhiteSpace(edit.capture);
    const needle = before + piece + withoutWhiteSpace(edit.after ?? '');
    const at = capture.indexOf(needle);
    if (at < 0 || piece === '') {
      faults.push({
        list,
        index,
        message: `采集件里没有“${shorten(needle)}”`,
        fix: '逐字照录采集件（连同 before、after），空白不计',
      });
      return;
    }
    if (capture.indexOf(needle, at + 1) >= 0) {
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
    const start = at + before.length;
    edits.push({ list, index, start, end: start + piece.length, replacement });
  };
  declared.corrections.forEach((edit, index) => {
    place('corrections', index, edit, withoutWhiteSpace(edit.text));
  });
  declared.omissions.forEach((edit, index) => {
    place('omissions', index, edit, '');
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

function applyEdits(capture: string, edits: readonly Edit[]): { text: string; corrected: Fidelity['corrected'] } {
  const corrected: Fidelity['corrected'] = new Map();
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

/** █ stands in capture and text alike, and only where a redaction declares it. */
function checkRedactions(capture: string, text: string, redactions: readonly Redaction[]): DeclarationFault[] {
  const faults: DeclarationFault[] = [];
  let undeclared = withoutWhiteSpace(text);
  redactions.forEach((redaction, index) => {
    const piece = withoutWhiteSpace(redaction.text);
    const fault = (message: string, fix: string) => faults.push({ list: 'redactions', index, message, fix });
    if (!piece.includes('█')) fault('隐去的文字里没有 █', '写上隐去后的样子，如 联系电话：█');
    if (!capture.includes(piece))
      fault(`采集件里没有“${shorten(piece)}”`, '在采集件里用 █ 代替个人信息，并照样写在这里');
    if (!undeclared.includes(piece))
      fault(`正文里没有“${shorten(piece)}”`, '在正文里用 █ 代替个人信息，并照样写在这里');
    undeclared = undeclared.replace(piece, () => piece.replaceAll('█', ' '));
  });
  const at = undeclared.indexOf('█');
  if (at >= 0) {
    faults.push({
      list: 'redactions',
      index: -1,
      at,
      message: '正文里有未声明的 █',
      fix: '在 redactions 里写明隐去了什么、为什么',
    });
  }
  return faults;
}

/** How many characters must agree again before two texts count as rejoined, and how far ahead to look for that. */
const rejoin = 8;
const reach = 400;

/** The differences of two texts without white space, in order, at most `limit` of them. */
function compare(expected: string, found: string, limit: number): Difference[] {
  const differences: Difference[] = [];
  let i = 0;
  let j = 0;
  while (differences.length < limit) {
    while (i < expected.length && expected[i] === found[j]) {
      i++;
      j++;
    }
    if (i >= expected.length && j >= found.length) break;
    const { skipExpected, skipFound } = resync(expected, i, found, j);
    differences.push({
      at: j,
      text: found.slice(j, j + skipFound),
      capture: expected.slice(i, i + skipExpected),
      context: found.slice(Math.max(0, j - 10), j),
    });
    i += skipExpected;
    j += skipFound;
  }
  return differences;
}

/** The fewest characters to skip on both sides until the texts agree again; all that is left where they never do. */
function resync(expected: string, i: number, found: string, j: number): { skipExpected: number; skipFound: number } {
  for (let total = 1; total <= reach; total++) {
    for (let skipExpected = 0; skipExpected <= total; skipExpected++) {
      const skipFound = total - skipExpected;
      const ahead = expected.slice(i + skipExpected, i + skipExpected + rejoin);
      const agrees = ahead === found.slice(j + skipFound, j + skipFound + rejoin);
      const within = i + skipExpected <= expected.length && j + skipFound <= found.length;
      if (agrees && within) return { skipExpected, skipFound };
    }
  }
  return { skipExpected: expected.length - i, skipFound: found.length - j };
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
