import type { Report } from '../../src/model/report.ts';
import type { Part } from '../../src/model/terms.ts';
import { indexQuotes } from '../../src/parse/quotes.ts';
import { quoteFor } from './quote.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** A suggested annotation of a block's part that its headings do not show. */
export interface SuggestedPart {
  part: Part;
  quote: string;
  span: { paragraph: number; start: number; end: number };
}

/** Wordings that show the part of a block under a heading of results. */
const cues: readonly { parts: Part[]; pattern: RegExp; atStart?: boolean }[] = [
  {
    parts: ['results', 'duty'],
    pattern: /(?:履行|落实|压实|担当).{0,16}第一责任人|第一责任人.{0,6}(?:职责|责任|履职)/,
  },
  {
    parts: ['problems'],
    pattern:
      /(?:存在|还有|仍有|尚有).{0,14}(?:不足|差距|短板|薄弱|问题(?!整改|为))|离.{2,24}(?:还有|尚有|仍有).{0,6}(?:差距|距离)/,
  },
  { parts: ['plans'], pattern: /^(?:下一步|下一阶段|下一年|下步|今后|明年|接下来)/, atStart: true },
];

/** Suggests parts for blocks under headings of results whose text is about duty, problems or plans. */
export function suggestParts(report: Report): SuggestedPart[] {
  const index = indexQuotes(report.body);
  const seen = new Set<string>();
  return sentencesOf(report.body).flatMap((sentence) => {
    const { block, text, paragraph, start, end } = sentence;
    if (block.type === 'heading' || !block.parts.includes('results')) return [];
    return cues.flatMap(({ parts, pattern, atStart }) => {
      const key = `${block.id} ${parts.join()}`;
      const match = pattern.exec(text.trim());
      if (!match || seen.has(key) || (atStart && !beginsBlock(sentence))) return [];
      // Solved problems are results.
      if (
        parts.includes('problems') &&
        /解决|整改|针对|围绕|聚焦|化解|梳理/.test(text.slice(0, match.index + match[0].length))
      )
        return [];
      const quote = quoteFor(paragraph.text, start + match.index, start + match.index + match[0].length, index);
      if (quote === null) return [];
      seen.add(key);
      return parts.map((part) => ({ part, quote, span: { paragraph: paragraph.number, start, end } }));
    });
  });
}

function beginsBlock({ paragraph, start, block }: Sentence): boolean {
  return paragraph.blocks.some((span) => span.id === block.id && span.start === start);
}
