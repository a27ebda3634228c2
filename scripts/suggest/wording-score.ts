import type { WordCondition, Wording } from '../../src/model/wording.ts';
import { aspectsOf } from './aspects.ts';
import type { Reading } from './readings.ts';

/** How well a wording fits a reading; null if it does not. Longer words, nearer subjects and fewer other words are better. */
export function scoreOf({ subject, phrase }: Wording, reading: Reading): number | null {
  const inPhrase = matchedWords(phrase, reading.phrase);
  if (!inPhrase) return null;
  const carried = carriedSubject(subject, reading);
  if (!carried) return null;
  const spellings = [...phrase.words, ...subject.words].flat();
  if (!sharesAspects(spellings, reading.phrase)) return null;
  const rest = remainder(reading.phrase, spellings);
  // A phrase that names another subject does not take one from before.
  if (carried.distance >= 1 && rest.length > 2) return null;
  if (reading.isPartOf && partWords.test(rest)) return null;
  return 2 * lengthOf(inPhrase) + lengthOf(carried.words) - carried.distance / 2 - rest.length / 10;
}

/** The spelling of each word found in a text; null if a word is missing or a forbidden one is there. */
function matchedWords({ words, without }: WordCondition, text: string): string[] | null {
  if (without.some((word) => text.includes(word))) return null;
  const found = words.map((spellings) => spellings.find((spelling) => text.includes(spelling)));
  return found.every((spelling) => spelling !== undefined) ? found : null;
}

/** Finds each word of a subject in the phrase or in the nearest passage before it. */
function carriedSubject({ words, without }: WordCondition, { phrase, earlier }: Reading) {
  const passages = [{ text: phrase, distance: 0, isNear: true }, ...earlier];
  const found: string[] = [];
  let distance = 0;
  for (const spellings of words) {
    const passage = passages.find(({ text }) => spellings.some((spelling) => text.includes(spelling)));
    const spelling = spellings.find((candidate) => passage?.text.includes(candidate));
    if (!passage || spelling === undefined) return null;
    found.push(spelling);
    distance = Math.max(distance, passage.distance);
  }
  const read = passages.filter((passage) => passage.distance <= distance || passage.isNear);
  if (read.some(({ text }) => without.some((word) => text.includes(word)))) return null;
  return { words: found, distance };
}

/** 同比增长 states a change, 占 a share, 平均 an average: of such an aspect only a wording with the same. */
function sharesAspects(words: readonly string[], phrase: string): boolean {
  const aspects = new Set(words.flatMap((word) => [...aspectsOf(word)]));
  return [...aspectsOf(phrase)].every((aspect) => aspects.has(aspect));
}

/** After 其中, words that narrow what is counted: 其中专职人民调解员412名. */
const partWords = /主要|正职|专职|兼职|涉|重大|新增|优秀|国家级|省级|市级|首次|党员|女性/;

/** Words of a phrase that do not say what is counted; examples before 等 neither. */
const filler =
  /[\p{Script=Han}、]*等(?!级)|其中|分别|涉及|发现|查出|重大|行政|群众|市民|法定|纠纷|争议|大类|低于|高于|全[年省市县区州盟旗厅局办镇]|各级|各类|累计|共计|总计|合计|年内|今年|去年|上年|本年度?|当年|同期|依法|及时|均|已|共|约|近|超过?|达到?|为|了|等|的|并|以|由|经|在|将|从|至|到|是|有|案件|申请|方式|事项|实现|完成|连续|始终|保持|稳定|数量?|总数|率|一年|现|新|其|余|多|各|县级|[“”（）()、，\s\d.]/gu;

function remainder(phrase: string, words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ' '), phrase);
  return rest.replace(filler, '');
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((length, word) => length + word.length, 0);
}
