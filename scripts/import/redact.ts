import type { Redaction } from '../../src/model/provenance.ts';
import { personalData } from '../../src/parse/personal-data.ts';
import type { Source } from './source.ts';

/**
 * Puts █ in the place of identity and mobile numbers, in capture and lines alike, before anything else sees them. What
 * stands in the text has to be declared (`declareRedactions`).
 */
export function redact(source: Source): { source: Source; hidden: number } {
  let hidden = 0;
  const hide = (text: string) => {
    let result = '';
    let from = 0;
    for (const { start, end } of personalData(text)) {
      result += `${text.slice(from, start)}█`;
      from = end;
    }
    return result + text.slice(from);
  };
  const lines = source.lines.map((line) => {
    hidden += personalData(line.text).length;
    return { ...line, text: hide(line.text), row: line.row && { ...line.row, cells: line.row.cells.map(hide) } };
  });
  return { source: { ...source, capture: hide(source.capture), lines }, hidden };
}

/** Declares every █ of a text, with what stands before it. */
export function declareRedactions(texts: readonly string[]): Redaction[] {
  return texts.flatMap((text) =>
    [...text.matchAll(/[^█。；，,;]{0,10}█/g)].map(([piece]) => ({
      text: piece.trim(),
      reason: '个人证件号码或手机号码',
    })),
  );
}
