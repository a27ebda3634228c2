import { printedDay, readDay } from '../../src/parse/read-day.ts';
import { recogniseRole } from '../../src/parse/roles.ts';
import { splitIssuers } from './leading-issuers.ts';

/** The names and the day below a text. */
export interface Signature {
  names: string[];
  /** ISO; null if there is none. */
  day: string | null;
}

/** Attachments, copies and contacts may follow the signature: so many last lines are searched. */
const reach = 15;
/** Lines above the date that may be names. */
const mostNames = 4;

/** Reads the signature from the lines of a text. Names and day may share a line, and other lines may follow them. */
export function readSignature(text: readonly string[]): Signature {
  const lines = text.slice(-reach);
  const dated = lines.findLastIndex((line) => readDatedLine(line) !== null);
  const found = readDatedLine(lines[dated] ?? '');
  if (!found) return { names: namesIn(untilAttachments(lines).slice(-mostNames)), day: null };
  if (found.name !== '') return { names: splitIssuers(found.name), day: found.day };
  const above = namesIn(lines.slice(Math.max(0, dated - mostNames), dated));
  return { names: above.length > 0 ? above : namesIn(lines.slice(dated + 1, dated + 2)), day: found.day };
}

const datedLine = new RegExp(`^(.*?)\\s*[（(]?(${printedDay})[）)]?$`);

/** A longer line is running text. */
const longest = 80;

/** A line that is a day, or a name and a day; null for any other. */
export function readDatedLine(line: string): { name: string; day: string } | null {
  if (line.length > longest) return null;
  const [, name = '', printed = ''] = datedLine.exec(line.normalize('NFKC').trim()) ?? [];
  const day = readDay(printed.replace(/\s/g, ''));
  if (day === null || (name !== '' && recogniseRole(name, 'tail') !== 'signature')) return null;
  return { name, day };
}

function namesIn(lines: readonly string[]): string[] {
  return lines.filter((line) => recogniseRole(line, 'tail') === 'signature').flatMap(splitIssuers);
}

function untilAttachments(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => /^(?:附\s*[件表注]?\s*[:：\d]|附件|抄送|[（(]?(?:联系人|此件))/.test(line));
  return end < 0 ? lines : lines.slice(0, end);
}
