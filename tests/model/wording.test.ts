import { expect, test } from 'vitest';
import { wordingSchema } from '../../src/model/wording.ts';

test('a wording has a subject and a phrase, with spellings and forbidden words', () => {
  expect(wordingSchema.parse('!人民 复议…受理/立案 申请 !率')).toEqual({
    subject: { words: [['复议']], without: ['人民'] },
    phrase: { words: [['受理', '立案'], ['申请']], without: ['率'] },
  });
  expect(wordingSchema.parse('信访积案').subject).toEqual({ words: [], without: [] });
});

test.each(['复议…', '!率', '复议…受理…办结', '受理//立案', '受理/', '! 率'])('%s is refused', (line) => {
  expect(wordingSchema.safeParse(line).success).toBe(false);
});
