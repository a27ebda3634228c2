// node scripts/bench/statistics.ts DIR [DIR…]: how a content folder's reports resemble real ones. Length, vocabulary
// growth (distinct pairs and triples of folded characters by amount of text), and sentences that other reports have too.
import { resolve } from 'node:path';
import { readContent } from '../../src/loaders/read-content.ts';
import { Random } from './generate/random.ts';
import { growth, lengths, newShare, repeats } from './statistics/measures.ts';

for (const directory of process.argv.slice(2)) {
  const { content } = readContent(resolve(directory), directory);
  const founding = content.reports.has('440104/2022');
  const documents = [...content.reports.values(), ...(founding ? content.plans.values() : [])].map(
    ({ body: document, region }) => ({
      text: document.blocks.map((block) => block.text).join('\n'),
      names: [content.divisions.get(region)?.name ?? region],
    }),
  );
  const random = new Random('statistics');
  console.log(`\n${directory}: ${documents.length} texts`);
  console.log('characters', lengths(documents));
  console.log('distinct by amount of text');
  console.table(growth(documents, random));
  console.log('share of a text’s pairs and triples that N others have not', newShare(documents, random));
  console.log('share of sentences', repeats(documents));
}
