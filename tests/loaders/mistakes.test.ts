import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/loaders/read-content.ts';
import type { Problem } from '../../src/model/problem.ts';
import { fixtures } from './assemble.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const A = 'annotations/980101/2024.yaml';
const C = 'catalogue/980000.yaml';
const D = 'divisions.csv';
const I = 'indicators/suggestions-handled.yaml';
const K = 'captures/980101/2024.txt';
const M = 'moved.yaml';
const P = 'plans/980100/2024-2035.mdx';
const R = 'reports/980101/2024.mdx';
const S = 'site.yaml';
const T = 'topics/open-government.yaml';

/** What to replace by what, or a function of the file's text. */
type Change = [from: string | RegExp, to: string] | ((text: string) => string | Buffer);

/** A mistake, its file, the change that makes it, and `line:column rule message｜fix` in that file. */
type Mistake = [name: string, file: string, change: Change, problem: string];

/** Mistakes that editors really make: one each, in the valid content. */
const mistakes: Mistake[] = [
  [
    'duplicate observation',
    A,
    ['links:\n', '  - { indicator: suggestions-handled, value: 1200, unit: 件, quote: 样例建议1200件 }\nlinks:\n'],
    '6:68 duplicate 与第 5 行的标注重复｜删去一条；范围不同的，各写 qualifier',
  ],
  [
    'duplicate note',
    A,
    ['excluded:\n', '  - { quote: 公开样例目录, text: 样例编者按。 }\nexcluded:\n'],
    '30:14 duplicate 与第 28 行的标注重复｜删去一条',
  ],
  [
    'duplicate exclusion',
    A,
    [/$/, '  - { quote: 人民政府推进样例工作, reason: 另一理由 }\n'],
    '33:14 duplicate 与第 31 行的标注重复｜删去一条',
  ],
  [
    'Chinese quotes around a quote',
    A,
    ['quote: 办理样例建议1200件', 'quote: “办理样例建议1200件”'],
    '5:12 quote ““办理样例建议1200件””两边的引号不是正文里的｜去掉这对引号："办理样例建议1200件"',
  ],
  [
    'Chinese quotes around title',
    R,
    [/title: .*/, 'title: “样例区人民政府2024年法治政府建设年度报告”'],
    '2:8 fidelity 标题两边的引号不是原文的｜去掉这对引号；标题里有冒号的，两边用半角双引号 "',
  ],
  [
    'Chinese quotes around value',
    A,
    ['value: 1200', 'value: “1200”'],
    '3:12 schema observations第1项.value 应为数字，写的是 "“1200”"｜去掉两边的中文引号',
  ],
  [
    'Chinese quotes around date',
    A,
    ['date: 2024-04', 'date: “2024-04”'],
    '16:11 schema events第1项.date：应为日期，写作 2024-04-02、2024-04 或 2024｜去掉两边的中文引号',
  ],
  [
    'half Chinese quote',
    A,
    ['quote: 办理样例建议1200件', 'quote: "办理样例建议1200件”'],
    '5:12 yaml 引号一边是半角的，一边是全角的｜两边都改成半角双引号 "',
  ],
  [
    'other half Chinese quote',
    A,
    ['quote: 办理样例建议1200件', 'quote: “办理样例建议1200件"'],
    '5:12 yaml 引号一边是半角的，一边是全角的｜两边都改成半角双引号 "',
  ],
  ['full-width colon', A, ['unit: 件', 'unit：件'], '4:9 yaml 键后面是全角冒号｜改成半角冒号加空格“: ”'],
  ['full-width colon at first key', R, ['title: ', 'title：'], '2:6 yaml 键后面是全角冒号｜改成半角冒号加空格“: ”'],
  [
    'full-width colon in an item',
    A,
    ['- indicator: ', '- indicator：'],
    '2:14 yaml 键后面是全角冒号｜改成半角冒号加空格“: ”',
  ],
  [
    'full-width colon in flow',
    C,
    [
      '{ address: https://www.example.com/city-2024.html, kind: official, date: 2025-03-31 }',
      '{ address：https://www.example.com/city-2024.html, kind: official, date: 2025-03-31 }',
    ],
    '9:16 yaml 键后面是全角冒号｜改成半角冒号加空格“: ”',
  ],
  [
    'full-width comma in flow mapping',
    R,
    ['{ date: 2026-02-01, what: 更正错字 }', '{ date: 2026-02-01，what: 更正错字 }'],
    '22:23 yaml 各项之间是全角逗号｜改成半角逗号加空格“, ”',
  ],
  [
    'full-width comma in flow list',
    T,
    ['[政务公开]', '[政务公开，公开栏]'],
    '4:16 yaml 列表的各项之间是全角逗号｜改成半角逗号加空格“, ”；逗号属于文字的，整项加双引号',
  ],
  [
    'full-width braces',
    R,
    ['{ date: 2026-02-01, what: 更正错字 }', '｛ date: 2026-02-01, what: 更正错字 ｝'],
    '22:5 yaml 花括号、方括号是全角的｜改成半角的 { } [ ]，各项之间用半角逗号加空格',
  ],
  [
    'full-width brackets',
    R,
    ['[样例区人民政府]', '［样例区人民政府］'],
    '3:10 yaml 花括号、方括号是全角的｜改成半角的 { } [ ]，各项之间用半角逗号加空格',
  ],
  [
    'full-width dash',
    A,
    ['  - plan: 980100/2024-2035\n    task', '  － plan: 980100/2024-2035\n    task'],
    '7:3 yaml 列表的每一项以半角减号加空格开头｜行首改成减号加空格“- ”',
  ],
  [
    'em dash',
    A,
    ['  - plan: 980100/2024-2035\n    task', '  — plan: 980100/2024-2035\n    task'],
    '7:3 yaml 列表的每一项以半角减号加空格开头｜行首改成减号加空格“- ”',
  ],
  [
    'no space after dash',
    A,
    ['  - plan: 980100/2024-2035\n    task', '  -plan: 980100/2024-2035\n    task'],
    '7:3 yaml 列表的每一项以半角减号加空格开头｜行首改成减号加空格“- ”',
  ],
  [
    'no space after colon',
    A,
    ['stance: result', 'stance:result'],
    '9:11 yaml 键的冒号后面没有空格｜在冒号后面加一个空格',
  ],
  [
    'no space after colon in an item',
    A,
    ['- topic: open', '- topic:open'],
    '20:10 yaml 键的冒号后面没有空格｜在冒号后面加一个空格',
  ],
  [
    'ideographic space indentation',
    A,
    ['    unit: 件', '　　unit: 件'],
    '4:1 yaml 缩进里有全角空格｜行首改用半角空格，与同一级的上一行对齐',
  ],
  ['ideographic space after colon', A, ['unit: 件', 'unit:　件'], '4:10 yaml 冒号后面是全角空格｜改成半角空格'],
  [
    'tabs',
    A,
    ['    value: 1200\n    unit: 件', '\tvalue: 1200\n\tunit: 件'],
    '3:1 yaml 用制表符缩进｜改用空格缩进，以下几行也一样',
  ],
  [
    'pending indicator',
    A,
    ['indicator: suggestions-handled', 'indicator: 待定'],
    '2:16 schema observations第1项.indicator 还是“待定”｜写 content/indicators 里的 id；没有合适的，先写好指标定义；不是指标数值的，移到 excluded',
  ],
  [
    'pending indicator and unit',
    A,
    [
      'indicator: suggestions-handled\n    value: 1200\n    unit: 件',
      'indicator: 待定\n    value: 1200\n    unit: 待定',
    ],
    '2:16 schema observations第1项.indicator 还是“待定”（还有 unit）｜写 content/indicators 里的 id；没有合适的，先写好指标定义；不是指标数值的，移到 excluded',
  ],
  [
    'pending title',
    A,
    ['title: 印发样例公告', 'title: 待定'],
    '17:12 schema events第1项.title 还是“待定”｜写上内容；写不出的，删去这一项',
  ],
  [
    'Chinese indicator',
    A,
    ['indicator: suggestions-handled', 'indicator: 建议办理'],
    '2:16 reference 没有指标 建议办理｜是不是要写 suggestions-handled（办理建议数）？没有合适的，先在 content/indicators 下写好指标定义',
  ],
  [
    'Chinese part of name',
    A,
    ['indicator: suggestions-handled', 'indicator: 办理建议'],
    '2:16 reference 没有指标 办理建议｜是不是要写 suggestions-handled（办理建议数）？没有合适的，先在 content/indicators 下写好指标定义',
  ],
  [
    'indicator in capitals',
    A,
    ['indicator: suggestions-handled', 'indicator: Suggestions-Handled'],
    '2:16 reference 没有指标 Suggestions-Handled｜是不是要写 suggestions-handled（办理建议数）？没有合适的，先在 content/indicators 下写好指标定义',
  ],
  [
    'first word of indicator',
    A,
    ['indicator: suggestions-handled', 'indicator: suggestions'],
    '2:16 reference 没有指标 suggestions｜是不是要写 suggestions-handled（办理建议数）？没有合适的，先在 content/indicators 下写好指标定义',
  ],
  [
    'topic by name',
    A,
    ['topic: open-government', 'topic: 政务公开'],
    '20:12 reference 没有领域 政务公开｜可写：open-government（政务公开）',
  ],
  [
    'Chinese date',
    R,
    ['{ date: 2026-02-01', '{ date: 2026年2月1日'],
    '22:13 schema history第1项.date：应为真实存在的日期，写作 2023-03-06｜改成 2026-02-01',
  ],
  [
    'slashes',
    R,
    ['published: 2025-03-20', 'published: 2025/3/20'],
    '6:14 schema dates.published：应为真实存在的日期，写作 2023-03-06｜改成 2025-03-20',
  ],
  [
    'points',
    R,
    ['published: 2025-03-20', 'published: 2025.03.20'],
    '6:14 schema dates.published：应为真实存在的日期，写作 2023-03-06｜改成 2025-03-20',
  ],
  [
    'single digits',
    R,
    ['published: 2025-03-20', 'published: 2025-3-20'],
    '6:14 schema dates.published：应为真实存在的日期，写作 2023-03-06｜改成 2025-03-20',
  ],
  [
    'digits only',
    R,
    ['published: 2025-03-20', 'published: 20250320'],
    '6:14 schema dates.published 应为文字，写的是 20250320｜改成 2025-03-20',
  ],
  [
    'full-width digits in date',
    R,
    ['published: 2025-03-20', 'published: ２０２５-０３-２０'],
    '6:14 schema dates.published：应为真实存在的日期，写作 2023-03-06｜改成 2025-03-20',
  ],
  [
    'Chinese numerals date',
    R,
    ['published: 2025-03-20', 'published: 二〇二五年三月二十日'],
    '6:14 schema dates.published：应为真实存在的日期，写作 2023-03-06｜改成 2025-03-20',
  ],
  [
    'Chinese month',
    A,
    ['date: 2024-04', 'date: 2024年4月'],
    '16:11 schema events第1项.date：应为日期，写作 2024-04-02、2024-04 或 2024｜改成 2024-04',
  ],
  [
    'impossible date',
    R,
    ['published: 2025-03-20', 'published: 2025-02-30'],
    '6:14 schema dates.published：应为真实存在的日期，写作 2023-03-06｜核对日期，月和日各写两位',
  ],
  [
    'date with time',
    R,
    ['published: 2025-03-20', 'published: 2025-03-20 10:15'],
    '6:14 schema dates.published：应为真实存在的日期，写作 2023-03-06｜改成 2025-03-20',
  ],
  [
    'CRLF capture',
    K,
    (text) => text.replaceAll('\n', '\r\n'),
    '1:23 capture 采集件的换行被改成了 CRLF｜恢复成 LF：git checkout -- content/captures/980101/2024.txt，或在 VS Code 里点右下角的 CRLF 改选 LF；sha256 不改',
  ],
  [
    'old catalogue entry',
    C,
    [
      / {2}urls:\n {4}- .*date: 2025-03-31 }\n/,
      '  url: https://www.example.com/city-2024.html\n  published: 2025-03-31\n  dateBasis: page\n',
    ],
    '8:3 schema 不认识的键 url、published、dateBasis（在 第1项 下），网址和公布日期现在写在 urls 里｜改成 urls: [{ address: https://www.example.com/city-2024.html, kind: official, date: 2025-03-31 }]（转载页写 kind: repost，不知道的日期不写）',
  ],
  [
    'cut text',
    R,
    ['what: 更正错字', 'what: 更正错字（见 #12 的讨论）'],
    '22:38 yaml # 起被当作注释，文字在此截断｜这段文字整个加双引号',
  ],
  [
    'cut block text',
    A,
    ['reason: 样例理由', 'reason: 样例理由 #3'],
    '32:18 yaml-comment （提醒）# 起被当作注释，文字在此截断｜整个加双引号；本来就是注释的，# 前空两格',
  ],
  [
    'conflict in annotations',
    A,
    ['links:\n', '<<<<<<< HEAD\nlinks:\n=======\nlinks:\n>>>>>>> branch\n'],
    '6:1 conflict 有没有解决的合并冲突（<<<<<<<、=======、>>>>>>> 之间是两边的写法）｜留下要的写法，删去另一边和这三行标记，再检查一次',
  ],
  [
    'conflict in body',
    R,
    ['样例工作还有差距。', '<<<<<<< HEAD\n样例工作还有差距。\n=======\n样例工作仍有差距。\n>>>>>>> main'],
    '35:1 conflict 有没有解决的合并冲突（<<<<<<<、=======、>>>>>>> 之间是两边的写法）｜留下要的写法，删去另一边和这三行标记，再检查一次',
  ],
  [
    'leftover of a conflict',
    A,
    ['links:\n', '=======\nlinks:\n'],
    '6:1 conflict 有没有解决的合并冲突（<<<<<<<、=======、>>>>>>> 之间是两边的写法）｜留下要的写法，删去另一边和这三行标记，再检查一次',
  ],
  ['blank behind opening ---', R, [/^---\n/, '--- \n'], '1:4 front-matter --- 后面有空格｜删去这一行末尾的空格'],
  [
    'blank behind closing ---',
    R,
    ['收录全文 }\n---\n', '收录全文 }\n---  \n'],
    '24:4 front-matter --- 后面有空格｜删去这一行末尾的空格',
  ],
  [
    'em dashes for ---',
    R,
    ['收录全文 }\n---\n', '收录全文 }\n———\n'],
    '24:1 front-matter 元数据没有以 --- 结束｜把这一行改成三个减号，前后不加别的',
  ],
  [
    'four dashes',
    R,
    ['收录全文 }\n---\n', '收录全文 }\n----\n'],
    '24:1 front-matter 元数据没有以 --- 结束｜把这一行改成三个减号，前后不加别的',
  ],
  [
    'no closing ---',
    R,
    ['收录全文 }\n---\n', '收录全文 }\n'],
    '1:1 front-matter 元数据没有以 --- 结束｜在元数据下面写一行 ---',
  ],
  ['BOM', A, [/^/, '﻿'], '1:1 encoding 文件以 BOM 开头｜另存为“UTF-8（无 BOM）”'],
  [
    'CRLF',
    A,
    (text) => text.replaceAll('\n', '\r\n'),
    '1:14 encoding 换行是 CRLF｜把换行改为 LF（VS Code：点右下角的 CRLF，选 LF，再保存）',
  ],
  [
    'UTF-16',
    A,
    (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    '1:1 file 是 UTF-16 编码，不是 UTF-8｜记事本：另存为，编码选 UTF-8；Excel：另存为“CSV UTF-8”；VS Code：点右下角的编码，先选“通过编码重新打开” UTF-16，再选“通过编码保存” UTF-8',
  ],
  [
    'GBK CSV',
    D,
    () => Buffer.from([0xd1, 0xf9, 0xc0, 0xfd, 10]),
    '1:1 file 不是 UTF-8 编码，像是 GBK｜记事本：另存为，编码选 UTF-8；Excel：另存为“CSV UTF-8”；VS Code：点右下角的编码，先选“通过编码重新打开” GB 18030，再选“通过编码保存” UTF-8',
  ],
  [
    'changed header',
    D,
    ['code,name', '代码,名称'],
    '2:1 divisions 表头不对｜表头应为 code,name,level,parent,from,to,duty,note',
  ],
  [
    'full-width comma in CSV',
    D,
    ['980102,邻例区,county,980100,,,,', '980102，邻例区，county，980100，，，，'],
    '6:1 divisions 这一行有 1 格，应有 8 格｜各格用半角逗号分开，不加引号，空格也留逗号',
  ],
  [
    'quoted CSV',
    D,
    ['980102,邻例区,county,980100,,,,', '"980102","邻例区","county","980100","","","",""'],
    '6:1 divisions 这一行读不懂："980102","邻例区","county","980100","","","",""｜用 scripts/once/divisions.ts 重新生成',
  ],
  [
    'semicolon CSV',
    D,
    ['980102,邻例区,county,980100,,,,', '980102;邻例区;county;980100;;;;'],
    '6:1 divisions 这一行有 1 格，应有 8 格｜各格用半角逗号分开，不加引号，空格也留逗号',
  ],
  [
    'CSV row too short',
    D,
    ['980102,邻例区,county,980100,,,,', '980102,邻例区,county'],
    '6:1 divisions 这一行有 3 格，应有 8 格｜各格用半角逗号分开，不加引号，空格也留逗号',
  ],
  [
    'CSV Excel with trailing',
    D,
    ['980102,邻例区,county,980100,,,,', '980102,邻例区,county,980100,,,,,,'],
    '6:1 divisions 这一行有 10 格，应有 8 格｜各格用半角逗号分开，不加引号，空格也留逗号',
  ],
  [
    'unclosed quote block',
    A,
    ['quote: 办理样例建议1200件', 'quote: "办理样例建议1200件'],
    '5:12 yaml 引号没有成对｜在这段文字的末尾补上 "',
  ],
  [
    'unclosed single quote',
    A,
    ['title: 印发样例公告', "title: '印发样例公告"],
    "17:12 yaml 引号没有成对｜在这段文字的末尾补上 '",
  ],
  [
    'unclosed quote in flow',
    R,
    ['{ capture: 120O件, text: 1200件, reason: OCR }', '{ capture: 120O件, text: "1200件, reason: OCR }'],
    '16:29 yaml 引号没有成对｜在这段文字的末尾补上 "',
  ],
  ['unclosed bracket', T, ['[政务公开]', '[政务公开'], '4:11 yaml 括号没有成对｜补上与 [ 成对的 ]'],
  [
    'unclosed brace',
    R,
    ['{ capture: 120O件, text: 1200件, reason: OCR }', '{ capture: 120O件, text: 1200件, reason: OCR'],
    '16:5 yaml 括号没有成对｜补上与 { 成对的 }',
  ],
  [
    'extra brace',
    R,
    ['{ capture: 120O件, text: 1200件, reason: OCR }', '{ capture: 120O件, text: 1200件, reason: OCR }}'],
    '16:49 yaml 括号没有成对｜删去多出的 }',
  ],
  [
    'missing colon',
    A,
    ['stance: result', 'stance result'],
    '9:5 yaml 这一行没有冒号｜键和值之间写半角冒号加空格；是上一行的文字的，接到上一行，整个加双引号',
  ],
  [
    'two colons',
    R,
    [/title: .*/, 'title: 样例区: 人民政府'],
    '2:8 yaml 一行里有两个“键: 值”，或下一行缩进多了｜分成两行，对齐缩进；文字里有冒号加空格时整个加双引号',
  ],
  [
    'indented too far',
    A,
    ['    unit: 件', '      unit: 件'],
    '4:7 yaml 缩进多了｜与上一行的键对齐；是上一行的文字的，接到上一行',
  ],
  [
    'indented too little',
    A,
    ['    unit: 件', '   unit: 件'],
    '4:4 yaml 缩进不对｜同一级的键对齐，列表各项的减号也对齐，用空格缩进',
  ],
  [
    'item not aligned',
    A,
    ['  - plan: 980100/2024-2035\n    target', ' - plan: 980100/2024-2035\n   target'],
    '11:2 yaml 缩进不对｜同一级的键对齐，列表各项的减号也对齐，用空格缩进',
  ],
  [
    'children not indented',
    R,
    ['dates:\n  published: 2025-03-20', 'dates:\npublished: 2025-03-20'],
    '6:1 schema published 应写在 dates 之下｜移到 dates: 的下一行，每行前加两个空格',
  ],
  [
    'all children of source not indented',
    R,
    (text) => text.replace(/(?<=source:\n)(?: {2}.*\n){5}/, (lines) => lines.replace(/^ {2}/gm, '')),
    '9:1 schema name、url、kind、retrieved、sha256 应写在 source 之下｜移到 source: 的下一行，每行前加两个空格',
  ],
  [
    'key indented into block above',
    R,
    ['dateBasis: page', '  dateBasis: page'],
    '7:3 schema dateBasis 缩进多了，不属于 dates｜与 dates: 对齐，行首去掉多的空格',
  ],
  [
    'duplicate key',
    R,
    ['issuerKind: government', 'issuerKind: government\nissuerKind: office'],
    '5:1 yaml 键 issuerKind 写了两次｜删去其中一个',
  ],
  ['duplicate list key', A, ['links:\n', 'observations:\n'], '6:1 yaml 键 observations 写了两次｜删去其中一个'],
  ['anchor', R, ['title: 样', 'title: &t 样'], '2:11 yaml 不允许使用锚点（&…）｜删去锚点；文字以 & 开头时加引号'],
  [
    'value starting with *',
    A,
    ['reason: 样例理由', 'reason: *样例理由'],
    '32:13 yaml 不允许使用别名（*…）｜把内容写出来；文字以 * 开头时加引号',
  ],
  [
    'value starting with %',
    A,
    ['reason: 样例理由', 'reason: %样例'],
    '32:13 yaml 文字以 YAML 的特殊符号开头｜整个加双引号',
  ],
  [
    'value starting with @',
    A,
    ['reason: 样例理由', 'reason: @样例'],
    '32:13 yaml 文字以 YAML 的特殊符号开头｜整个加双引号',
  ],
  [
    'value starting with [',
    A,
    ['text: 样例编者按。', 'text: [注] 样例'],
    '29:15 yaml 多出的字符｜检查引号、括号是否成对；文字以特殊符号开头时整个加双引号',
  ],
  [
    'misspelt key',
    R,
    ['issuerKind:', 'issuerkind:'],
    '4:1 schema 不认识的键 issuerkind｜是不是要写 issuerKind？检查拼写；没有这一项就删去',
  ],
  [
    'misspelt list',
    A,
    ['observations:', 'observation:'],
    '1:1 schema 不认识的键 observation｜是不是要写 observations？检查拼写；没有这一项就删去',
  ],
  ['Chinese key', R, ['title: ', '标题: '], '2:1 schema 不认识的键 标题｜键用英文写：title'],
  [
    'unknown key',
    A,
    ['    unit: 件\n', '    unit: 件\n    source: 第三段\n'],
    '5:5 schema 不认识的键 source（在 observations第1项 下）｜检查拼写；没有这一项就删去',
  ],
  [
    'missing key',
    A,
    ['    unit: 件\n', ''],
    '2:5 schema 缺少 observations第1项.unit｜补上 observations第1项.unit，写法见字段表',
  ],
  [
    'missing quote',
    A,
    ['    quote: 办理样例建议1200件\n', ''],
    '2:5 schema 缺少 observations第1项.quote｜补上 observations第1项.quote，写法见字段表',
  ],
  [
    'empty value',
    A,
    ['unit: 件', 'unit:'],
    '4:10 schema observations第1项.unit 是空的｜按字段表写上内容；没有这一项就删去',
  ],
  [
    'Chinese enum',
    R,
    ['issuerKind: government', 'issuerKind: 政府'],
    '4:13 schema issuerKind 不能这样写，写的是 "政府"｜可写：government、office、department、township、subdistrict、zone、branch、vertical、party',
  ],
  [
    'enum wrong',
    A,
    ['stance: result', 'stance: results'],
    '9:13 schema links第1项.stance 不能这样写，写的是 "results"｜可写：result、plan、gap',
  ],
  [
    'yes for true',
    R,
    ['issuerKind: government', 'titleSupplied: yes\nissuerKind: government'],
    '4:16 schema titleSupplied 应为 true 或 false，写的是 "yes"｜写 true 或 false，不加引号',
  ],
  [
    'number with unit',
    A,
    ['value: 1200', 'value: 1200件'],
    '3:12 schema observations第1项.value 应为数字，写的是 "1200件"｜只写半角数字：1200，不加引号，单位写在 unit',
  ],
  [
    'number with thousands separator',
    A,
    ['value: 1200', 'value: 1,200'],
    '3:12 schema observations第1项.value 应为数字，写的是 "1,200"｜只写半角数字：1200，不加引号，单位写在 unit',
  ],
  [
    'number in full width',
    A,
    ['value: 1200', 'value: １２００'],
    '3:12 schema observations第1项.value 应为数字，写的是 "１２００"｜只写半角数字：1200，不加引号，单位写在 unit',
  ],
  [
    'number in 万',
    A,
    ['value: 1200', 'value: 0.12万'],
    '3:12 schema observations第1项.value 应为数字，写的是 "0.12万"｜只写半角数字：1200，不加引号，单位写在 unit',
  ],
  [
    'number with 约',
    A,
    ['value: 1200', 'value: 约1200'],
    '3:12 schema observations第1项.value 应为数字，写的是 "约1200"｜只写半角数字：1200，不加引号，单位写在 unit；“约”写作 bound: about',
  ],
  [
    'percent',
    A,
    ['value: 1200', 'value: 98%'],
    '3:12 schema observations第1项.value 应为数字，写的是 "98%"｜只写半角数字：98，不加引号，单位写在 unit',
  ],
  [
    'year with 年',
    A,
    ['    unit: 件\n', '    unit: 件\n    year: 2024年\n'],
    '5:11 schema observations第1项.year 应为数字，写的是 "2024年"｜只写数字：2024',
  ],
  [
    'list as text',
    R,
    ['issuers: [样例区人民政府]', 'issuers: 样例区人民政府'],
    '3:10 schema issuers 应为列表（每项以 - 开头），写的是 "样例区人民政府"｜写成一行一项，每项以“- ”开头；或写在半角方括号里，用半角逗号分开：[甲, 乙]',
  ],
  [
    'list as text with 、',
    T,
    ['[政务公开]', '政务公开、公开栏'],
    '4:11 schema headings 应为列表（每项以 - 开头），写的是 "政务公开、公开栏"｜写成一行一项，每项以“- ”开头；或写在半角方括号里，用半角逗号分开：[甲, 乙]',
  ],
  [
    'not a web address',
    R,
    ['url: https://www.example.com/2024.html', 'url: www.example.com/2024.html'],
    '10:8 schema source.url：应为 http:// 或 https:// 开头的完整网址，不含空格、用户名和密码｜从浏览器的地址栏复制完整网址；冒号和斜线用半角',
  ],
  [
    'web address full-width',
    R,
    ['url: https://www.example.com/2024.html', 'url: https：//www.example.com/2024.html'],
    '10:8 schema source.url：应为 http:// 或 https:// 开头的完整网址，不含空格、用户名和密码｜从浏览器的地址栏复制完整网址；冒号和斜线用半角',
  ],
  [
    'quote one character off',
    A,
    ['quote: 办理样例建议1200件', 'quote: 办理样例意见1200件'],
    '5:12 quote 正文里没有“办理样例意见1200件”｜最接近的是“办理样例建议1200件”，“办理样例”后的“意见”应为“建议”；从正文里逐字复制',
  ],
  [
    'quote across paragraphs',
    A,
    ['quote: 下一步，样例区继续努力\nparts', 'quote: 还有差距。下一步\nparts'],
    '21:12 quote 正文里没有“还有差距。下一步”｜最接近的是“还有差距。”，“还有差距。”后多了“下一步”；从正文里逐字复制',
  ],
  [
    'quote too short',
    A,
    ['quote: 公开样例目录', 'quote: 样例'],
    '28:12 quote “样例”在正文里不止一处｜把片段写长一些，或用 prefix、suffix 写上前后文，使它只有一处',
  ],
  [
    'value not in quote',
    A,
    ['value: 1200', 'value: 1210'],
    '3:12 value 引文里读不出 1210 件，读得出的是“1200件”｜核对数值和单位；数在引文以外的，把引文写长一些',
  ],
  [
    'value of another unit',
    A,
    ['unit: 件', 'unit: 项'],
    '4:11 reference 指标 suggestions-handled 的单位是“件”，这里写“项”｜把数值换算成指标的单位；若是另一个指标，另立定义',
  ],
  [
    'quote without its number',
    A,
    ['quote: 办理样例建议1200件', 'quote: 办理样例建议12'],
    '5:12 value 引文里读不出 1200 件：引文把“1200”截断了｜引文写到数的两端，连同“万”“%”“第”',
  ],
  ['task that does not exist', A, ['task: 1', 'task: 9'], '8:11 reference 规划里没有第 9 项任务｜现有任务 1、2'],
  [
    'plan in capitals/space',
    A,
    ['plan: 980100/2024-2035\n    task', 'plan: 980100 / 2024-2035\n    task'],
    '7:11 reference 没有规划 980100 / 2024-2035｜是不是要写 980100/2024-2035？可写：980100/2024-2035',
  ],
  [
    'leading zero',
    A,
    ['value: 1200', 'value: 01200'],
    '3:12 yaml 数字 01200 以 0 开头，会被读成 1200｜编号加引号写成文字，数值去掉前面的 0',
  ],
  [
    'html in body',
    R,
    ['样例工作还有差距。', '样例工作<br>还有差距。'],
    '35:5 html 正文里不能有 HTML 或组件｜删去标签，只留文字；若是原文的小于号，写作 \\<',
  ],
  [
    'bold',
    R,
    ['样例工作还有差距。', '样例工作**还有**差距。'],
    '35:5 markup 正文里不能有加粗、代码等标记｜删去标记，只留文字；若是原文，每个符号前加 \\',
  ],
  [
    'image',
    R,
    ['样例工作还有差距。', '样例工作还有差距。![图](a.png)'],
    '35:10 image 正文里不能有图片｜删去图片；图中文字可照录',
  ],
  [
    'link',
    R,
    ['样例工作还有差距。', '样例工作[还有](https://a.cn)差距。'],
    '35:8 link 正文里不能有链接｜只留链接的文字；若是原文的方括号，写作 \\]',
  ],
  [
    'word list marker',
    R,
    ['样例工作还有差距。', '- 样例工作还有差距。'],
    '35:1 markup 行首是 Markdown 标记｜删去；若是原文，在行首加 \\',
  ],
  [
    'heading without space',
    R,
    ['## 一、', '##一、'],
    '28:1 heading # 号后面没有空格｜在 # 号和标题之间加一个空格；若是正文，写作 \\#',
  ],
  [
    'heading level 1',
    R,
    ['## 一、', '# 一、'],
    '28:1 heading # 不是可用的标题级别｜一、用 ##，（一）用 ###，再下一级用 ####；文件标题写在元数据里',
  ],
  ['heading full-width hash', R, ['## 一、', '＃＃ 一、'], '28:1 heading 标题的 ＃ 是全角的｜改成半角的 #，后面空一格'],
  [
    'no blank line between',
    R,
    ['样例工作还有差距。\n\n', '样例工作还有差距。\n'],
    '36:1 paragraph-break 两个自然段之间没有空行｜在上一段后面加一个空行；同一段的文字写在一行里',
  ],
  [
    'char dropped',
    R,
    ['样例工作还有差距。', '样例工作有差距。'],
    '35:5 fidelity 与采集件不符：“和下一步打算样例工作”之后，采集件多出“还”｜按采集件改正正文；采集件本身有误的写进 corrections，不属于文件的写进 omissions，各写理由',
  ],
  [
    'punctuation changed',
    R,
    ['样例工作还有差距。', '样例工作还有差距.'],
    '35:9 fidelity 与采集件不符：“打算样例工作还有差距”之后，正文多出“.”，采集件多出“。”｜按采集件改正正文；采集件本身有误的写进 corrections，不属于文件的写进 omissions，各写理由',
  ],
  [
    'zero width',
    R,
    ['样例工作还有差距。', '样例工作​还有差距。'],
    '35:5 invisible 不可见字符 U+200B｜删去这个字符（光标移到该列按删除键）',
  ],
  [
    'correction undeclared',
    R,
    [/corrections:\n.*\n/, ''],
    '29:10 fidelity 与采集件不符：“。办理样例建议120”之后，正文多出“0”，采集件多出“O”｜按采集件改正正文；采集件本身有误的写进 corrections，不属于文件的写进 omissions，各写理由',
  ],
  [
    'history order',
    R,
    ['2026-01-05, what', '2026-03-05, what'],
    '23:13 date 收录与更正记录没有从新到旧排列｜把新的写在前面',
  ],
  [
    'wrong hash',
    R,
    [/sha256: ca266/, 'sha256: da266'],
    '13:11 capture 与原始采集件的 SHA-256 不符｜先看采集件有没有改动（git diff content/captures/980101/2024.txt），改动过的恢复原样；确是新采集的，sha256 写 ca266b96e9d489676620b7ac381a78bce3aa9a35768195128cb4bda895c4c2d2',
  ],
  [
    'short hash',
    R,
    [/sha256: ca266/, 'sha256: a266'],
    '13:11 schema source.sha256 的写法不对，写的是 "a266b96e9d489676620b7ac381a78bce3aa9a35…｜应是 64 个 0—9、a—f；不知道的先写 64 个 0，检查时会说应写什么',
  ],
  [
    'region code wrong',
    C,
    ['region: 980101', 'region: 98010'],
    '10:11 schema 第2项.region：应为六位行政区划代码（GB/T 2260），如 440104｜在 content/divisions.csv 里按名称查代码',
  ],
  [
    'region name',
    C,
    ['region: 980101', 'region: 样例区'],
    '10:11 schema 第2项.region：应为六位行政区划代码（GB/T 2260），如 440104｜在 content/divisions.csv 里按名称查代码',
  ],
  [
    'year two digits',
    C,
    ['  year: 2024\n  title: null', '  year: 24\n  title: null'],
    '15:9 schema 第2项.year 太短或太小，写的是 24｜不少于 1978',
  ],
  [
    'catalogue slug',
    C,
    ['slug: 2024-dahe-zhen', 'slug: 2024-大河镇'],
    '11:9 identity 名称 2024-大河镇 不合规则｜写作 年份、年份-office 或 年份-拼音（小写字母、数字、连字符）',
  ],
  [
    'catalogue missing dash',
    C,
    ['- region: 980101', '  region: 980101'],
    '10:3 yaml 从这里起 region、slug、issuers、issuerKind、year、title 又写了一次｜另一项的，在它的第一行前面写“- ”；同一项的，删去重复的',
  ],
  [
    'catalogue url missing kind',
    C,
    [', kind: official }', ' }'],
    '18:7 schema 缺少 第2项.urls第1项.kind｜补上 第2项.urls第1项.kind，写法见字段表',
  ],
  [
    'moved to nothing',
    M,
    [/$/, 'reports/980101/2023: reports/980101/2042\n'],
    '2:22 moved reports/980101/2042 不存在｜写现在的 id',
  ],
  ['moved with full-width colon', M, [': reports', '：reports'], '1:24 yaml 键后面是全角冒号｜改成半角冒号加空格“: ”'],
  ['asOf missing', S, [/asOf.*\n/, ''], '1:1 schema 缺少 asOf｜补上 asOf，写法见字段表'],
  ['empty file', T, () => '', '1:1 schema 文件内容 是空的｜按字段表写上内容；没有这一项就删去'],
  [
    'plan: goal without time',
    P,
    ['by: 2029, ', ''],
    '27:23 schema targets第1项.goals第1项.comparator：目标的时间要写一个，且只写一个｜写 by: 年份、before: 年份 或 every: year 之一',
  ],
  [
    'plan: value not in quote',
    P,
    ['value: 800', 'value: 801'],
    '29:24 value 引文里读不出 801 件，读得出的是“800件”｜核对数值和单位；数在引文以外的，把引文写长一些',
  ],
  [
    'plan: section that does not exist',
    P,
    ['section: s1-2', 'section: s2-2'],
    '20:38 reference 正文里没有段落 s2-2｜写任务所在一节的编号，如 s3-1（三、之（一））',
  ],
  [
    'plan: comparator in words',
    P,
    ['comparator: "≥", value: 1000', 'comparator: 不少于, value: 1000'],
    '27:33 schema targets第1项.goals第1项.comparator 不能这样写，写的是 "不少于"｜可写：≥、>、=、≤、<、rank≤、keep',
  ],
  [
    'plan: comparator as a tag',
    P,
    ['comparator: "≥", value: 1000', 'comparator: >=, value: 1000'],
    '27:33 yaml 文字以 YAML 的特殊符号开头｜整个加双引号',
  ],
  [
    'plan: title for a task',
    P,
    ['task: 1\n', 'task: 办好样例建议\n'],
    '24:11 schema targets第1项.task 应为数字，写的是 "办好样例建议"｜只写半角数字',
  ],
  [
    'partial without last words',
    R,
    ['completeness: full', 'completeness: partial'],
    '14:15 schema completeness：completeness: partial 与 breaksOff 要同时写或同时不写｜不完整的文本写 breaksOff: 最后的几个字；完整的删去 breaksOff',
  ],
  [
    'published without basis',
    R,
    [/dateBasis.*\n/, ''],
    '6:14 schema dates.published：写了 published，还要写 dateBasis｜加一行 dateBasis: page（或 url、repost）',
  ],
  [
    'locality of a government',
    R,
    ['issuerKind: government', 'issuerKind: government\nlocality: 样例镇'],
    '5:11 identity 本级政府和办公厅（室）不写 locality｜删去 locality',
  ],
  [
    'kind against the file name',
    R,
    ['issuerKind: government', 'issuerKind: department'],
    '4:13 identity 名称 2024 表示 government，而 issuerKind 是 department｜改文件名（加 -拼音名），或改 issuerKind',
  ],
  [
    'year of another report in the title',
    C,
    ['样例市人民政府2024年', '样例市人民政府2023年'],
    '7:10 title （提醒）980100/2024：标题写的是 2023 年，而报告年度是 2024 年｜核对年度；标题里的年份是公布年份的，在 content/exceptions.yaml 里写明',
  ],
  [
    'place of another region in the title',
    C,
    ['issuers: [样例区大河镇人民政府]', 'issuers: [邻例区大河镇人民政府]'],
    '16:10 title （提醒）980101/2024-dahe-zhen：“邻例区”不在 980101 样例区｜核对行政区划代码',
  ],
  [
    'date before the year',
    R,
    ['published: 2025-03-20', 'published: 2023-03-20'],
    '6:14 date 日期 2023-03-20 早于报告年度 2024｜核对日期和文件名中的年度',
  ],
  [
    'date in the future',
    R,
    ['published: 2025-03-20', 'published: 2027-03-20'],
    '6:14 date 日期 2027-03-20 在核对日 2026-11-22 之后｜核对日期；确属新文件的，更新 content/site.yaml 的 asOf',
  ],
  [
    'same address twice',
    C,
    [/ {4}- (.*date: 2025-03-31 })/, '    - $1\n    - $1'],
    '10:18 schema 第1项.urls第2项.address：与第1项是同一网址（不计协议、www、繁体入口）｜删去一项',
  ],
  [
    'mobile number',
    R,
    ['请予审议。', '请予审议。13800138000'],
    '39:11 personal-data 有手机号码｜在采集件和正文里都用 █ 代替，并写进 redactions；已推送的提交里仍看得到，请告诉维护者',
  ],
  [
    'radical for a character',
    R,
    ['样例工作还有差距。', '样例⼯作还有差距。'],
    '35:3 look-alike 形近字“⼯”（U+2F2F）｜换成通常的“工”；采集件如此的，写进 corrections',
  ],
  [
    'braces',
    R,
    ['样例工作还有差距。', '样例工作{还有}差距。'],
    '35:5 code 正文里不能有花括号｜删去；若是原文，写作 \\{ 和 \\}',
  ],
  [
    'table without delimiter row',
    R,
    ['样例工作还有差距。', '| 样例工作还有差距。 |'],
    '35:1 table 表格第二行不是分隔行｜在表头下面写一行 | --- | --- |，列数与表头相同',
  ],
  [
    'prefix that does not precede',
    A,
    ['quote: 公开样例目录', 'prefix: 要点\n    quote: 公开样例目录'],
    '29:12 quote 正文里没有连着前后文的“公开样例目录”｜检查 prefix、suffix 是否紧接片段、是否照录',
  ],
  [
    'bound that the text lacks',
    A,
    ['unit: 件', 'unit: 件\n    bound: over'],
    '5:12 value （提醒）bound 是 over，而文中“1200”没有界限词｜删去 bound（即 exact）',
  ],
  [
    'role for a part',
    A,
    ['- part: plans', '- part: 下一步'],
    '25:11 schema parts第2项.part 不能这样写，写的是 "下一步"｜可写：results、problems、duty、plans、other',
  ],
  ['two documents', T, [/$/, '---\nname: 乙\n'], '6:1 yaml 一个文件里有两份 YAML（--- 分隔）｜只留一份'],
  [
    'indicator topic',
    I,
    ['topic: open-government', 'topic: 公开'],
    '5:8 reference 没有领域 公开｜可写：open-government（政务公开）',
  ],
  [
    'direction',
    I,
    ['direction: up', 'direction: 上升'],
    '4:12 schema direction 不能这样写，写的是 "上升"｜可写：up、down、none',
  ],
];

