/** Translates an error code of the yaml package for editors. */
export function yamlErrorMessage(code: string): MessageAndFix {
  return (
    yamlErrors[code] ?? [`YAML 格式有误（${code}）`, '检查缩进、冒号后的空格和引号；含 : # [ ] { } 的文字整个加双引号']
  );
}

type MessageAndFix = readonly [message: string, fix: string];

const yamlErrors: Record<string, MessageAndFix> = {
  NON_STRING_KEY: ['键要写成文字', '按字段表写键；不用 ? 和 [ ] { } 作键'],
  TAB_AS_INDENT: ['用制表符缩进', '改用空格缩进'],
  BAD_INDENT: ['缩进不对', '同一级的内容对齐，用空格缩进'],
  MISSING_CHAR: ['缺少字符（引号、括号或冒号）', '补齐引号、括号；键和值之间写冒号加空格'],
  MULTIPLE_DOCS: ['一个文件里有两份 YAML（--- 分隔）', '只留一份'],
  MULTILINE_IMPLICIT_KEY: ['键不能换行', '检查上一行是否缺少冒号，或文字是否没有加引号'],
  BLOCK_AS_IMPLICIT_KEY: [
    '一行里有两个“键: 值”，或下一行缩进多了',
    '分成两行，对齐缩进；文字里有冒号加空格时整个加双引号',
  ],
  UNEXPECTED_TOKEN: ['多出的字符', '检查引号、括号是否成对；文字以特殊符号开头时整个加双引号'],
  BAD_SCALAR_START: ['文字以 YAML 的特殊符号开头', '整个加双引号'],
  BAD_DQ_ESCAPE: ['双引号里的反斜杠写法不对', '改用单引号，或写 \\\\'],
  RESOURCE_EXHAUSTION: ['嵌套太深', '按字段表改成平铺的写法'],
};
