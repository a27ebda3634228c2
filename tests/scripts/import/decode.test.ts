import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chineseShare, garbledLines, leastShare } from '../../../scripts/import/chinese-share.ts';
import { badBytesIn, declaredEncoding, decodeText } from '../../../scripts/import/decode.ts';
import { plainLine } from '../../../scripts/import/source.ts';
import { importFixtures } from './import-file.ts';

const sentence = '样例区坚持依法行政，全年办理行政复议案件一百二十件，群众满意度进一步提高。';
/** 样例， in GB18030. */
const gb18030 = Uint8Array.from(Array.from({ length: 20 }, () => [0xd1, 0xf9, 0xc0, 0xfd, 0xa3, 0xac]).flat());
const big5 = new Uint8Array(readFileSync(join(importFixtures, 'garbled/big5.txt')));

describe('the first encoding that gives Chinese', () => {
  const utf16 = Buffer.from(sentence, 'utf16le');
  test.each<[string, Uint8Array, string | null, string]>([
    ['UTF-8', Buffer.from(sentence), null, 'utf-8'],
    ['UTF-8 that declares Latin-1', Buffer.from(sentence), 'iso-8859-1', 'utf-8'],
    ['UTF-8 that declares UTF-16', Buffer.from(sentence), 'utf-16', 'utf-8'],
    ['UTF-8 that declares user-defined bytes', Buffer.from(sentence), 'x-user-defined', 'utf-8'],
    ['UTF-8 that declares GBK', Buffer.from(sentence), 'gbk', 'utf-8'],
    ['GB18030 that declares Latin-1', gb18030, 'iso-8859-1', 'gb18030'],
    ['GB18030 that declares UTF-8', gb18030, 'utf-8', 'gb18030'],
    ['Big5', big5, null, 'big5'],
    ['UTF-16 without mark', utf16, null, 'utf-16le'],
  ])('%s', (_name, bytes, declared, encoding) => {
    const decoded = decodeText(bytes, declared);
    expect(decoded).toMatchObject({ encoding, badBytes: 0 });
    expect(chineseShare(decoded.text)).toBeGreaterThan(0.98);
  });

  test('no encoding: Shift_JIS is refused', () => {
    // 今日は、良い天気です in Shift_JIS.
    const shiftJis = [0x8d, 0xa1, 0x93, 0xfa, 0x82, 0xcd, 0x81, 0x41, 0x97, 0xc7, 0x82, 0xa2, 0x93, 0x56, 0x8b, 0x43];
    const bytes = Uint8Array.from(Array.from({ length: 8 }, () => shiftJis).flat());
    expect(() => decodeText(bytes)).toThrow('编码认不出来');
  });
});

test('a bad byte is found in its line, or outside all lines', () => {
  const bytes = new Uint8Array([...Buffer.from(`${sentence}\n${sentence}`), 0xe4, 0x0a]);
  const decoded = decodeText(bytes);
  expect(decoded).toMatchObject({ encoding: 'utf-8', badBytes: 1 });
  const lines = decoded.text.trim().split('\n').map(plainLine);
  expect(badBytesIn(lines, decoded)).toMatchObject([{ kind: 'bad-byte', line: 2 }]);
  expect(badBytesIn(lines.slice(0, 1), decoded)).toEqual([{ kind: 'bad-byte', line: null, text: '' }]);
});

test('a declaration is found in any notation', () => {
  expect(declaredEncoding(Buffer.from('<meta http-equiv=x content="text/html; charset=gb2312">'))).toBe('gb2312');
  expect(declaredEncoding(Buffer.from('<p>charset=gb2312'))).toBeNull();
});

test('what Chinese print uses, and what it does not', () => {
  const traditional = '示例市人民政府堅持依法行政，全年辦理行政復議案件一百二十件，群眾滿意度進一步提高。';
  expect(chineseShare(traditional)).toBe(1);
  expect(chineseShare(`${sentence} 2024 GDP\t`)).toBe(1);
  expect(chineseShare('短')).toBeNull();
  const asLatin1 = new TextDecoder('latin1').decode(Buffer.from(sentence));
  expect(chineseShare(asLatin1)).toBeLessThan(leastShare);
  expect(chineseShare('\u0001\u0002\ue000'.repeat(12))).toBe(0);
  expect(garbledLines([plainLine(sentence), plainLine(asLatin1)])).toMatchObject([{ kind: 'garbled', line: 2 }]);
});
