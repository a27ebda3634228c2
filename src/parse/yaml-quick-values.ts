/** Thrown where the strict parser might read a text differently. */
export const doubt = Symbol('doubt');

/** Field names of the schemas. Longer keys, other scripts and numbers need the strict parser. */
const keyWithColon = /[A-Za-z][A-Za-z0-9-]{0,40}:(?= |\n|$)/y;

/** Plain scalars start with no YAML indicator, and contain neither `: ` nor ` #`. */
const plainStart = '(?:[^\\s\\-?:,\\[\\]{}［｛#&*!|>\'"%@`~=]|-(?=\\d))';
const plain = new RegExp(`${plainStart}(?:[^\\s:#]|:(?=[^\\s])|(?<=\\S)#| (?=[^\\s#:]))*`, 'y');
const plainInFlow = new RegExp(
  `${plainStart}(?:[^\\s:#,\\[\\]{}"']|:(?=[^\\s,\\[\\]{}"'])| (?=[^\\s#:,\\[\\]{}"']))*`,
  'y',
);

/** Signs that the strict parser takes for slips: `“甲"` and `甲，key：乙`. */
const slipWithin = /^“[^“”]*"|，\s*[A-Za-z][\w/-]*\s*[:：]/;

/** `[a, "b"]` and `{ a: 1, b: [{ c: 2 }] }` nest at most this deep; the schema of targets does: `[{ goals: [{}] }]`. */
const maxFlowDepth = 4;

/** Reads values of one line, and keys, from the cursor `at` on. Where the strict parser is needed, it throws `doubt`. */
export class QuickValues {
  readonly text: string;
  at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  isLineEnd(): boolean {
    return this.at === this.text.length || this.text.charCodeAt(this.at) === lineFeed;
  }

  isKey(): boolean {
    return this.matches(keyWithColon);
  }

  /** A key; the cursor moves behind its colon. */
  key(): string {
    if (!this.isKey()) throw doubt;
    const key = this.text.slice(this.at, keyWithColon.lastIndex - 1);
    this.at = keyWithColon.lastIndex;
    return key;
  }

  /** `flowDepth` is the number of brackets around the value. */
  value(flowDepth: number): unknown {
    const code = this.text.charCodeAt(this.at);
    if (code === doubleQuote) return this.quoted('"');
    if (code === singleQuote) return this.quoted("'");
    if (code === squareOpen || code === curlyOpen) {
      if (flowDepth === maxFlowDepth) throw doubt;
      return code === squareOpen ? this.list(flowDepth + 1) : this.mapping(flowDepth + 1);
    }
    return resolve(this.plainText(flowDepth === 0 ? plain : plainInFlow));
  }

  private quoted(quote: string): string {
    const end = this.text.indexOf(quote, this.at + 1);
    const words = this.text.slice(this.at + 1, end);
    if (end < 0 || words.includes('\n') || words.includes('\\')) throw doubt;
    this.at = end + 1;
    return words;
  }

  private plainText(pattern: RegExp): string {
    if (!this.matches(pattern)) throw doubt;
    const words = this.text.slice(this.at, pattern.lastIndex);
    if (slipWithin.test(words)) throw doubt;
    this.at = pattern.lastIndex;
    return words;
  }

  private list(flowDepth: number): unknown[] {
    const items: unknown[] = [];
    this.each(squareClose, () => {
      const start = this.at;
      const item = this.value(flowDepth);
      // `[甲，乙]` is a slip.
      const first = this.text.charCodeAt(start);
      if (typeof item === 'string' && first !== doubleQuote && first !== singleQuote && item.includes('，'))
        throw doubt;
      items.push(item);
    });
    return items;
  }

  private mapping(flowDepth: number): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    this.each(curlyClose, () => {
      const key = this.key();
      if (Object.hasOwn(data, key)) throw doubt;
      this.skip(space);
      data[key] = this.value(flowDepth);
    });
    return data;
  }

  /** Reads entries with a comma and a space between them, up to the bracket `close`. */
  private each(close: number, readEntry: () => void): void {
    this.at++;
    this.skipSpaces();
    if (this.text.charCodeAt(this.at) === close) {
      this.at++;
      return;
    }
    for (;;) {
      readEntry();
      if (this.text.charCodeAt(this.at) !== comma) break;
      this.at++;
      this.skip(space);
    }
    this.skipSpaces();
    this.skip(close);
  }

  private skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === space) this.at++;
  }

  private skip(code: number): void {
    if (this.text.charCodeAt(this.at) !== code) throw doubt;
    this.at++;
  }
}

/** Numbers that may not be read as intended, or that parsers read differently. */
const doubtfulNumber =
  /^[-+]?(?:0\d[\d.]*|0[box][\da-f]+|[\d.]+e[-+]?\d+|\.[\dinaf]+|\d+\.|[\d.]{16,}|[\d.]*_[\d_.]*)$|^\+\d|^-[0.]+$/i;
const number = /^-?\d+(?:\.\d+)?$/;

/** The value of a plain scalar in the core schema of YAML 1.2. */
function resolve(words: string): unknown {
  const first = words.charCodeAt(0);
  if (first > nine) return constants.has(words) ? constants.get(words) : words;
  if (doubtfulNumber.test(words)) throw doubt;
  return number.test(words) ? Number(words) : words;
}

const constants = new Map<string, null | boolean>([
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);

const [lineFeed, space, doubleQuote, singleQuote, comma, nine] = [0x0a, 0x20, 0x22, 0x27, 0x2c, 0x39];
const [squareOpen, squareClose, curlyOpen, curlyClose] = [0x5b, 0x5d, 0x7b, 0x7d];
