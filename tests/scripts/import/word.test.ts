import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { zip } from '../../../scripts/fuzz/zip.ts';
import type { FrontMatter } from '../../../scripts/report-files/write-front-matter.ts';
import { splitFrontMatter } from '../../../src/parse/front-matter.ts';
import { importFile, importFixtures } from './import-file.ts';
import { docx, p, r, type WordParts } from './write-docx.ts';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-word-'));
afterAll(() => rmSync(folder, { recursive: true }));

const target = { region: '980101', year: '2024' };
const importCase = (name: string) => importFile(join(importFixtures, 'word', `${name}.docx`), target);

async function importBytes(bytes: Uint8Array) {
  const path = join(folder, 'report.docx');
  writeFileSync(path, bytes);
  const draft = await importFile(path, target);
  const body = splitFrontMatter(draft.mdx, 'x').sections?.body ?? '';
  return { ...draft, body: body.split('\n').filter((line) => line !== '') };
}

const title = '样县人民政府关于2024年度法治政府建设情况的报告';
const opening = '2024年，样县人民政府对照年度要点逐项推进，各项工作按期完成，现将有关情况报告如下。';
const closing =
  '2025年将继续抓好案卷评查，补齐镇一级的审核力量，推动各项任务落到实处，请予审议。个别单位案卷归档不及时，镇一级法制审核力量偏弱，少数案件的释法说理仍嫌简单，需要改进。全年办理许可事项1204件，其中网上办结983件，按时办结率为百分之九十九，群众办事更加方便，各镇各部门按季度报送进度，年末统一考核。';

/** Imports a report with `content` between two paragraphs. Its only other remark is that it has no headings. */
function importWord(content: string, parts: Omit<WordParts, 'body'> = {}) {
  return importBytes(docx({ body: p(title) + p(opening) + content + p(closing), ...parts }));
}

/** The body between the two paragraphs. */
async function middleOf(content: string, parts: Omit<WordParts, 'body'> = {}) {
  const { body, problems, meta } = await importWord(content, parts);
  expect(problems).toEqual([]);
  expect([body[0], body.at(-1)]).toEqual([opening, closing]);
  return { lines: body.slice(1, -1), notes: notesOf(meta) };
}

/** The import notes but that on headings, which these reports lack. */
function notesOf({ importNotes = [] }: FrontMatter): string[] {
  return importNotes.filter((note) => note !== '没有认出小标题，请对照原件，是小标题的加上 ##');
}

