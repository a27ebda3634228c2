import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../src/publish/citation/bibtex.ts';
import { cslItem } from '../../src/publish/citation/csl.ts';
import { ris } from '../../src/publish/citation/ris.ts';
import { cases } from './citable.ts';

/** What a reader of citations understood: CSL, as far as these tests look. */
interface Read {
  type: string;
  title: string;
  author: { literal?: string; family?: string }[];
  issued?: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  number?: string;
  URL?: string;
}

function read(text: string): Read {
  const [entry] = new Cite(text).data as Read[];
  if (!entry) throw new Error('nothing was read');
  return entry;
}

const names = (entry: Read) => entry.author.map((author) => author.literal ?? author.family);

describe.each(Object.entries(cases))('citation-js reads back: %s', (_name, citable) => {
  const expected = cslItem(citable);

  test.each([
    ['BibTeX', () => read(bibtex(citable))],
    ['RIS', () => read(ris(citable))],
    ['CSL-JSON', () => read(JSON.stringify([expected]))],
  ])('%s', (format, make) => {
    const entry = make();
    expect(entry.type).toBe('report');
    expect(entry.title).toBe(expected.title);
    expect(names(entry)).toEqual(citable.issuers);
    expect(entry.issued?.['date-parts'] ?? null).toEqual(expected.issued?.['date-parts'] ?? null);
    expect(entry.accessed?.['date-parts'] ?? null).toEqual(expected.accessed?.['date-parts'] ?? null);
    expect(entry.URL ?? null).toBe(citable.whole ? citable.address : null);
    // RIS has a field for it; what citation-js makes of that field is an ISSN.
    if (format !== 'RIS') expect(entry.number ?? null).toBe(citable.documentNumber);
  });
});
