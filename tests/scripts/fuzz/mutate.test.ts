import { expect, test } from 'vitest';
import { mutate, seededRandom } from '../../../scripts/fuzz/mutate.ts';
import { zip } from '../../../scripts/fuzz/zip.ts';
import { unpackPart } from '../../../scripts/import/docx-package.ts';

// A Buffer, as files are read: its slices share memory.
const text = Buffer.from('一、加强党的领导。二、存在问题。\n'.repeat(50));

function damaged(seed: number, format: string): Uint8Array[] {
  const random = seededRandom(seed);
  return Array.from({ length: 200 }, () => mutate([text], format, random));
}

test('a seed gives the same files, another seed others', () => {
  expect(damaged(1, 'pdf')).toEqual(damaged(1, 'pdf'));
  expect(damaged(1, 'pdf')).not.toEqual(damaged(2, 'pdf'));
});

test('every file is damaged, the seed is not', () => {
  const before = Buffer.from(text);
  const same = damaged(3, 'html').filter((bytes) => Buffer.compare(bytes, text) === 0);
  expect(same.length).toBeLessThan(20);
  expect(text).toEqual(before);
});

test('text mostly remains UTF-8, other formats do not', () => {
  const readable = (format: string) =>
    damaged(4, format).filter((bytes) => {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== '';
      } catch {
        return false;
      }
    }).length;
  expect(readable('txt')).toBeGreaterThan(150);
  expect(readable('pdf')).toBeLessThan(readable('txt') - 20);
});

test('the reader of Word files opens an archive', () => {
  const archive = zip([
    ['word/document.xml', text],
    ['word/styles.xml', new Uint8Array()],
  ]);
  expect(Buffer.compare(unpackPart(archive, 'word/document.xml') ?? Buffer.of(), text)).toBe(0);
  expect(unpackPart(archive, 'word/numbering.xml')).toBeNull();
});
