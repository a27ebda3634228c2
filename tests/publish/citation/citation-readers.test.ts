import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../src/publish/citation/bibtex.ts';
import { cslItem } from '../../../src/publish/citation/csl.ts';
import { ris } from '../../../src/publish/citation/ris.ts';
import { cases } from './references.ts';

/** The CSL fields that these tests compare. */
interface ParsedReference {
  type: string;
  title: string;
  author: { literal?: string; family?: string }[];
  issued?: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  number?: string;
  URL?: string;
}

function parse(text: string): ParsedReference {
  const [entry] = new Cite(text).data as ParsedReference[];
  if (!entry) throw new Error('no reference was parsed');
  return entry;
}

const names = (entry: ParsedReference) => entry.author.map((author) => author.literal ?? author.family);

describe.each(Object.entries(cases))('citation-js reads back: %s', (_name, reference) => {
  const expected = cslItem(reference);

  test.each([
    ['BibTeX', () => parse(bibtex(reference))],
    ['RIS', () => parse(ris(reference))],
    ['CSL-JSON', () => parse(JSON.stringify([expected]))],
  ])('%s', (format, parsed) => {
    const entry = parsed();
    expect(entry.type).toBe('report');
    expect(entry.title).toBe(expected.title);
    expect(names(entry)).toEqual(reference.issuers);
    expect(entry.issued?.['date-parts'] ?? null).toEqual(expected.issued?.['date-parts'] ?? null);
    expect(entry.accessed?.['date-parts'] ?? null).toEqual(expected.accessed?.['date-parts'] ?? null);
    expect(entry.URL ?? null).toBe(reference.whole ? reference.address : null);
    // citation-js reads the RIS field of the document number as an ISSN.
    if (format !== 'RIS') expect(entry.number ?? null).toBe(reference.documentNumber);
  });
});
