import { plainTextSchema } from './plain-text.ts';

/** Words that a passage must have, each in one of its spellings, and words that it must not have. */
export interface WordCondition {
  words: readonly (readonly string[])[];
  without: readonly string[];
}

/**
 * A way in which reports word an indicator. `phrase`: what the phrase of the number says; `subject`: what this phrase or an
 * earlier one says (收到复议申请63件,受理57件: the subject of 受理 is 复议).
 */
export interface Wording {
  subject: WordCondition;
  phrase: WordCondition;
}

const wordPattern = /^!?[^\s!/…]+(?:\/[^\s!/…]+)*$/;

/** A line of an indicator's `wordings`: `复议…受理 !率`. Parsed into a {@link Wording}. */
export const wordingSchema = plainTextSchema.transform((line, context): Wording => {
  const halves = line.split('…').map((half) => half.split(/\s+/).filter((word) => word !== ''));
  const [first = [], second] = halves;
  const phrase = conditionOf(second ?? first);
  const isReadable = halves.length <= 2 && halves.flat().every((word) => wordPattern.test(word));
  if (!isReadable || phrase.words.length === 0) context.addIssue({ code: 'custom', params: unreadable });
  return { subject: conditionOf(second ? first : []), phrase };
});

const unreadable = {
  message: '说法的写法不对',
  fix: '词与词用空格隔开，可互换的用 / 隔开，不能有的前面加 !，可在前面分句里的写在 … 之前，如 复议…受理/立案 !率',
};

function conditionOf(words: readonly string[]): WordCondition {
  return {
    words: words.filter((word) => !word.startsWith('!')).map((word) => word.split('/')),
    without: words.filter((word) => word.startsWith('!')).flatMap((word) => word.slice(1).split('/')),
  };
}
