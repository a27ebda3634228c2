import { addAttribute, escapeHTML } from 'astro/runtime/server/index.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attribute, escapeText } from '../../../src/components/html/escape.ts';

/** Random strings rarely have the characters that matter. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '&amp;', '</', '一', '𠮷', '\n', '\0') }),
);

test('text is escaped as Astro escapes it', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(escapeText(value)).toBe(escapeHTML(value));
    }),
  );
});

test('attributes are written as Astro writes them', () => {
  const name = fc.constantFrom('id', 'class', 'href', 'data-n', 'aria-label');
  const value = fc.oneof(text, fc.integer(), fc.constant(null));
  fc.assert(
    fc.property(name, value, (key, it) => {
      expect(attribute(key, it)).toBe(String(addAttribute(it, key)));
    }),
  );
});
