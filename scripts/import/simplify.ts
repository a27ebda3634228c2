import { TRADITIONAL_PAIRS } from '../../src/parse/traditional-table.ts';
import { variantsOf } from '../../src/parse/variants.ts';
import type { Source } from './source.ts';

/** More than in a simplified text, where a few characters have both forms (乾, 著). */
const leastShare = 0.05;

/** The source in simplified characters, in which facts are worded; null if it is simplified. */
export function simplified(source: Source): Source | null {
  const han = source.capture.match(/\p{Script=Han}/gu) ?? [];
  const traditional = han.filter((character) => simplify(character) !== character);
  if (traditional.length <= han.length * leastShare) return null;
  const { title } = source.metadata;
  return {
    ...source,
    lines: source.lines.map((line) => ({ ...line, text: simplify(line.text) })),
    metadata: { ...source.metadata, ...(title === undefined ? {} : { title: simplify(title) }) },
  };
}

const variants = variantsOf(TRADITIONAL_PAIRS);

function simplify(text: string): string {
  return text.replace(/[\u3400-\u9fff]/g, (character) => {
    const to = variants.get(character.charCodeAt(0));
    return to === undefined ? character : String.fromCharCode(to);
  });
}
