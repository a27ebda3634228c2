import { expect, test } from 'vitest';
import { refuseEncoding } from '../../src/parse/encoding.ts';

test.each([
  ['\uFEFF---\n', 1, 1, '文件以 BOM 开头'],
  ['甲\n乙丙\r\n丁\n', 2, 3, '换行是 CRLF'],
  ['甲\r乙', 1, 2, '换行是 CRLF'],
])('%j is refused', (source, line, column, message) => {
  expect(refuseEncoding(source, 'f')).toMatchObject({ file: 'f', line, column, message, rule: 'encoding' });
});

test('plain text with line feeds is accepted', () => {
  expect(refuseEncoding('甲\n乙 \uFEFF\n', 'f')).toBeNull();
});
