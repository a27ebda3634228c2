import { fold } from '../../parse/fold.ts';

/** In GB 2312 and in the table of variants. */
const EXCEPTIONS = '乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽';

const SIMPLIFIED = new Set([...charactersOfGb2312()].filter((character) => !EXCEPTIONS.includes(character)));

/** Whether a text has no character of the table of variants. Rare characters, simplified or not, give false. */
export function isSimplified(text: string): boolean {
  const han = fold(text).match(/[\u3400-\u9fff]/g) ?? [];
  return han.every((character) => SIMPLIFIED.has(character));
}

/** The Chinese characters of GB 2312, which has simplified forms only. Every browser can decode it. */
function charactersOfGb2312(): string {
  const [rows, columns] = [0xf7 - 0xb0 + 1, 0xfe - 0xa1 + 1];
  const bytes = Array.from({ length: rows * columns }, (_, i) => [
    0xb0 + Math.floor(i / columns),
    0xa1 + (i % columns),
  ]);
  return new TextDecoder('gb2312').decode(Uint8Array.from(bytes.flat()));
}
