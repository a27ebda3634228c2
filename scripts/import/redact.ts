import type { Redaction } from '../../src/model/provenance.ts';
import { findPersonalData } from '../../src/parse/personal-data.ts';
import type { Source } from './source.ts';

/**
 * Replaces identity and mobile numbers, and the name of who signed a letterhead (签发人), by █ in capture, lines and
 * sightings; `declareRedactions` declares those in the body.
 */
export function redact(source: Source): { source: Source; hidden: number; hidesSigner: boolean } {
  let hidden = 0;
  const hide = (original: string) => {
    const text = original.replace(signer, '$1█');
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
  return {
    source: { ...source, capture: hide(source.capture), lines, seen },
    hidden,
    hidesSigner: source.lines.some(({ text }) => text.search(signer) >= 0),
  };
}

/** A name after its label, at the end of the line or before the document number. */
const signer =
  /(签发人[^\S\n]*[:：]?[^\S\n]*)(?:\p{Script=Han}[ \u3000]?){1,3}\p{Script=Han}(?:[、，]\p{Script=Han}{2,4})*(?=[^\S\n]*$|[^\S\n]+\p{Script=Han}{1,12}[〔[【（(])/gmu;

/** Declares every █ in the lines, with up to ten characters before it. */
export function declareRedactions(texts: readonly string[]): Redaction[] {
  return texts.flatMap((text) =>
    [...text.matchAll(/[^█。；，,;]{0,10}█/g)].map(([piece]) => ({
      text: piece.trim(),
      reason: '个人证件号码或手机号码',
    })),
  );
}
