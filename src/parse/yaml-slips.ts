import { maskQuoted, maxLineLength } from './yaml-open-signs.ts';

/** A slip of the keyboard. Line and column are 1-based; line 1 is the first of the text. */
export interface Slip {
  line: number;
  column: number;
  message: string;
  fix: string;
}

/**
 * Finds full-width signs and missing spaces where YAML needs its own signs: `单位：件`, `［甲］`, `- indicator:x`. The YAML
 * parser would report only their consequences, often lines further down, or read them as text. Flags the first slip of a
 * line. `repaired` is the text without all slips, so that the rest of the file can be checked.
 */
export function findSlips(text: string): { slips: Slip[]; repaired: string } {
  const slips: Slip[] = [];
  const lines = text.split('\n').map((line, index) => {
    if (line.length > maxLineLength || !suspicious.test(line)) return line;
    const { repaired, first } = repairLine(line);
    if (first) slips.push({ line: index + 1, ...first });
    return repaired;
  });
  return { slips, repaired: slips.length === 0 ? text : lines.join('\n') };
}

/** A comment cannot slip, nor can a line of plain ASCII whose colons have their spaces. */
const suspicious = /^(?!\s*#).*(?:[：｛［，－–—−•·“”\u3000\u00A0]|:[^\s/:]|[[{].* #|^ *(?:-[A-Za-z]|[*+] ))/;

/** A line has fewer slips than this; the limit bounds the time that a hostile one takes. */
const maxPerLine = 50;

function repairLine(line: string): { repaired: string; first: Omit<Slip, 'line'> | null } {
  let repaired = line;
  let first: Omit<Slip, 'line'> | null = null;
  for (const { pattern, replacement, message, fix } of kinds) {
    for (let count = 0; count < maxPerLine; count++) {
      const match = pattern.exec(pattern === mixedQuotes ? oddQuotes(repaired) : maskQuoted(repaired));
      if (!match) break;
      const [matched, before = '', slip = ''] = match;
      const start = before.length;
      first ??= { column: start + Math.max(slip.search(/\S/), 0) + 1, message, fix };
      const sign = repaired.slice(start, start + slip.length);
      repaired = repaired.slice(0, start) + replacement(sign) + repaired.slice(matched.length);
    }
  }
  return { repaired, first };
}

interface Kind {
  /** Matches from the start of the line: group 1 is kept, group 2 is replaced. */
  pattern: RegExp;
  replacement: (slip: string) => string;
  message: string;
  fix: string;
}

const key = '[A-Za-z][\\w/-]{0,60}';
/** Where a value or an item begins on a line. */
const valueStart = `^ *(?:- +)*(?:${key}: +)?`;

/** A text in quotes of which one is half-width and the other full-width. */
const mixedQuotes = /^(.*?(?:^|[:{[,-]) *)("[^"“”]*”|“[^"“”]*")(?=\s*(?:[,}\]#]|$))/u;

const fullWidthColon = { message: '键后面是全角冒号', fix: '改成半角冒号加空格“: ”', replacement: () => ': ' };
const noSpace = { message: '键的冒号后面没有空格', fix: '在冒号后面加一个空格', replacement: () => ': ' };

const kinds: readonly Kind[] = [
  {
    pattern: mixedQuotes,
    replacement: (slip) => `"${slip.slice(1, -1)}"`,
    message: '引号一边是半角的，一边是全角的',
    fix: '两边都改成半角双引号 "',
  },
  {
    pattern: /^( *(?:- *)*)([\u3000\u00A0]+)/u,
    replacement: (slip) => '  '.repeat(slip.length),
    message: '缩进里有全角空格',
    fix: '行首改用半角空格，与同一级的上一行对齐',
  },
  {
    pattern: new RegExp(`^( *)((?:[－–—−•·*+]|-(?! )) *\\s*)(?=${key} ?[:：])`, 'u'),
    replacement: () => '- ',
    message: '列表的每一项以半角减号加空格开头',
    fix: '行首改成减号加空格“- ”',
  },
  { pattern: new RegExp(`^( *(?:- +)*${key} ?)(： *)`, 'u'), ...fullWidthColon },
  {
    pattern: new RegExp(`^( *(?:- +)*${key}:)( *[\\u3000\\u00A0]\\s*)`, 'u'),
    replacement: () => ' ',
    message: '冒号后面是全角空格',
    fix: '改成半角空格',
  },
  { pattern: new RegExp(`^( *(?:- +)*${key})(:)(?=[^\\s/:])`, 'u'), ...noSpace },
  {
    // In a flow value the comment hides the closing bracket, too.
    pattern: new RegExp(`(${valueStart}[[{](?:[^#]|(?<! )#)*?[^#}\\] ])( +#)(?=.*[}\\]]\\s*$)`, 'u'),
    replacement: () => '#',
    message: '# 起被当作注释，文字在此截断',
    fix: '这段文字整个加双引号',
  },
  {
    pattern: new RegExp(`(${valueStart})([｛［].*)`, 'u'),
    replacement: toHalfWidthSigns,
    message: '花括号、方括号是全角的',
    fix: '改成半角的 { } [ ]，各项之间用半角逗号加空格',
  },
  {
    pattern: new RegExp(`(${valueStart}\\{.*?)(， *)(?=${key} ?[:：])`, 'u'),
    replacement: () => ', ',
    message: '各项之间是全角逗号',
    fix: '改成半角逗号加空格“, ”',
  },
  {
    pattern: new RegExp(`(${valueStart}\\[[^[\\]{}“”（）《》]*?)(， *)`, 'u'),
    replacement: () => ', ',
    message: '列表的各项之间是全角逗号',
    fix: '改成半角逗号加空格“, ”；逗号属于文字的，整项加双引号',
  },
  { pattern: new RegExp(`(${valueStart}\\{(?:.*?,)? *${key} ?)(： *)`, 'u'), ...fullWidthColon },
  { pattern: new RegExp(`(${valueStart}\\{(?:.*?,)? *${key})(:)(?=[^\\s/:,}])`, 'u'), ...noSpace },
];

/** The line if its half-width quotes do not pair; otherwise a full-width one is part of a text. */
function oddQuotes(line: string): string {
  return (line.split('"').length - 1) % 2 === 1 ? line : '';
}

function toHalfWidthSigns(text: string): string {
  return text
    .replaceAll('｛', '{')
    .replaceAll('｝', '}')
    .replaceAll('［', '[')
    .replaceAll('］', ']')
    .replaceAll('，', ', ')
    .replaceAll('：', ': ');
}
