import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withoutEntry } from '../../../scripts/report-files/catalogue-entry.ts';

const folder = join(import.meta.dirname, '../../../content/catalogue');

describe('removing an entry from a catalogue file', () => {
  test.each(readdirSync(folder))('%s: everything else stays unchanged', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const entries = parse(text) as unknown[];
    entries.forEach((_, index) => {
      // Only every tenth entry and the last one, to save time: the largest file has seventy.
      if (index % 10 > 0 && index < entries.length - 1) return;
      const remaining = withoutEntry(text, index) ?? '';
      expect(parse(remaining) ?? []).toEqual(entries.filter((__, i) => i !== index));
      const lines = new Set(text.split('\n'));
      expect(remaining.split('\n').filter((line) => !lines.has(line))).toEqual([]);
      expect(remaining.match(/^#.*/gm)).toEqual(text.match(/^#.*/gm));
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

  test('first, middle and last entry, with comments and multi-line values', () => {
    expect(withoutEntry(file, 0)).toBe('# 目录\n# 乙的说明\n- slug: 2 # 尾注\n- slug: 3\n');
    expect(withoutEntry(file, 1)).toBe('# 目录\n- slug: 1\n  note: |\n    甲\n\n# 乙的说明\n- slug: 3\n');
    expect(withoutEntry(file, 2)).toBe('# 目录\n- slug: 1\n  note: |\n    甲\n\n# 乙的说明\n- slug: 2 # 尾注\n');
  });

  test('the only entry; a list in flow style', () => {
    expect(withoutEntry('# 目录\n- slug: 1\n', 0)).toBe('# 目录\n');
    expect(withoutEntry('[{ slug: 1 }, { slug: 2 }]\n', 0)).toBeNull();
    expect(withoutEntry(file, 3)).toBeNull();
  });
});
