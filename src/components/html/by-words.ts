import { escapeText } from './escape.ts';

const segmenter = new Intl.Segmenter('zh-Hans-CN', { granularity: 'word' });

/**
 * A title of the archive's own as HTML. With `word-break: keep-all`, lines break between Chinese words, not within them (历/年).
 * A single character stays with its neighbours, so rare names remain whole (白城市); a figure stays with what it counts.
 */
export function byWords(title: string): string {
  const words = [...segmenter.segment(title)];
  return words
    .map(({ segment }, i) => {
      const before = words[i - 1]?.segment ?? '';
      return `${endsWord.test(before) && word.test(segment) ? '<wbr>' : ''}${escapeText(segment)}`;
    })
    .join('');
}

/** At least two characters, or one that ends the name of a place or a year. */
const endsWord = /(?:[\p{Script=Han}\d]\p{Script=Han}|^[省市县区州盟旗镇乡年])$/u;
const word = /^[\p{Script=Han}\d]{2}/u;
