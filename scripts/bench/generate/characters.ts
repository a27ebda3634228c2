import type { Random } from './random.ts';

/**
 * The characters of GB 2312 in its own order, without numerals: the common ones (level 1) and the rarer (level 2). Names
 * draw on them now and then, so that new characters keep turning up however large an archive grows.
 */
const [common, rare] = [charactersOf(0xb0, 0xd7), charactersOf(0xd8, 0xf7)];

/** A character that a name may well have; one in six is a rare one. */
export function anyCharacter(random: Random): string {
  return random.pick(random.chance(0.84) ? common : rare);
}

function charactersOf(firstRow: number, lastRow: number): string[] {
  const bytes: number[] = [];
  for (let row = firstRow; row <= lastRow; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  const text = new TextDecoder('gbk').decode(new Uint8Array(bytes));
  return [...text].filter(
    (character) =>
      /^[\u4e00-\u9fff]$/.test(character) && !'一二两三四五六七八九十百千万亿零第几数多余'.includes(character),
  );
}