describe('one mistake gives one message, at its line, with what to do', () => {
  test.each(mistakes)('%s', (_, file, change, problem) => {
    const folder = copyOfValid();
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = typeof change === 'function' ? change(before) : before.replace(...change);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
    expect(problemsOf(folder)).toEqual([`${file}:${problem}`]);
  });
});

/** Mistakes with whole files; `file:line:column rule message｜fix`. */
const misplaced: [name: string, act: (folder: string) => void, problem: string][] = [
  [
    'a changed capture',
    (folder) => write(folder, K, `${readFileSync(join(folder, K), 'utf8')}\n`),
    'reports/980101/2024.mdx:13:11 capture 与原始采集件的 SHA-256 不符｜先看采集件有没有改动（git diff content/captures/980101/2024.txt），改动过的恢复原样；确是新采集的，sha256 写 f8e85364b4b2d1329219b606d2aca3bc6406ddbfa2a6c25bc21222630859520c',
  ],
  [
    'an id in capitals',
    (folder) => write(folder, 'topics/Courts.yaml', 'name: 司法\norder: 2\ndescription: 样例\nheadings: [司法]\n'),
    'topics/Courts.yaml:1:1 path 文件的位置或名称不合规则｜文件名用小写字母、数字和连字符，至多 60 个字符，不用 con、aux、index 等系统保留的名称',
  ],
  [
    'annotations in the folder of another region',
    (folder) => move(folder, A, 'annotations/980102/2024.yaml'),
    'annotations/980102/2024.yaml:1:1 path 没有与它对应的正文｜补上 reports/980102/2024.mdx，或把这个文件改名、删去',
  ],
  [
    'capture and annotations of a deleted report',
    abandon,
    'annotations/980101/2024.yaml:1:1 path 没有与它对应的正文｜补上 reports/980101/2024.mdx，或把它和 content/captures/980101/2024.txt 一起改名、删去',
  ],
  [
    'a report renamed without its capture and annotations',
    (folder) => {
      move(folder, R, 'reports/980101/2024-ju.mdx');
      write(
        folder,
        'reports/980101/2024-ju.mdx',
        readFileSync(join(folder, 'reports/980101/2024-ju.mdx'), 'utf8').replace(
          'issuerKind: government',
          'issuerKind: department',
        ),
      );
      write(folder, M, 'reports/980101/2024: reports/980101/2024-ju\n');
    },
    'reports/980101/2024-ju.mdx:9:3 capture 没有原始采集件 content/captures/980101/2024-ju.txt｜把采集的原文存成这个文件（UTF-8，一字不改）；报告改了名的，采集件和标注也改成同样的名称',
  ],
  [
    'a short extension',
    (folder) => write(folder, 'annotations/980101/2023.yml', 'notes: []\n'),
    'annotations/980101/2023.yml:1:1 file 这里只放 .yaml 文件｜改名为 2023.yaml',
  ],
  [
    'a Word file',
    (folder) => write(folder, 'reports/980101/2023.docx', 'x'),
    'reports/980101/2023.docx:1:1 file 这里只放 .mdx 文件｜移到该放的文件夹，或删去',
  ],
  [
    'a folder in Chinese',
    (folder) => write(folder, '标注/2024.yaml', ''),
    '标注:1:1 file 不认识的文件或文件夹｜这里只放 reports、annotations、captures、plans、catalogue、indicators、topics、guides、divisions.csv、site.yaml、documents.yaml、moved.yaml、exceptions.yaml、ids.txt',
  ],
  [
    'a year as the folder',
    (folder) => write(folder, 'reports/2024/980101.mdx', 'x'),
    'reports/2024/980101.mdx:1:1 path 文件的位置或名称不合规则｜路径写作 reports/行政区划代码/年份.mdx，或 年份-office、年份-拼音名',
  ],
  [
    'the year of publication as the report’s',
    (folder) => publishAs(folder, '2025'),
    'reports/980101/2025.mdx:2:8 title （提醒）标题写的是 2024 年，而报告年度是 2025 年｜核对年度；标题里的年份是公布年份的，在 content/exceptions.yaml 里写明',
  ],
  [
    'a year later than the dates',
    (folder) => publishAs(folder, '2026'),
    'reports/980101/2026.mdx:2:8 title （提醒）标题写的是 2024 年，而报告年度是 2026 年｜核对年度；标题里的年份是公布年份的，在 content/exceptions.yaml 里写明',
  ],
  [
    'a report that vanished',
    (folder) => write(folder, 'ids.txt', 'reports/980101/2023\n'),
    'reports/980101/2023.mdx:1:1 recorded-id reports/980101/2023 公布过，现在没有这个文件了｜改了名的，在 moved.yaml 里加一行 reports/980101/2023: reports/980101/2024；误删的，恢复文件；确要撤下的，在 ids.txt 的 reports/980101/2023 后面空一格写明理由',
  ],
  [
    'a plan that was renamed',
    (folder) => write(folder, 'ids.txt', 'plans/980100/2024-2030\n'),
    'plans/980100/2024-2030.mdx:1:1 recorded-id plans/980100/2024-2030 公布过，现在没有这个文件了｜改了名的，在 moved.yaml 里加一行 plans/980100/2024-2030: plans/980100/2024-2035；误删的，恢复文件；确要撤下的，在 ids.txt 的 plans/980100/2024-2030 后面空一格写明理由',
  ],
  [
    'a withdrawn report that is there',
    (folder) => write(folder, 'ids.txt', 'reports/980101/2024 重复\n'),
    'reports/980101/2024.mdx:1:1 recorded-id reports/980101/2024 在 ids.txt 里记作撤下（重复），文件却还在｜在 ids.txt 里删去 id 后面的理由，或删去这个文件',
  ],
  [
    'a line that is not an id',
    (folder) => write(folder, 'ids.txt', '# 名单\n980101/2024\n'),
    'ids.txt:2:1 recorded-id 980101/2024 不是 id｜每行写一个，如 reports/440104/2022；写错的删去这一行，再运行 npm run check -- --record-ids',
  ],
];

test.each(misplaced)('one mistake with a file gives one message: %s', (_, act, problem) => {
  const folder = copyOfValid();
  act(folder);
  expect(problemsOf(folder)).toEqual([problem]);
});

function copyOfValid(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-mistake-'));
  folders.push(folder);
  cpSync(join(fixtures, 'valid'), folder, { recursive: true });
  return folder;
}

function problemsOf(folder: string): string[] {
  return readContent(folder, 'content').problems.map(inWords);
}

function inWords({ file, line, column, rule, severity, message, fix }: Problem): string {
  const level = severity === 'warning' ? '（提醒）' : '';
  return `${file.replace('content/', '')}:${line}:${column} ${rule} ${level}${message}｜${fix}`;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function move(folder: string, from: string, to: string): void {
  mkdirSync(dirname(join(folder, to)), { recursive: true });
  renameSync(join(folder, from), join(folder, to));
}

/** The report's files and the table of moved ids name another year. */
function publishAs(folder: string, year: string): void {
  for (const path of [A, K, R]) move(folder, path, path.replace('2024', year));
  write(folder, M, `reports/980101/2024-old: reports/980101/${year}\n`);
}

function abandon(folder: string): void {
  rmSync(join(folder, R));
  rmSync(join(folder, M));
}
