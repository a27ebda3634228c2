import { withoutWhiteSpace } from '../../../src/parse/white-space.ts';
import type { Claim } from './voice.ts';
import { flow } from './yaml.ts';

/** Writes the annotation file of a text: every claim whose words it has and can be told apart, once. */
export function annotationFile(paragraphs: readonly string[], claims: readonly Claim[]): string {
  const text = `${paragraphs.map(withoutWhiteSpace).join('\n')}\n`;
  const lines = claims.filter(isNew).flatMap(({ kind, quote, ...fields }) => {
    const selector = selectorOf(quote, text);
    return selector ? [{ kind, line: `  - ${flow({ ...fields, ...selector })}\n` }] : [];
  });
  const byKind = [...Map.groupBy(lines, ({ kind }) => kind)];
  return byKind.map(([kind, list]) => `${kind}:\n${list.map(({ line }) => line).join('')}`).join('');
}

/** Whether no earlier claim says the same of these words: a sentence of a stock may come twice, and with it its claim. */
function isNew(claim: Claim, index: number, claims: readonly Claim[]): boolean {
  const statement = statementOf(claim);
  return !claims
    .slice(0, index)
    .some(
      (other) =>
        statementOf(other) === statement && (other.quote.includes(claim.quote) || claim.quote.includes(other.quote)),
    );
}

function statementOf({ quote: _, ...statement }: Claim): string {
  return JSON.stringify(statement);
}

/** Tells a passage by its words, and by those before or after them where it occurs more than once. */
function selectorOf(quote: string, text: string): { quote: string; prefix?: string; suffix?: string } | null {
  const words = withoutWhiteSpace(quote);
  const isOnce = (part: string) => text.includes(part) && text.indexOf(part) === text.lastIndexOf(part);
  const at = text.indexOf(words);
  if (at < 0 || isOnce(words)) return at < 0 ? null : { quote };
  const before = [...text.slice(text.lastIndexOf('\n', at) + 1, at)];
  const after = [...text.slice(at + words.length, text.indexOf('\n', at))];
  for (const reach of [4, 8, 16, 32]) {
    const [prefix, suffix] = [before.slice(-reach).join(''), after.slice(0, reach).join('')];
    if (prefix !== '' && isOnce(prefix + words)) return { quote, prefix };
    if (suffix !== '' && isOnce(words + suffix)) return { quote, suffix };
  }
  return null;
}
