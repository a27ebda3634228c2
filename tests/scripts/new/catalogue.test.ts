import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withoutEntry } from '../../../scripts/new/catalogue.ts';

const folder = join(import.meta.dirname, '../../../content/catalogue');

describe('taking an entry out of a catalogue file', () => {
  test.each(readdirSync(folder))('entries of %s can go, and everything else stays as it was', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const entries = parse(text) as unknown[];
    entries.forEach((_, index) => {
      // Every tenth, and the last: the largest file has seventy, and reading it twice for each would take its time.
      if (index % 10 > 0 && index < entries.length - 1) return;
      const left = withoutEntry(text, index) ?? '';
      expect(parse(left) ?? []).toEqual(entries.filter((__, place) => place !== index));
      const lines = new Set(text.split('\n'));
      expect(left.split('\n').filter((line) => !lines.has(line))).toEqual([]);
      expect(left.match(/^#.*/gm)).toEqual(text.match(/^#.*/gm));
    });
  });

  const file = [
    '# 目录',
    '- slug: 1',
    '  note: |',
    '    甲',
    '',
    '# 乙的说明',
    '- slug: 2 # 尾注',
    '- slug: 3',
    '',
  ].join('\n');

  test('first, middle and last, with comments and values of several lines', () => {
    expect(withoutEntry(file, 0)).toBe('# 目录\n# 乙的说明\n- slug: 2 # 尾注\n- slug: 3\n');
    expect(withoutEntry(file, 1)).toBe('# 目录\n- slug: 1\n  note: |\n    甲\n\n# 乙的说明\n- slug: 3\n');
    expect(withoutEntry(file, 2)).toBe('# 目录\n- slug: 1\n  note: |\n    甲\n\n# 乙的说明\n- slug: 2 # 尾注\n');
  });

  test('the only entry, and a list that is written in brackets', () => {
    expect(withoutEntry('# 目录\n- slug: 1\n', 0)).toBe('# 目录\n');
    expect(withoutEntry('[{ slug: 1 }, { slug: 2 }]\n', 0)).toBeNull();
    expect(withoutEntry(file, 3)).toBeNull();
  });
});
