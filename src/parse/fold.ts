/**
 * Folding: normalises text and query before they are compared. The index build, the browser and the tests share it, so
 * that they cannot disagree.
 *
 * NFKC, lower case, traditional → simplified, then only letters, digits, `.` between digits and `%` after a digit. White
 * space and invisible format characters are ignored: `99. 58 %` folds like `99.58%`.
 *
 * NFKC is applied per segment (a character with the marks that may combine with it), not to the whole string. The
 * result is the same, and every folded unit can be mapped to the source.
 */

/** Code unit → its replacement after NFKC and lower case (traditional → simplified). */
export type Variants = ReadonlyMap<number, number>;

/** Source range `[start, end)` of each UTF-16 unit of a folded string. */
export interface Spans {
  starts: number[];
  ends: number[];
}

const NO_VARIANTS: Variants = new Map();
/** Replaces dropped characters that separate (punctuation, symbols, marks) in a prepared segment. */
const BREAK = '\0';
const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const DIGIT = /\p{Nd}/u;

/** Folds `text` and appends the source range of every folded unit to `spans`, if given. */
export function fold(text: string, variants: Variants = NO_VARIANTS, spans?: Spans): string {
  const out = new FoldedText(text.length, variants, spans);
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fa5) {
      out.letter(unit, at, at + 1);
      at += 1;
      continue;
    }
    const end = segmentEnd(text, at);
    const prepared = prepare(text.slice(at, end));
    for (let i = 0; i < prepared.length; i++) out.add(prepared, i, at, end);
    at = end;
  }
  return out.text();
}

export function foldWithSpans(text: string, variants: Variants = NO_VARIANTS): { text: string; spans: Spans } {
  const spans: Spans = { starts: [], ends: [] };
  return { text: fold(text, variants, spans), spans };
}

/** Collects folded units. Whether to keep `.` and `%` depends on their neighbours. */
class FoldedText {
  #units: Uint16Array<ArrayBuffer>;
  #length = 0;
  readonly #variants: Variants;
  readonly #spans: Spans | undefined;
  #afterDigit = false;
  #point: [number, number] | null = null;

  constructor(capacity: number, variants: Variants, spans: Spans | undefined) {
    this.#units = new Uint16Array(capacity + 16);
    this.#variants = variants;
    this.#spans = spans;
  }

  add(prepared: string, index: number, start: number, end: number): void {
    const char = prepared.charAt(index);
    if (char === BREAK) this.#stop();
    else if (char === '.') this.#holdPoint(start, end);
    else if (char === '%') this.#percent(start, end);
    else if (isDigit(prepared, index)) this.#digit(prepared.charCodeAt(index), start, end);
    else this.letter(prepared.charCodeAt(index), start, end);
  }

  letter(unit: number, start: number, end: number): void {
    this.#stop();
    this.#push(this.#variants.get(unit) ?? unit, start, end);
  }

  text(): string {
    return UTF_16.decode(this.#units.subarray(0, this.#length));
  }

  #digit(unit: number, start: number, end: number): void {
    if (this.#point !== null) this.#push(0x2e, ...this.#point);
    this.#point = null;
    this.#push(unit, start, end);
    this.#afterDigit = true;
  }

  #holdPoint(start: number, end: number): void {
    const held = this.#afterDigit;
    this.#stop();
    if (held) this.#point = [start, end];
  }

  #percent(start: number, end: number): void {
    if (this.#afterDigit) this.#push(0x25, start, end);
    this.#stop();
  }

  #stop(): void {
    this.#afterDigit = false;
    this.#point = null;
  }

  #push(unit: number, start: number, end: number): void {
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length++] = unit;
    this.#spans?.starts.push(start);
    this.#spans?.ends.push(end);
  }

  /** Rarely needed: NFKC can lengthen text. */
  #grow(): void {
    const units = new Uint16Array(this.#length * 2);
    units.set(this.#units);
    this.#units = units;
  }
}

function isDigit(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return unit >= 0x30 && unit <= 0x39;
  if (unit >= 0xdc00 && unit <= 0xdfff) return index > 0 && DIGIT.test(text.slice(index - 1, index + 1));
  return unit < 0xd800 && DIGIT.test(text.charAt(index));
}

/** End of the segment that starts at `at`: one code point and all that may combine with it. */
function segmentEnd(text: string, at: number): number {
  let end = at + lengthAt(text, at);
  while (end < text.length && joins(text, end)) end += lengthAt(text, end);
  return end;
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

const joiners = new Map<string, boolean>();

/** Whether the code point at `at` may compose with the preceding one: a mark, a Hangul vowel or final. */
function joins(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x300 || (unit >= 0x4e00 && unit <= 0x9fff)) return false;
  const point = text.slice(at, at + lengthAt(text, at));
  let cached = joiners.get(point);
  if (cached === undefined) {
    cached = /^[\p{M}\u1160-\u11ff]/u.test(point.normalize('NFKD'));
    joiners.set(point, cached);
  }
  return cached;
}

const segments = new Map<string, string>();

/** NFKC and lower case of one segment; ignored characters are removed, dropped ones replaced by BREAK. */
function prepare(segment: string): string {
  let cached = segments.get(segment);
  if (cached === undefined) {
    cached = segment
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFKC')
      .replace(/[\p{White_Space}\p{Cf}]/gu, '')
      .replace(/[^\p{L}\p{N}.%]/gu, BREAK);
    segments.set(segment, cached);
  }
  return cached;
}
