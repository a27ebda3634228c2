import type { Citable } from '../../publish/citation/citable.ts';
import { list, optionalText, record, ShapeError, text } from '../compare/compared.ts';

/** What the address asks for: a passage of a report or a plan. */
export interface Wanted {
  kind: Citable['kind'];
  id: string;
  block: string;
}

const patterns = { report: /^[1-9]\d{5}\/\d{4}(?:-[a-z0-9]+)*$/, plan: /^[1-9]\d{5}\/\d{4}-\d{4}(?:-[a-z0-9]+)*$/ };

/** Reads `?report=<id>&block=<block>` or `?plan=…`; null where it asks for nothing that could be there. */
export function readWanted(search: string): Wanted | null {
  const parameters = new URLSearchParams(search);
  const block = parameters.get('block') ?? '';
  if (!/^[a-z]\d+(?:-[a-z]?\d+)*$/.test(block)) return null;
  for (const kind of ['report', 'plan'] as const) {
    const id = parameters.get(kind) ?? '';
    if (patterns[kind].test(id)) return { kind, id, block };
  }
  return null;
}

/** A passage, ready to be cited. */
export interface Cited {
  citable: Citable;
  /** The passage's words. */
  words: string;
}

/** Who cites: the archive's name, its address up to the base path without a slash at the end, and the day. */
export interface Citing {
  archive: string;
  site: string;
  day: string;
}

/** Finds a passage in the data file of its text; null where the text has no such block. */
export function readCited(data: unknown, { kind, id, block }: Wanted, { archive, site, day }: Citing): Cited | null {
  const file = record(data);
  if (text(file.id) !== id) throw new ShapeError(id);
  const found = list(file.blocks)
    .map(record)
    .find((one) => one.id === block);
  if (!found) return null;
  const dates = record(file.dates);
  return {
    words: text(found.text),
    citable: {
      id,
      kind,
      title: text(file.title),
      supplied: file.titleSupplied === true,
      issuers: list(file.issuers).map(text),
      documentNumber: optionalText(file.documentNumber),
      published: optionalText(kind === 'plan' ? dates.issued : dates.published),
      address: `${site}${text(file.url)}#${block}`,
      whole: true,
      block,
      accessed: day,
      archive,
    },
  };
}