describe('automatic numbers are written into the text', () => {
  test('from heading styles', async () => {
    const { mdx, characters, meta, problems } = await importCase('d1-heading-style-numbering');
    expect(problems).toEqual([]);
    expect(characters).toBe(521);
    expect(mdx.match(/^#+ .*$/gm)?.map((line) => line.slice(0, 8))).toEqual([
      '## 一、主要做',
      '### （一）健',
      '### （二）规',
      '### （三）办',
      '## 二、存在的',
      '## 三、党政主',
      '## 四、202',
    ]);
    expect(meta.importNotes).toEqual([expect.stringMatching(/个编号是自动加的，已经写进正文/)]);
  });

  test('from paragraphs with heading styles', async () => {
    const { mdx } = await importCase('autonumbered-headings');
    expect(mdx.match(/^#+ .*$/gm)?.map((line) => line.slice(0, 7))).toEqual([
      '## 一、主要',
      '### （一）',
      '### （二）',
      '## 二、存在',
    ]);
  });

  const level = (at: number, form: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf06c', '<w:suff w:val="nothing"/>').replace('</w:lvl>', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'hebrew1', '%1')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
  const numbered = (list: number, at = 0) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;
  const styles = `<w:style w:type="paragraph" w:styleId="base"><w:name w:val="base"/><w:pPr>${numbered(1)}</w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="derived"><w:name w:val="derived"/><w:basedOn w:val="base"/></w:style>
<w:style w:type="paragraph" w:styleId="bare"><w:name w:val="bare"/><w:basedOn w:val="base"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>`;
  const styled = (style: string) => `<w:pStyle w:val="${style}"/>`;

  test.each([
    ['of a paragraph', numbered(1), '一、开展检查。'],
    ['of a style', styled('base'), '一、开展检查。'],
    ['of a style that another is based on', styled('derived'), '一、开展检查。'],
    ['none where a style switches it off', styled('bare'), '开展检查。'],
    ['none where the paragraph switches it off', `${styled('base')}${numbered(0)}`, '开展检查。'],
    ['of a bullet in a symbol font', numbered(2), '●开展检查。'],
    ['of an unknown list: Word sets none', numbered(9), '开展检查。'],
    ['with another start', numbered(4), '五、开展检查。'],
  ])('%s', async (_name, properties, expected) => {
    const { lines } = await middleOf(p('开展检查。', properties), { styles, numbering });
    expect(lines.map((line) => line.replace(/^## /, ''))).toEqual([expected]);
  });

  test('inner levels restart, and count on their own', async () => {
    const items = [0, 1, 1, 0, 1].map((at, i) => p(`第${i}项工作。`, numbered(1, at))).join('');
    const { lines } = await middleOf(items, { numbering });
    const bare = lines.map((line) => line.replace(/^## /, '').replace(/第.*/, ''));
    expect(bare).toEqual(['一、', '一.1 ', '一.2 ', '二、', '二.1 ']);
  });

  test.each([
    [
      'a level that goes on over outer ones',
      level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>'),
      ['1. ', '2. ', '3. '],
    ],
    ['a level in figures only', level(1, 'decimal', '%1.%2', '<w:isLgl/>'), ['1.1 ', '2.1 ', '2.2 ']],
    ['letters', level(1, 'upperLetter', '%2)'), ['A) ', 'A) ', 'B) ']],
    [
      'hidden numbers',
      level(1, 'decimal', '%2').replace('</w:lvl>', '<w:rPr><w:vanish/></w:rPr></w:lvl>'),
      ['', '', ''],
    ],
  ])('%s', async (_name, inner, expected) => {
    const list = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${inner}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const items = [0, 1, 0, 1, 1].map((at, i) => p(`第${i}项工作。`, numbered(1, at))).join('');
    const { lines } = await middleOf(items, { numbering: list });
    const bare = lines.map((line) => line.replace(/^## /, '').replace(/第.*/, ''));
    expect(bare.filter((number) => !number.endsWith('、'))).toEqual(expected);
  });

  test('a list that takes its levels from a list style', async () => {
    const linked = `<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="s"/></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>`;
    const listStyle = `<w:style w:type="numbering" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const parts = { styles: listStyle, numbering: linked + numbering };
    const { lines } = await middleOf(p('开展检查。', numbered(7)), parts);
    expect(lines).toEqual(['## 一、开展检查。']);
  });

  test('a form that cannot be written is refused', async () => {
    await expect(importWord(p('开展检查。', numbered(3)), { numbering })).rejects.toThrow(
      '文档里有自动编号，其中一种写不出来',
    );
    await expect(importWord(`<w:p><w:fldSimple w:instr=" AUTONUM "/>${r('开展检查。')}</w:p>`)).rejects.toThrow(
      '自动编号的域',
    );
  });
});

describe('what Word shows is taken', () => {
  test.each([
    ['d7-eq-field', '加强三项制度落实：①公示及时准确；②', []],
    ['d12-ruby', '在圳下村设立', [/^第 6 段后有 1 处注音，没有导入：“zhèn”$/]],
    [
      'd8b-textbox-nofallback',
      '文本框里的要点：全市镇街综合执法覆盖率为100%。',
      [/^第 7 段有 1 处文字（共 25 字）在文本框里/],
    ],
    ['footnote', '\n[1] 年度要点指《样县2023年工作要点》。', [/^第 1 段有 1 条脚注或尾注，已经接在文末/]],
  ])('%s', async (name, words, notes) => {
    const { mdx, meta, problems } = await importCase(name);
    expect(problems).toEqual([]);
    expect(mdx).toContain(words);
    expect(meta.importNotes ?? []).toEqual(notes.map((note) => expect.stringMatching(note)));
  });

  const field = (code: string, result = '') =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${result && `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const drawing = (content: string) =>
    `<w:r><w:drawing><wp:inline><wp:extent cx="2000000" cy="900000"/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
  test.each([
    ['a number in a circle above ⑳', field('eq \\o\\ac(○,21)'), '前㉑后'],
    ['a Chinese number in a circle', field(' EQ \\o\\ac(○,三) '), '前㊂后'],
    ['a fraction', field('EQ \\f(1,2)'), '前1/2后'],
    ['a phonetic guide as a field', field('EQ \\* jc2 \\o\\ad(\\s\\up 9(zhèn),圳)'), '前圳后'],
    ['a stored result', field('REF x', '第三项'), '前第三项后'],
    ['a link', field('HYPERLINK "http://x"', '网页'), '前网页后'],
    ['a symbol', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', '前✓后'],
    ['an equation', '<m:oMath><m:r><m:t>96.5%</m:t></m:r></m:oMath>', '前96.5%后'],
    [
      'a fraction as an equation',
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>',
      '前1/3后',
    ],
    ['text that is hidden no more', r('可见', '<w:vanish w:val="0"/>'), '前可见后'],
    ['white text on blue', r('可见', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="0000FF"/>'), '前可见后'],
    ['a number in a circle, stored with an empty result', field(' eq \\o\\ac(○,2) ', ' ').replace(r(' '), ''), '前②后'],
    ['raised digits', `${r('10')}${r('3', '<w:vertAlign w:val="superscript"/>')}`, '前10³后'],
    ['a letter in a symbol font', r('ü', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), '前✓后'],
    ['a content control', `<w:sdt><w:sdtContent>${r('控件')}</w:sdtContent></w:sdt>`, '前控件后'],
  ])('%s', async (_name, content, expected) => {
    const { lines } = await middleOf(`<w:p>${r('前')}${content}${r('后')}</w:p>`);
    expect(lines).toEqual([expected]);
  });

  test('a text box in two forms, once', async () => {
    const content = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing(`<wps:txbx>${box('框中文字')}</wps:txbx>`)}</mc:Choice><mc:Fallback><w:r><w:pict><v:textbox>${box('框中文字')}</v:textbox></w:pict></w:r></mc:Fallback></mc:AlternateContent>`;
    const { lines } = await middleOf(`<w:p>${r('前')}${content}${r('后')}</w:p>`);
    expect(lines).toEqual(['前后', '框中文字']);
  });

  test('a picture is remarked on where it is', async () => {
    const { lines, notes } = await middleOf(`<w:p>${drawing('<pic:pic/>')}</w:p>`);
    expect(lines).toEqual([]);
    expect(notes).toEqual(['第 1 段后有图片，图中文字没有导入']);
  });

  const cell = (...content: string[]) => `<w:tc><w:tcPr/>${content.join('')}</w:tc>`;
  const table = (...rows: string[][]) =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((each) => cell(each)).join('')}</w:tr>`).join('')}</w:tbl>`;

  test('a table, and a text box in it', async () => {
    const boxed = `<w:p>${r('2')}${drawing(`<wps:txbx>${box('框中文字')}</wps:txbx>`)}</w:p>`;
    const { lines } = await middleOf(table([p('事项'), p('件数')], [p('许可'), boxed]));
    expect(lines.join('\n')).toBe('| 事项 | 件数 |\n| --- | --- |\n| 许可 | 2 |\n框中文字');
  });

  test('a table in a table', async () => {
    const inner = table([p('甲项'), p('乙项')], [p('丙项'), p('丁项')]);
    const { lines, notes } = await middleOf(table([p('左边'), inner + p('')], [p('下左'), p('下右')]));
    expect(lines.join('')).toBe('左边| 甲项 | 乙项 || --- | --- || 丙项 | 丁项 |下左下右');
    expect(notes).toContainEqual(expect.stringContaining('表格里还有表格'));
  });

  test('a large first letter, which is a separate paragraph', async () => {
    const { lines } = await middleOf(p('全', '<w:framePr w:dropCap="drop" w:lines="3"/>') + p('年办理许可。'));
    expect(lines).toEqual(['全年办理许可。']);
  });

  test('a field that is drawn and cannot be written is remarked on', async () => {
    const { lines, notes } = await middleOf(
      `<w:p>${r('前')}${field(' FORMDROPDOWN ')}${r('后')}${field(' TC 条目 ')}</w:p>`,
    );
    expect(lines).toEqual(['前后']);
    expect(notes).toEqual([expect.stringMatching(/有读不出的内容.*：“FORMDROPDOWN”$/)]);
  });

  test('a table with cells of several paragraphs is remarked on', async () => {
    const long = ['一段。', '二段。', '三段。', '四段。'].map((text) => p(text)).join('');
    const { lines, notes } = await middleOf(table([p('事项'), p('做法')], [p('许可'), long]));
    expect(lines).toEqual(['事项', '做法', '许可', '一段。', '二段。', '三段。', '四段。']);
    expect(notes).toEqual([expect.stringContaining('有表格，已按行排成段落')]);
  });

  test('a field without end is refused', async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    await expect(importWord(`<w:p>${begin}${r('文字')}</w:p>`)).rejects.toThrow('有一个域没有结束');
  });

  test('another document in it is refused', async () => {
    await expect(importWord('<w:altChunk r:id="rId9"/>')).rejects.toThrow('嵌着另一份文件');
  });
});

describe('what nobody was meant to read stays out, and is not quoted', () => {
  const secret = '此处数据待核先不公开';
  test.each([
    ['d4-hidden-text', /^第 6 段后有 1 处文字（共 13 字）在 Word 里看不见（隐藏、白色或极小），没有导入$/],
    ['docx-vanish', /^第 2 段后有 1 处文字（共 44 字）在 Word 里看不见/],
    ['docx-white', /^第 2 段后有 1 处文字（共 44 字）在 Word 里看不见/],
    ['docx-del', /^第 2 段后有 1 处文字（共 44 字）是没有接受的修订/],
  ])('%s', async (name, note) => {
    const { capture, mdx, meta, remarks } = await importCase(name);
    expect(meta.importNotes).toContainEqual(expect.stringMatching(note));
    expect(`${capture}${mdx}${remarks.join()}`).not.toMatch(/隐藏指令|九千|待核/);
  });

  const styles =
    '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="w"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>';
  test.each([
    ['a hidden run', r(secret, '<w:vanish/>'), '看不见'],
    ['a hidden character style', r(secret, '<w:rStyle w:val="h"/>'), '看不见'],
    ['text of 1 pt', r(secret, '<w:sz w:val="2"/>'), '看不见'],
    ['an insertion', `<w:ins>${r(secret)}</w:ins>`, '修订'],
    ['a deletion', `<w:del>${r(secret).replaceAll('w:t', 'w:delText')}</w:del>`, '修订'],
    ['where text was moved from', `<w:moveFrom>${r(secret)}</w:moveFrom>`, '修订'],
    ['where text was moved to', `<w:moveTo>${r(secret)}</w:moveTo>`, '修订'],
    ['an equation with a deletion', `<m:oMath><w:del><m:r><m:t>${secret}</m:t></m:r></w:del></m:oMath>`, '修订'],
    ['hidden text in an unknown element', `<w:new>${r(secret, '<w:vanish/>')}</w:new>`, '看不见'],
    [
      'an unknown element in hidden text',
      `<w:r><w:rPr><w:vanish/></w:rPr><w:new><w:t>${secret}</w:t></w:new></w:r>`,
      '看不见',
    ],
  ])('%s', async (_name, content, note) => {
    const { capture, mdx, remarks, meta } = await importWord(`<w:p>${r('前')}${content}${r('后')}</w:p>`, { styles });
    expect(capture).toContain('\n前后\n');
    expect(notesOf(meta)).toEqual([expect.stringContaining(note)]);
    expect(`${capture}${mdx}${remarks.join()}`).not.toContain('待核');
  });

  test('a paragraph in a white style', async () => {
    const { lines, notes } = await middleOf(p(secret, '<w:pStyle w:val="w"/>'), { styles });
    expect(lines).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/^第 1 段后有 1 处文字（共 10 字）在 Word 里看不见/)]);
  });

  test('a paragraph mark that a revision takes away', async () => {
    const { lines, notes } = await middleOf(p('上半', '<w:rPr><w:del/></w:rPr>') + p('下半。'));
    expect(lines).toEqual(['上半下半。']);
    expect(notes).toEqual([expect.stringMatching(/^第 2 段后有 1 处文字（共 0 字）是没有接受的修订/)]);
  });

  test('a row that a revision takes away leaves the table', async () => {
    const row = (first: string, second: string, properties = '') =>
      `<w:tr>${properties}<w:tc>${p(first)}</w:tc><w:tc>${p(second)}</w:tc></w:tr>`;
    const rows = row('事项', '件数') + row(secret, '9', '<w:trPr><w:del/></w:trPr>') + row('许可', '2');
    const { lines, notes } = await middleOf(`<w:tbl>${rows}</w:tbl>`);
    expect(lines).toEqual(['| 事项 | 件数 |', '| --- | --- |', '| 许可 | 2 |']);
    expect(notes).toEqual([expect.stringContaining('是没有接受的修订')]);
  });

  test('comments', async () => {
    const { lines, notes } = await middleOf(`<w:p>${r('前')}<w:r><w:commentReference w:id="1"/></w:r>${r('后')}</w:p>`);
    expect(lines).toEqual(['前后']);
    expect(notes).toEqual(['第 2 段有 1 条批注，没有导入']);
  });
});

test('a table of contents stays out', async () => {
  const entry = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('一、主要工作 1')}</w:p><w:p>${r('二、不足 2')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const inControl = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${entry}</w:sdtContent></w:sdt>`;
  for (const content of [entry, inControl]) {
    const { lines, notes } = await middleOf(content);
    expect(lines).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('是目录，没有导入：“一、主要工作')]);
  }
});

test('entries of a table of contents whose field was removed stay out', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>';
  const { lines, notes } = await middleOf(p('一、主要工作 1', '<w:pStyle w:val="t"/>'), { styles });
  expect(lines).toEqual([]);
  expect(notes).toEqual([expect.stringContaining('是目录，没有导入：“一、主要工作')]);
});

test('text in one content control with a table of contents is taken', async () => {
  const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('二、不足 2')}</w:sdtContent></w:sdt>`;
  const { lines } = await middleOf(
    `<w:sdt><w:sdtPr/><w:sdtContent>${contents}${p('全年办理许可。')}</w:sdtContent></w:sdt>`,
  );
  expect(lines).toEqual(['全年办理许可。']);
});

test('words in a header are remarked on, page numbers are not', async () => {
  const note = async (header: string) => (await middleOf('', { header })).notes;
  expect(await note(p('样县人民政府文件'))).toEqual([
    '有 1 处文字（共 8 字）在页眉或页脚里，没有导入：“样县人民政府文件”',
  ]);
  expect(await note(p('— 1 —'))).toEqual([]);
});

test('a strict file whose main part has another name', async () => {
  const relations = (name: string, kind: string, part: string) =>
    [
      name,
      `<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${kind}" Target="${part}"/></Relationships>`,
    ] as const;
  const strict = (root: string, content: string) =>
    `<x:${root} xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main">${content.replace(/(<\/?| )w:/g, '$1x:')}</x:${root}>`;
  const styles = '<w:style w:type="paragraph" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>';
  const body = p(title) + p(opening) + p('看不见', '<w:pStyle w:val="h"/>') + p(closing);
  const draft = await importBytes(
    zip([
      relations('_rels/.rels', 'officeDocument', 'word/document2.xml'),
      relations('word/_rels/document2.xml.rels', 'styles', '/word/styles2.xml'),
      ['word/document2.xml', strict('document', `<w:body>${body}</w:body>`)],
      ['word/styles2.xml', strict('styles', styles)],
    ]),
  );
  expect(draft.body).toEqual([opening, closing]);
});

describe('damaged and oversized archives', () => {
  const words = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(title)}`;
  test.each([
    ['a part that is read', 'word/document.xml', 11_000_000],
    ['parts that are not read', 'word/theme/theme1.xml', 110_000_000],
  ])('%s: over the limit, it is refused before anything is unpacked', async (_name, part, size) => {
    await expect(importBytes(zip([[part, words]], size))).rejects.toThrow(`文档解开后太大（${size / 1e6} MB）`);
  });

  test('a part that is larger than the directory says is not unpacked further', async () => {
    const bytes = zip([['word/document.xml', `${words}${' '.repeat(1_000_000)}</w:body></w:document>`]], 1000);
    await expect(importBytes(bytes)).rejects.toThrow('不是能读的 .docx');
  });

  test('a changed byte is found', async () => {
    const bytes = docx({ body: p(title) + p(closing) });
    const at = 30 + 'word/document.xml'.length + 200;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await expect(importBytes(bytes)).rejects.toThrow('不是能读的 .docx');
  });
});
