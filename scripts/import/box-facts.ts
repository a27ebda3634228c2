import { readDay } from '../../src/parse/read-day.ts';
import { recogniseRole } from '../../src/parse/roles.ts';
import type { Found } from './found.ts';
import { type MetadataLabel, type MetadataPair, metadataPairs } from './metadata-labels.ts';
import { isWorded } from './title-words.ts';

/** What a page's box of metadata says of the document itself. */
export interface BoxFacts {
  title: Found<string> | null;
  issuers: Found<string[]> | null;
  /** ISO day. */
  signed: Found<string> | null;
}

/** Reads the box from the lines around a text. A value may be in the line below its label. */
export function readBox(lines: readonly string[]): BoxFacts {
  const pairs = lines.flatMap((line, index) =>
    metadataPairs(line).map((pair) => (pair.value === '' ? { ...pair, value: valueIn(lines[index + 1]) } : pair)),
  );
  return {
    title: find(pairs, 'title', (value) => (isWorded(value) ? value : null)),
    issuers: find(pairs, 'issuer', namesIn),
    signed: find(pairs, 'signed', readDay),
  };
}

function find<T>(
  pairs: readonly MetadataPair[],
  label: MetadataLabel,
  read: (value: string) => T | null,
): Found<T> | null {
  for (const pair of pairs) {
    const value = pair.label === label ? read(pair.value) : null;
    if (value !== null) return { value, from: `网页元数据“${pair.name}：${pair.value}”` };
  }
  return null;
}

function valueIn(line: string | undefined): string {
  return line === undefined || metadataPairs(line).length > 0 ? '' : line;
}

/** The names in a value; null if it is none, such as 无. */
function namesIn(value: string): string[] | null {
  const names = value.split(/[；;、,，\s]+/).filter((name) => recogniseRole(name, 'tail') === 'signature');
  return names.length > 0 ? names : null;
}
