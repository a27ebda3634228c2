import { withoutWhiteSpace } from '../../../src/parse/white-space.ts';
import type { Claim } from './draft.ts';
import { flow } from './yaml.ts';

const kinds = ['observations', 'links', 'events', 'topics', 'parts', 'roles', 'notes', 'excluded'] as const;

/**
 * The annotation file of a text: every claim whose words stand in it, with as much context as makes them unique. A claim
 * whose words are gone (broken off) or cannot be told apart is left out.
 */
export function annotationsOf(
  paragraphs: readonly string[],
  claims: readonly Claim[],
  style: (text: string) => string,
): string {
  const text = `\n${paragraphs.map(withoutWhiteSpace).join('\n')}\n`;
  const lines: Record<(typeof kinds)[number], string[]> = {
    observations: [],
    links: [],
    events: [],
    topics: [],
    parts: [],
    roles: [],
    notes: [],
    excluded: [],
  };
  const seen = new Set<string>();
  for (const { kind, quote, ...rest } of claims) {
    const words = style(quote);
    const selector = selectorOf(words, text);
    if (!selector) continue;
    const { bound, ...fields } = { bound: undefined, ...rest };
    const entry = flow({ ...fields, ...(bound === 'exact' ? {} : { bound }), ...selector });
    if (seen.has(kind + entry)) continue;
    seen.add(kind + entry);
    lines[kind].push(`  - ${entry}\n`);
  }
  return kinds.map((kind) => (lines[kind].length > 0 ? `${kind}:\n${lines[kind].join('')}` : '')).join('');
}

/** Tells a passage by its words, and by those before or after them where it occurs more than once. */
export function selectorOf(quote: string, text: string): { quote: string; prefix?: string; suffix?: string } | null {
  const words = withoutWhiteSpace(quote);
  const at = text.indexOf(words);
  if (words === '' || at < 0) return null;
  if (isOnce(words, text)) return { quote };
  const paragraphStart = text.lastIndexOf('\n', at) + 1;
  const paragraphEnd = text.indexOf('\n', at);
  for (const reach of [4, 8, 16, 32]) {
    const prefix = text.slice(Math.max(paragraphStart, at - reach), at).replace(/^[\udc00-\udfff]/, '');
    if (prefix !== '' && isOnce(prefix + words, text)) return { quote, prefix };
    const end = at + words.length;
    const suffix = text.slice(end, Math.min(paragraphEnd, end + reach)).replace(/[\ud800-\udbff]$/, '');
    if (suffix !== '' && isOnce(words + suffix, text)) return { quote, suffix };
  }
  return null;
}

function isOnce(words: string, text: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0;
}
