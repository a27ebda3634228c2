/**
 * Finds place names in folded text: a table by the first two characters, so that a text is read once whatever the number
 * of names.
 */
export class PlaceNames {
  readonly #byStart = new Map<number, string[]>();
  /** Whether any name begins with a character. */
  readonly #first = new Uint8Array(0x10000);

  constructor(names: Iterable<string>) {
    for (const name of new Set(names)) {
      if (name.length < 2) continue;
      const start = startOf(name, 0);
      const others = this.#byStart.get(start) ?? [];
      this.#byStart.set(
        start,
        [...others, name].sort((a, b) => b.length - a.length),
      );
      this.#first[name.charCodeAt(0)] = 1;
    }
  }

  /** The length of the longest name that stands at a place of a text; 0 where none does. */
  at(text: string, index: number): number {
    if (this.#first[text.charCodeAt(index)] !== 1 || index + 1 >= text.length) return 0;
    const names = this.#byStart.get(startOf(text, index));
    return names?.find((name) => text.startsWith(name, index))?.length ?? 0;
  }
}

function startOf(text: string, index: number): number {
  return text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1);
}

/** Fewer other characters than these say too little to call two sentences alike. */
export const shortest = 12;

const numerals = '0123456789.%〇零一二两三四五六七八九十百千万亿';
const isNumeral = signs(numerals);
/** What may follow a year or a month: a date is one number, however exact it is. */
const restOfDate = new RegExp(`年(?:[${numerals}]+月(?:[${numerals}]+日)?)?|月(?:[${numerals}]+日)?`, 'y');
/** What a place is by its level: 市政府 and 区政府 differ in this alone. */
const isLevel = signs('省市州盟区县旗镇乡');

/**
 * A folded sentence with numbers as `#`, dates as `#年` or `#月` and places as `@`, runs as one: what two sentences share
 * that differ only in these. Empty where less than twelve other characters are left. `own` are further names of the text's
 * own place, which are common words elsewhere (和平区: 和平).
 */
export function mask(folded: string, places: PlaceNames, own: PlaceNames): string {
  let masked = '';
  let rest = 0;
  let kept = 0;
  let last = '';
  for (let i = 0; i < folded.length; ) {
    const unit = folded.charCodeAt(i);
    const number = isNumeral[unit] === 1;
    const name = number ? 0 : places.at(folded, i) || own.at(folded, i);
    const sign = number ? '#' : name > 0 || isLevel[unit] === 1 ? '@' : '';
    if (sign === '') {
      last = '';
      rest++;
      i++;
      continue;
    }
    masked += folded.slice(kept, i);
    if (sign !== last) masked += sign;
    last = sign;
    i += Math.max(1, name);
    if (number && (folded[i] === '年' || folded[i] === '月')) {
      restOfDate.lastIndex = i;
      masked += folded.charAt(i);
      i += restOfDate.exec(folded)?.[0].length ?? 1;
      last = '';
    }
    kept = i;
  }
  return rest < shortest ? '' : masked + folded.slice(kept);
}

function signs(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
  return table;
}
