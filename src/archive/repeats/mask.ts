/** Finds place names in folded text, in a time that does not depend on the number of names. */
export class PlaceNames {
  readonly #byStart = new Map<number, string[]>();
  /** By UTF-16 code unit: 1 if a name begins with it. */
  readonly #first = new Uint8Array(0x10000);

  constructor(placeNames: Iterable<string>) {
    for (const name of new Set(placeNames)) {
      if (name.length < 2) continue;
      const start = startOf(name, 0);
      const names = this.#byStart.get(start) ?? [];
      this.#byStart.set(
        start,
        [...names, name].sort((a, b) => b.length - a.length),
      );
      this.#first[name.charCodeAt(0)] = 1;
    }
  }

  /** Length of the longest name at an index of a text, or 0. */
  at(text: string, index: number): number {
    if (this.#first[text.charCodeAt(index)] !== 1 || index + 1 >= text.length) return 0;
    const names = this.#byStart.get(startOf(text, index));
    return names?.find((name) => text.startsWith(name, index))?.length ?? 0;
  }
}

function startOf(text: string, index: number): number {
  return text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1);
}

/** Characters needed for comparison, not counting numbers and place names: shorter sentences match by chance. */
export const minSentenceLength = 12;

const numerals = '0123456789.%〇零一二两三四五六七八九十百千万亿';
const isNumeral = characterTable(numerals);
/** The rest of a date after its first number: a date is masked as one number, whatever its precision. */
const restOfDate = new RegExp(`年(?:[${numerals}]+月(?:[${numerals}]+日)?)?|月(?:[${numerals}]+日)?`, 'y');
/** Characters for levels of divisions: 市政府 and 区政府 differ only in these. */
const isLevel = characterTable('省市州盟区县旗镇乡');

/**
 * Masks numbers in a folded sentence as `#`, dates as `#年` or `#月` and place names as `@`, so that sentences that differ
 * only in these become equal. Empty if fewer than `minSentenceLength` characters remain. `ownNames` are common words that are
 * place names only in this text (和平区: 和平).
 */
export function mask(folded: string, names: PlaceNames, ownNames: PlaceNames): string {
  let masked = '';
  let unmasked = 0;
  let copied = 0;
  let last = '';
  for (let i = 0; i < folded.length; ) {
    const unit = folded.charCodeAt(i);
    const number = isNumeral[unit] === 1;
    const nameLength = number ? 0 : names.at(folded, i) || ownNames.at(folded, i);
    const sign = number ? '#' : nameLength > 0 || isLevel[unit] === 1 ? '@' : '';
    if (sign === '') {
      last = '';
      unmasked++;
      i++;
      continue;
    }
    masked += folded.slice(copied, i);
    if (sign !== last) masked += sign;
    last = sign;
    i += Math.max(1, nameLength);
    if (number && (folded[i] === '年' || folded[i] === '月')) {
      restOfDate.lastIndex = i;
      masked += folded.charAt(i);
      i += restOfDate.exec(folded)?.[0].length ?? 1;
      last = '';
    }
    copied = i;
  }
  return unmasked < minSentenceLength ? '' : masked + folded.slice(copied);
}

function characterTable(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
  return table;
}
