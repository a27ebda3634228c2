import { expect, test } from 'vitest';
import { annotationFile } from '../../src/model/annotation.ts';
import { catalogueFile } from '../../src/model/catalogue.ts';
import { reportMeta } from '../../src/model/report.ts';
import { knownKeys } from '../../src/parse/known-keys.ts';

test('the keys at a path, through lists, defaults and optional fields', () => {
  expect(knownKeys(reportMeta, ['dates'])).toEqual(['delivered', 'published', 'signed']);
  expect(knownKeys(reportMeta, ['omissions', 3])).toEqual(['capture', 'reason', 'before', 'after']);
  expect(knownKeys(annotationFile, ['links', 0])).toEqual([
    'plan',
    'task',
    'target',
    'stance',
    'quote',
    'prefix',
    'suffix',
  ]);
  expect(knownKeys(catalogueFile, [0])).toContain('issuerInferred');
});

test('none where there are none', () => {
  expect(knownKeys(reportMeta, ['title'])).toEqual([]);
  expect(knownKeys(reportMeta, ['nothing', 'there'])).toEqual([]);
});
