// node scripts/bench/statistics.ts DIR [DIR…]: how a content folder's reports resemble real ones. Length, vocabulary
// growth (distinct pairs and triples of folded characters by amount of text), and sentences that other reports have too.
// Short archives are continued to a million characters: what the growth of generated ones is compared with.
import { resolve } from 'node:path';
import { readContent } from '../../src/loaders/read-content.ts';
import { Random } from './corpus/random.ts';
import { extrapolate, growth, lengths, newShare, repeats, textsOf } from './statistics/measures.ts';

for (const directory of process.argv.slice(2)) {
  const texts = textsOf(readContent(resolve(directory), directory).content);
  const random = new Random('statistics');
  console.log(`\n${directory}: ${texts.length} texts`);
  console.log('characters', lengths(texts));
  console.log('distinct by amount of text');
  const rows = growth(texts, random);
  console.table(rows);
  const beyond = [100_000, 300_000, 1_000_000].filter((amount) => rows.every(({ characters }) => characters < amount));
  if (beyond.length > 0) console.log('if it went on growing as at the end');
  if (beyond.length > 0) console.table(beyond.map((amount) => extrapolate(rows, amount)));
  console.log('share of a text’s pairs and triples that N others have not', newShare(texts, random));
  const { exact, similar } = repeats(texts);
  console.log(`sentences that others have: ${percent(exact)}, but for numbers and places: ${percent(similar)}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
