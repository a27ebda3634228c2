import { maskQuoted } from './yaml-open-signs.ts';

/** An error of the yaml package as editors read it. `column` is null where the parser's is right. */
export interface YamlFault {
  line: number;
  column: number | null;
  message: string;
  fix: string;
}

/** Words an error of the yaml package. `line` is 1-based. */
export function describeYamlError(code: string, line: number, lines: readonly string[]): YamlFault {
  const indent = shapeErrors.has(code) ? indentFault(line, lines) : null;
  const [message, fix] = yamlErrors[code] ?? unknownError(code);
  return indent ?? { line, column: null, message, fix };
}

/** Errors that a wrong indentation gives, among other mistakes. */
const shapeErrors: ReadonlySet<string> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'MISSING_CHAR',
  'BAD_INDENT',
]);

/** Null unless the line has a key and only one: then its own indentation or that of the next line is wrong. */
function indentFault(line: number, lines: readonly string[]): YamlFault | null {
  const own = lines[line - 1] ?? '';
  const [, keyIndent = '', value = ''] = /^((?: |- )*)[^\s:][^:]*:(?: +(.*))?$/.exec(maskQuoted(own)) ?? [];
  if (!/:(?: |$)/.test(own) || /: /.test(value) || /^[[{]/.test(value)) return null;
  const next = lines.findIndex((text, i) => i >= line && text.trim() !== '');
  const nextIndent = /^ */.exec(lines[next] ?? '')?.[0].length ?? 0;
  const indentBefore = /^(?: |- )*/.exec(lines[line - 2] ?? '')?.[0].length ?? 0;
  if (value !== '' && nextIndent > keyIndent.length && nextIndent !== indentBefore)
    return {
      line: next + 1,
      column: nextIndent + 1,
      message: '缩进多了',
      fix: '与上一行的键对齐；是上一行的文字的，接到上一行',
    };
  const indent = /^ */.exec(own)?.[0].length ?? 0;
  const fix = '同一级的键对齐，列表各项的减号也对齐，用空格缩进';
  return { line, column: indent + 1, message: '缩进不对', fix };
}

function unknownError(code: string): MessageAndFix {
  return [`YAML 格式有误（${code}）`, '检查缩进、冒号后的空格和引号；含 : # [ ] { } 的文字整个加双引号'];
}

type MessageAndFix = readonly [message: string, fix: string];

const yamlErrors: Record<string, MessageAndFix> = {
  NON_STRING_KEY: ['键要写成文字', '按字段表写键；不用 ? 和 [ ] { } 作键'],
  TAB_AS_INDENT: ['用制表符缩进', '改用空格缩进，以下几行也一样'],
  BAD_INDENT: ['缩进不对', '同一级的内容对齐，用空格缩进'],
  MISSING_CHAR: ['缺少字符（引号、括号或冒号）', '补齐引号、括号；键和值之间写冒号加空格'],
  MULTIPLE_DOCS: ['一个文件里有两份 YAML（--- 分隔）', '只留一份'],
  MULTILINE_IMPLICIT_KEY: ['这一行没有冒号', '键和值之间写半角冒号加空格；是上一行的文字的，接到上一行，整个加双引号'],
  BLOCK_AS_IMPLICIT_KEY: [
    '一行里有两个“键: 值”，或下一行缩进多了',
    '分成两行，对齐缩进；文字里有冒号加空格时整个加双引号',
  ],
  UNEXPECTED_TOKEN: ['多出的字符', '检查引号、括号是否成对；文字以特殊符号开头时整个加双引号'],
  BAD_SCALAR_START: ['文字以 YAML 的特殊符号开头', '整个加双引号'],
  BAD_DQ_ESCAPE: ['双引号里的反斜杠写法不对', '改用单引号，或写 \\\\'],
  RESOURCE_EXHAUSTION: ['嵌套太深', '按字段表改成平铺的写法'],
};
