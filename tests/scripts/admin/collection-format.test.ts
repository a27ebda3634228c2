import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectionFormat } from '../../../scripts/admin/browser/collection-format.ts';
import { adminCollections, type Collection } from '../../../scripts/admin/collections.ts';
import type { Widget } from '../../../scripts/admin/widgets.ts';

const project = join(import.meta.dirname, '../../..');
const collections = adminCollections();
const reports = collections.find(({ name }) => name === 'reports') as Collection;
const format = collectionFormat('mdx', reports.fields);
const fixture = readFileSync(join(import.meta.dirname, 'fixtures/soft-hyphens.mdx'), 'utf8');

type Values = Record<string, Record<string, unknown>>;

/** Why Decap would not save a form: its checks of presence, pattern, range and size (its Widget.js, validations.js). */
function complaintsOf(fields: readonly Widget[], values: Record<string, unknown>, path = ''): string[] {
  return fields.flatMap((field): string[] => {
    const value = values[field.name];
    const at = `${path}${field.name}`;
    const isMissing =
      value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (isMissing) return field.required ? [`${at} is missing`] : [];
    const { min = -Infinity, max = Infinity } = field as { min?: number; max?: number };
    const size = Array.isArray(value) ? value.length : Number(value);
    const isOutside = (field.widget === 'number' || Array.isArray(value)) && (size < min || size > max);
    const isMisspelt = field.pattern !== undefined && !new RegExp(field.pattern[0]).test(String(value));
    const options = (field.options ?? []) as { value: unknown }[];
    const isUnknown = field.widget === 'select' && options.every((option) => option.value !== value);
    const inner = (field.fields ?? []) as Widget[];
    const entries = Array.isArray(value) ? value : [value];
    return [
      ...(isOutside || isMisspelt || isUnknown ? [`${at}: ${String(value)}`] : []),
      ...(inner.length > 0 ? entries.flatMap((entry) => complaintsOf(inner, entry, `${at}.`)) : []),
    ];
  });
}

describe.each(collections)('$name', ({ folder, extension, fields, name }) => {
  const paths = readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    // Annotations of plans are edited as files.
    .filter((path) => path.endsWith(`.${extension}`) && !path.includes('/plans/'));

  test('every file can be saved as it is, and stays identical', () => {
    expect(paths.length).toBeGreaterThan(3);
    const ofCollection = collectionFormat(extension, fields);
    for (const path of paths) {
      const text = readFileSync(join(project, path), 'utf8');
      const values = ofCollection.fromFile(text);
      expect([path, complaintsOf(fields, values)]).toEqual([path, []]);
      expect(ofCollection.toFile(values)).toBe(text);
    }
    expect(name).not.toBe('');
  });
});

describe('the form of a report', () => {
  test('shows the keys of the file in groups, and the file has them on its top level', () => {
    const values = format.fromFile(fixture) as Values;
    expect(values.common).toMatchObject({ issuers: ['示例市人民政府'] });
    expect(values.sources).toMatchObject({ source: { kind: 'unknown' } });
    const after = format.toFile({ ...values, common: { ...values.common, deliveredTo: '示例市人大常委会会议' } });
    expect(after).toBe(fixture.replace('\nsource:', '\ndeliveredTo: 示例市人大常委会会议\nsource:'));
  });

  test('keeps keys that it does not show', () => {
    const text = fixture.replace('\nsource:', '\nunknown: 甲\nsource:');
    expect(format.toFile(format.fromFile(text))).toBe(text);
  });

  test('can be saved with a correction that drops an invisible character', () => {
    const values = format.fromFile(fixture) as Values;
    expect(complaintsOf(reports.fields, values)).toEqual([]);
    const corrections = [
      ...((values.collation?.corrections ?? []) as object[]),
      { capture: '\u00AD', after: '行政', reason: '乙' },
    ];
    const after = format.toFile({ ...values, collation: { ...values.collation, corrections } });
    const line = '  - { capture: "\\u00AD", text: "", after: 行政, reason: 乙 }\n';
    expect(after).toBe(fixture.replace('omissions:', `${line}omissions:`));
  });
});
