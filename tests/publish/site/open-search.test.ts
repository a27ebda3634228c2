import { expect, test } from 'vitest';
import { openSearchDescription } from '../../../src/publish/site/open-search.ts';

test.each(['库]]>', '<甲>&乙', '“甲”"乙"'])('a name such as %s stays text', (name) => {
  const xml = openSearchDescription({ name, description: name }, 'https://example.org/search/');
  const texts = [...xml.matchAll(/<(?:LongName|Description)>(.*)<\/(?:LongName|Description)>/g)].map(
    ([, text]) => text,
  );
  expect(texts).toHaveLength(2);
  for (const text of texts) {
    // XML 1.0, 2.4: neither `<` nor a bare `&`, nor the end of a CDATA section.
    expect(text).not.toMatch(/<|]]>|&(?!(?:amp|lt|gt|quot);)/);
    expect(decoded(text ?? '')).toBe(name);
  }
});

function decoded(text: string): string {
  const characters: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
  return text.replace(/&\w+;/g, (entity) => characters[entity] ?? entity);
}
