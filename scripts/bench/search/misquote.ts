import type { Random } from '../corpus/random.ts';

/** Characters that readers and text recognition confuse, and some that fit nowhere. */
const wrong = [...'己已巳未末人入日曰土士干千于戊戌戍甲申由龘鑫犇'];

/** The text with errors at this many random places: half of them wrong characters, the others missing or added ones. */
export function misquote(text: string, errors: number, random: Random): string {
  const characters = [...text];
  const places = new Set<number>();
  while (places.size < Math.min(errors, characters.length)) places.add(random.whole(0, characters.length - 1));
  return characters.map((character, i) => (places.has(i) ? damaged(character, random) : character)).join('');
}

function damaged(character: string, random: Random): string {
  const kind = random.whole(0, 3);
  if (kind === 0) return '';
  if (kind === 1) return character + random.pick(wrong);
  const other = random.pick(wrong);
  return other === character ? '龘' : other;
}
