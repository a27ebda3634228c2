import type { Problem } from '../model/problem.ts';
import type { SourceFile } from './source-file.ts';

/** The span is in UTF-16 code units. */
export interface PersonalDataMatch {
  kind: 'identity' | 'mobile';
  start: number;
  end: number;
}

/** Eighteen digits (the last may be X), not part of a hash, an address or a longer number. */
const identity = /(?<![\w/=%.-])[1-9]\d{16}[\dXx](?![\w/%-])/g;
/** Eleven digits that begin with 13 to 19, also in groups (138-0013-8000), not part of anything longer. */
const mobile =
  /(?<![\w/=%.,-]|[\w/=%.,]-)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\w/%-]|[.,]\d|\s?[万亿元件宗次人个项条户家份吨米])/g;

/**
 * Finds identity numbers (GB 11643: region, date of birth, check digit) and mobile numbers in a text. Excludes counts,
 * document ids in addresses, hashes and codes with a wrong check digit.
 */
export function findPersonalData(text: string): PersonalDataMatch[] {
  if (!enoughDigits.test(text)) return [];
  const digits = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const matches: PersonalDataMatch[] = [];
  for (const match of digits.matchAll(identity)) {
    if (isIdentityNumber(match[0]))
      matches.push({ kind: 'identity', start: match.index, end: match.index + match[0].length });
  }
  for (const match of digits.matchAll(mobile)) {
    matches.push({ kind: 'mobile', start: match.index, end: match.index + match[0].length });
  }
  return matches.sort((a, b) => a.start - b.start);
}

/**
 * Every match contains one of these. Most texts do not, and this takes a third of the time; with the first digit outside
 * the alternatives, one look a character is enough.
 */
const enoughDigits = /[\d０-９](?:[\d０-９]{10}|[\d０-９]{2}[- ][\d０-９]{4})/;

const maxReported = 20;

/** `firstLine` is the line of the file on which `text` begins. */
export function refusePersonalData({ path, text }: SourceFile, firstLine = 1): Problem[] {
  let line = firstLine;
  let lineStart = 0;
  return findPersonalData(text)
    .slice(0, maxReported)
    .map(({ kind, start }) => {
      for (let at = text.indexOf('\n', lineStart); at >= 0 && at < start; at = text.indexOf('\n', lineStart)) {
        line++;
        lineStart = at + 1;
      }
      return {
        file: path,
        line,
        column: start - lineStart + 1,
        rule: 'personal-data',
        message: kind === 'identity' ? '有公民身份号码' : '有手机号码',
        fix: '在采集件和正文里都用 █ 代替，并写进 redactions；已推送的提交里仍看得到，请告诉维护者',
        severity: 'error',
      };
    });
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: digits 7 to 14 are the date of birth, the last is a check digit by ISO 7064 MOD 11-2. */
function isIdentityNumber(digits: string): boolean {
  const birth = /^.{6}((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.exec(digits);
  if (!birth) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits.charAt(i)), 0);
  return '10X98765432'.charAt(sum % 11) === digits.charAt(17).toUpperCase();
}
