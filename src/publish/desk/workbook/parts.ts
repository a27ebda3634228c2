import { escapeXml } from '../../escape-xml.ts';

const schemas = 'http://schemas.openxmlformats.org';
const documentSchemas = `${schemas}/officeDocument/2006/relationships`;
const mediaTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Attributes of the root element of a workbook or worksheet. */
export const mainNamespace = `xmlns="${schemas}/spreadsheetml/2006/main" xmlns:r="${documentSchemas}"`;

export const relationshipTypes = {
  workbook: `${documentSchemas}/officeDocument`,
  properties: `${schemas}/package/2006/relationships/metadata/core-properties`,
  worksheet: `${documentSchemas}/worksheet`,
  styles: `${documentSchemas}/styles`,
  hyperlink: `${documentSchemas}/hyperlink`,
} as const;

/** Numbers of the cell styles in `stylesPart`; a cell without one has the style 0. */
export const styles = { header: 1, date: 2 } as const;

/** Relationships of one type, `rId1` onwards. */
export function relationshipsPart(type: string, targets: readonly string[], mode?: 'External'): string {
  const lines = targets.map((target, i) => relationship(i + 1, type, target, mode));
  return relationships(lines);
}

/** What the workbook says of a sheet. `filtered`: the cells that its filters are for. */
interface NamedSheet {
  title: string;
  filtered: string;
}

/** What the package has besides these sheets, by path. `asOf`: a day. */
export function commonParts(sheets: readonly NamedSheet[], asOf: string): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([
      relationship(1, relationshipTypes.workbook, 'xl/workbook.xml'),
      relationship(2, relationshipTypes.properties, 'docProps/core.xml'),
    ]),
    'docProps/core.xml': properties(asOf),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i) => relationship(i + 1, relationshipTypes.worksheet, `worksheets/sheet${i + 1}.xml`)),
      relationship(sheets.length + 1, relationshipTypes.styles, 'styles.xml'),
    ]),
    'xl/styles.xml': stylesPart,
  };
}

function relationships(lines: readonly string[]): string {
  return `${xmlHead}<Relationships xmlns="${schemas}/package/2006/relationships">${lines.join('')}</Relationships>`;
}

function relationship(number: number, type: string, target: string, mode?: 'External'): string {
  const attributes = mode === undefined ? '' : ` TargetMode="${mode}"`;
  return `<Relationship Id="rId${number}" Type="${type}" Target="${escapeXml(target)}"${attributes}/>`;
}

function contentTypes(sheets: number): string {
  const worksheets = Array.from({ length: sheets }, (_, i) =>
    override(`xl/worksheets/sheet${i + 1}.xml`, `${mediaTypes}.worksheet+xml`),
  );
  return [
    `${xmlHead}<Types xmlns="${schemas}/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', `${mediaTypes}.sheet.main+xml`),
    override('xl/styles.xml', `${mediaTypes}.styles+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...worksheets,
    '</Types>',
  ].join('');
}

function override(path: string, mediaType: string): string {
  return `<Override PartName="/${path}" ContentType="${mediaType}"/>`;
}

/** Both dates are the archive's, because the same rows make the same bytes. */
function properties(asOf: string): string {
  const time = `${asOf}T00:00:00Z`;
  return [
    `${xmlHead}<cp:coreProperties xmlns:cp="${schemas}/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>fazhi-archive</dc:creator>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}

/** LibreOffice shows filters only where the hidden name that Excel gives them is defined, too. */
function workbook(sheets: readonly NamedSheet[]): string {
  const entries = sheets.map(
    ({ title }, i) => `<sheet name="${escapeXml(title)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const filters = sheets.map(
    ({ title, filtered }, i) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">'${escapeXml(title)}'!${filtered}</definedName>`,
  );
  const names = `<definedNames>${filters.join('')}</definedNames>`;
  return `${xmlHead}<workbook ${mainNamespace}><sheets>${entries.join('')}</sheets>${names}</workbook>`;
}

/** The styles: plain, bold, and dates as 2024-03-31. */
const stylesPart = [
  `${xmlHead}<styleSheet xmlns="${schemas}/spreadsheetml/2006/main">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');
