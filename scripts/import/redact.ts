import type { Redaction } from '../../src/model/provenance.ts';
import { findPersonalData } from '../../src/parse/personal-data.ts';
import { isSignerLine } from './signer.ts';
import type { Source } from './source.ts';

/** Replaces identity and mobile numbers by █ in capture, lines and sightings; `declareRedactions` declares those in the body. */
export function redact(source: Source): { source: Source; hidden: number } {
  let hidden = 0;
  const hide = (text: string) => {
    let result = '';
    let from = 0;
    for (const { start, end } of findPersonalData(text)) {
      result += `${text.slice(from, start)}█`;
      from = end;
    }
    return result + text.slice(from);
  };
  const lines = source.lines.map((line) => {
    hidden += findPersonalData(line.text).length;
    return { ...line, text: hide(line.text), row: line.row && { ...line.row, cells: line.row.cells.map(hide) } };
  });
  const seen = source.seen.map((sighting) => ({ ...sighting, text: hide(sighting.text) }));
  return { source: { ...source, capture: hide(source.capture), lines, seen }, hidden };
}

/** Declares every █ in the lines, with up to ten characters before it. */
export function declareRedactions(texts: readonly string[]): Redaction[] {
  return texts.flatMap((text) =>
    [...text.matchAll(/[^█。；，,;]{0,10}█/g)].map(([piece]) => ({
      text: piece.trim(),
      reason: isSignerLine(text) ? '签发人的姓名' : '个人证件号码或手机号码',
    })),
  );
}
