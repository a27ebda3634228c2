// The escaping of all HTML that functions write instead of Astro: the same as Astro's own, byte for byte.

/** Escapes text between tags. */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(allSpecial, (character) => entities[character] ?? character) : text;
}

/** An attribute with a space before it; nothing if the value is null, the name alone if it is empty. */
export function attribute(name: string, value: string | number | null): string {
  if (value === null) return '';
  if (value === '') return ` ${name}`;
  return ` ${name}="${escapeAttribute(String(value))}"`;
}

function escapeAttribute(value: string): string {
  return specialInAttributes.test(value) ? value.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : value;
}

const specialInAttributes = /[&"]/;
const special = /[&<>'"]/;
const allSpecial = /[&<>'"]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};
