import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/parse/front-matter.ts';
import { importFile } from './import-file.ts';
import { docx } from './write-docx.ts';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-wps-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A run as WPS writes it, with the fonts of official documents. */
function r(text: string, font = '仿宋_GB2312', more = ''): string {
  return `<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:b w:val="0"/><w:bCs/>${more}<w:color w:val="000000" w:themeColor="text1"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/><w14:textFill><w14:solidFill><w14:schemeClr w14:val="tx1"/></w14:solidFill></w14:textFill></w:rPr><w:t>${text}</w:t></w:r>`;
}

function p(content: string, style = '1'): string {
  return `<w:p w14:paraId="4A5B6C7D"><w:pPr><w:pStyle w:val="${style}"/><w:keepNext w:val="0"/><w:pageBreakBefore w:val="0"/><w:kinsoku/><w:topLinePunct w:val="0"/><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640" w:firstLineChars="200"/><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/>${content}<w:bookmarkEnd w:id="0"/></w:p>`;
}

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
/** A field; WPS stores an empty result of those that it draws itself. */
const field = (code: string, result = '') =>
  `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;

const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="4"><w:name w:val="toc 1"/><w:basedOn w:val="1"/></w:style>`;
const level = (at: number, text: string, style: number) =>
  `<w:lvl w:ilvl="${at}" w:tentative="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="${style}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, '%1、', 2)}${level(1, '（%2）', 3)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${p(text && r(text))}</w:tc>`;
const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="9"/></w:tblPr><w:tblGrid/>${rows.map((row) => `<w:tr><w:trPr/>${row}</w:tr>`).join('')}</w:tbl>`;
const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${p(r('目　录'))}${p(`${mark('begin')}<w:r><w:instrText>TOC \\o "1-2" \\h</w:instrText></w:r>${mark('separate')}${r('一、主要工作和成效 1')}`, '4')}${p(`${r('二、存在的不足 3')}${mark('end')}`, '4')}</w:sdtContent></w:sdt>`;
const box = (form: string) => `<w:txbxContent>${p(r(form))}</w:txbxContent>`;
const textBox = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="1828800" cy="1828800"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box('政务公开：主动公开')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('政务公开：主动公开')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const body = [
  table(cell('索引号') + cell('000014349/2025-00012'), cell('发布日期') + cell('2025年1月25日')),
  p(r('样县人民政府', '方正小标宋简体')),
  p(r('关于2024年度法治政府建设情况的报告', '方正小标宋简体')),
  p(r('样府〔2025〕8号')),
  contents,
  p(r('县人大常委会：')),
  p(
    `${r('2024年，')}${r('样县人民政府对照年度要点逐项推进，')}<wpsCustomData:docfieldStart id="0" docfieldname="f" hidden="0"/>${r('各项工作按期完成，现将有关情况报告如下。')}<wpsCustomData:docfieldEnd id="0"/>`,
  ),
  p(r('主要工作和成效', '黑体'), '2'),
  p(r('健全制度机制', '楷体_GB2312'), '3'),
  p(
    `${r('全年办理许可事项1204件，落实')}${field('= 1 \\* GB3', r('①'))}${r('公示、')}${field('eq \\o\\ac(○,2)')}${r('全过程记录，新增绿地10')}${r('3', '仿宋_GB2312', '<w:vertAlign w:val="superscript"/>')}${r('平方米。')}`,
  ),
  `<w:sdt><w:sdtPr><w:alias w:val="正文"/><w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent>${p(r('规范执法行为', '楷体_GB2312'), '3')}${p(`${r('开展专项检查，')}<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${r('覆盖各镇，')}</w:sdtContent></w:sdt>${r('按时办结率为百分之九十九，群众办事更加方便。')}`)}</w:sdtContent></w:sdt>`,
  table(
    cell('事项', '<w:vMerge w:val="restart"/>') + cell('件数', '<w:gridSpan w:val="2"/>'),
    cell('', '<w:vMerge w:val="continue"/>') + cell('线上') + cell('线下'),
    cell('许可') + cell('983') + cell('221'),
  ),
  p(r('存在的不足', '黑体'), '2'),
  p(`${r('个别单位案卷归档不及时，少数案件的释法说理仍嫌简单，需要改进。')}${textBox}`),
  p(''),
  p(r('附件：2024年度法治政府建设情况统计表')),
  p(`${r('样县人民政府　　')}${r('2025年1月20日')}`),
  p(r('（此件公开发布）')),
  p(r('抄送：县委办公室，县人大常委会办公室。')),
];

test('a report written with WPS, character for character', async () => {
  const path = join(folder, 'wps.docx');
  const footer = `<w:p>${r('— ')}${field('PAGE', r('1'))}${r(' —')}</w:p>`;
  writeFileSync(path, docx({ body: `${body.join('')}<w:sectPr/>`, styles, numbering, header: footer }));
  const draft = await importFile(path, { region: '980101', year: '2024' });
  expect(draft.problems).toEqual([]);
  expect(draft.meta).toMatchObject({
    title: '样县人民政府关于2024年度法治政府建设情况的报告',
    documentNumber: '样府〔2025〕8号',
    issuers: ['样县人民政府'],
    dates: { published: '2025-01-25', signed: '2025-01-20' },
  });
  const lines = (splitFrontMatter(draft.mdx, 'x').sections?.body ?? '').split('\n').filter((line) => line !== '');
  expect(lines).toEqual([
    '县人大常委会：',
    '2024年，样县人民政府对照年度要点逐项推进，各项工作按期完成，现将有关情况报告如下。',
    '## 一、主要工作和成效',
    '### （一）健全制度机制',
    '全年办理许可事项1204件，落实①公示、②全过程记录，新增绿地10³平方米。',
    '### （二）规范执法行为',
    '开展专项检查，覆盖各镇，按时办结率为百分之九十九，群众办事更加方便。',
    '事项 件数',
    '线上 线下',
    '许可 983 221',
    '## 二、存在的不足',
    '个别单位案卷归档不及时，少数案件的释法说理仍嫌简单，需要改进。',
    '政务公开：主动公开',
    '附件：2024年度法治政府建设情况统计表',
    '样县人民政府 2025年1月20日',
    '（此件公开发布）',
    '抄送：县委办公室，县人大常委会办公室。',
  ]);
  const notes = draft.meta.importNotes ?? [];
  for (const note of [/是目录，没有导入/, /有 4 个编号是自动加的/, /在文本框里，已经导入/, /表格有合并单元格/])
    expect(notes).toContainEqual(expect.stringMatching(note));
});
