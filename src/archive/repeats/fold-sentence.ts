import { fold } from '../../parse/fold.ts';

/** Only Chinese characters, which `fold` keeps, and punctuation, which it drops. */
const plain = /^[\u4e00-\u9fa5，。、；：！？“”‘’（）《》—…,;:!?()"]*$/;
const dropped = /[^\u4e00-\u9fa5]+/g;

/** Same result as `fold`, but faster for the majority of sentences, which have no digits or letters. */
export function foldSentence(text: string): string {
  return plain.test(text) ? text.replace(dropped, '') : fold(text);
}
