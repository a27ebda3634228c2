import { fold } from '../../parse/fold.ts';

/** In GB 2312 and in the table of variants. */
const EXCEPTIONS = '乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽';

/** Whether a text has no character of the table of variants. Rare characters, simplified or not, give false. */
export function isSimplified(text: string): boolean {
  const han = new Set(fold(text).match(/[\u3400-\u9fff]/g));
  if (han.size === 0) return true;
  simplified ??= charactersOfGb2312();
  for (const character of han) if (!simplified.includes(character) || EXCEPTIONS.includes(character)) return false;
  return true;
}

/** A string, as a query has few characters: a set of all takes a phone 60 ms to make. */
let simplified: string | undefined;

/** The Chinese characters of GB 2312, which has simplified forms only. Every browser can decode it. */
function charactersOfGb2312(): string {
  const [rows, columns] = [0xf7 - 0xb0 + 1, 0xfe - 0xa1 + 1];
  const byteAt = (i: number): number =>
    i % 2 === 0 ? 0xb0 + Math.floor(i / 2 / columns) : 0xa1 + ((i >> 1) % columns);
  return new TextDecoder('gb2312').decode(Uint8Array.from({ length: 2 * rows * columns }, (_, i) => byteAt(i)));
}
