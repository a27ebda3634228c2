import { expect, test } from 'vitest';
import { annotationFileSchema } from '../../src/model/annotation.ts';
import { catalogueFileSchema } from '../../src/model/catalogue.ts';
import { reportMetaSchema } from '../../src/model/report.ts';
import { knownKeys } from '../../src/parse/known-keys.ts';

test('the keys at a path, through lists, defaults and optional fields', () => {
  expect(knownKeys(reportMetaSchema, ['dates'])).toEqual(['delivered', 'published', 'signed']);
  expect(knownKeys(reportMetaSchema, ['omissions', 3])).toEqual(['capture', 'reason', 'before', 'after']);
  expect(knownKeys(annotationFileSchema, ['links', 0])).toEqual([
    'plan',
    'task',
    'target',
    'stance',
    'quote',
    'prefix',
    'suffix',
  ]);
  expect(knownKeys(catalogueFileSchema, [0])).toContain('issuerInferred');
});

test('none at a scalar or an unknown path', () => {
  expect(knownKeys(reportMetaSchema, ['title'])).toEqual([]);
  expect(knownKeys(reportMetaSchema, ['nothing', 'there'])).toEqual([]);
});
