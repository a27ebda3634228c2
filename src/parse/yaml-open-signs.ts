/** Longer lines are no editor's: searching them for slips would only take time. */
export const maxLineLength = 10_000;

/** Quoted texts of YAML on one line, behind a sign or space that can precede a value. */
const quotedText = /(?<=^|[\s:{[,-])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g;

/** Replaces quoted texts by as many `·`, so that their signs are not taken for those of YAML. Keeps the length. */
export function maskQuoted(line: string): string {
  return line.replace(quotedText, (quoted) => '·'.repeat(quoted.length));
}

/** A quote or bracket that its line leaves open. `repaired` is the text with it closed at the end of that line. */
export interface OpenSign {
  line: number;
  column: number;
  message: string;
  fix: string;
  repaired: string;
}

/** The first quote or bracket left open on its line: the parser reads on and reports an error lines below. */
export function findOpenSign(text: string): OpenSign | null {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.length > maxLineLength || /^\s*#/.test(line)) continue;
    const open = openQuote(line) ?? openBracket(line);
    if (!open) continue;
    const { column, message, fix, closed } = open;
    lines[index] = closed;
    return { line: index + 1, column, message, fix, repaired: lines.join('\n') };
  }
  return null;
}

interface OpenOnLine extends Omit<OpenSign, 'line' | 'repaired'> {
  closed: string;
}

function openQuote(line: string): OpenOnLine | null {
  const [, before = '', quote = ''] = /^(.*?(?:^\s*|[:{[,-] *))(["'])/.exec(maskQuoted(line)) ?? [];
  if (quote === '') return null;
  return {
    column: before.length + 1,
    message: '引号没有成对',
    fix: `在这段文字的末尾补上 ${quote}`,
    closed: closeAt(line, before.length + 1, quote),
  };
}

/** Closes a quote before the next key of a flow mapping, or at the end of the value. */
function closeAt(line: string, from: number, quote: string): string {
  const rest = line.slice(from);
  const end = rest.search(/, *[A-Za-z][\w-]*: |\s*[}\]]*\s*$/);
  return line.slice(0, from + end) + quote + rest.slice(end);
}

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Looks only at a value that begins with a bracket: one in a plain text is text. */
function openBracket(line: string): OpenOnLine | null {
  const masked = maskQuoted(line);
  const start = /^ *(?:- +)*(?:[\w/-]+: +)?(?=[[{])/.exec(masked)?.[0].length ?? masked.length;
  const open: number[] = [];
  for (let at = start; at < masked.length; at++) {
    const sign = masked.charAt(at);
    if (sign === '#' && masked.charAt(at - 1) === ' ') break;
    if (sign in closers) open.push(at);
    if (sign !== '}' && sign !== ']') continue;
    if (open.pop() === undefined) return { ...unpaired(at, `删去多出的 ${sign}`), closed: removeAt(line, at) };
  }
  const last = open.at(-1);
  if (last === undefined) return null;
  const missing = open.toReversed().map((at) => closers[masked.charAt(at)]);
  const sign = masked.charAt(last);
  return { ...unpaired(last, `补上与 ${sign} 成对的 ${closers[sign]}`), closed: line + missing.join('') };
}

function unpaired(at: number, fix: string) {
  return { column: at + 1, message: '括号没有成对', fix };
}

function removeAt(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1);
}
