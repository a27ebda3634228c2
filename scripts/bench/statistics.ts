// node scripts/bench/statistics.ts DIR [DIR…]: statistics of a content folder's texts, for comparison with real ones: length,
// vocabulary growth (distinct pairs and triples of folded characters by amount of text), repeated sentences.
import { resolve } from 'node:path';
import { readContent } from '../../src/loaders/read-content.ts';
import { Random } from './generate/random.ts';
import { growth, lengths, newShare, repeats } from './statistics/measures.ts';

for (const directory of process.argv.slice(2)) {
  const { content } = readContent(resolve(directory), directory);
  const isFounding = content.reports.has('440104/2022');
  const texts = [...content.reports.values(), ...(isFounding ? content.plans.values() : [])].map(
    ({ body, region }) => ({
      text: body.blocks.map((block) => block.text).join('\n'),
      names: [content.divisions.get(region)?.name ?? region],
    }),
  );
  const random = new Random('statistics');
  console.log(`\n${directory}: ${texts.length} texts`);
  console.log('characters', lengths(texts));
  console.log('distinct by amount of text');
  console.table(growth(texts, random));
  console.log('share of a text’s pairs and triples that N others have not', newShare(texts, random));
  console.log('share of sentences', repeats(texts));
}
