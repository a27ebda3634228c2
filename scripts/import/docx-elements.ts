import { Unreadable } from '../cli/refusals.ts';
import { isPicture, readDrawing } from './docx-drawing.ts';
import { readEquation } from './docx-equation.ts';
import { markField, readFieldCode, readSimpleField } from './docx-field-elements.ts';
import { readNoteReference } from './docx-notes.ts';
import { readParagraph, readRun } from './docx-paragraph.ts';
import type { DocxHandler } from './docx-reader.ts';
import { dingbat } from './docx-symbol.ts';
import { readTable } from './docx-table-element.ts';
import { child, childElements, contentIn, descendants, ownText } from './docx-xml.ts';

/** Reads an element of the text. The words of an unknown one are not taken, and it is remarked on. */
export const readElement: DocxHandler = (element, place, reader) => {
  const handler = handlers.get(element.name);
  if (handler) handler(element, place, reader);
  else if (!wordless.test(element.name)) readUnknown(element, place, reader);
};

const readUnknown: DocxHandler = (element, place, { writer, walkChildren }) => {
  if (contentIn(element).trim() === '') writer.see('unread', element.name);
  walkChildren(element, { ...place, out: place.out ?? 'unread' });
};

const readText: DocxHandler = (element, place, { writer }) => writer.write(ownText(element), place);

const readInside: DocxHandler = (element, place, { walkChildren }) => walkChildren(element, place);

const readRevision: DocxHandler = (element, place, { walkChildren }) =>
  walkChildren(element, { ...place, out: place.out ?? 'revision' });

const breakLine: DocxHandler = (_element, place, { writer }) => writer.breakLine(place);

const addTab: DocxHandler = (_element, place, { writer }) => writer.addOwn('\t', place);

const addHyphen: DocxHandler = (_element, place, { writer }) => writer.addOwn('\u2011', place);

/** A character of a symbol font, by its code. */
const readSymbol: DocxHandler = ({ attributes }, place, { writer }) => {
  if (writer.whyOut(place) !== null) return;
  const [font, code] = [attributes.get('w:font') ?? '', attributes.get('w:char') ?? ''];
  const text = dingbat(font, code) ?? (/^[ef]/i.test(code) ? null : String.fromCodePoint(Number.parseInt(code, 16)));
  if (text === null) writer.see('unread', `${font} ${code}`);
  else writer.addOwn(text, place);
};

const noteComment: DocxHandler = (_element, _place, { writer }) => writer.see('comment', '');

const readLink: DocxHandler = (element, place, { walkChildren }) =>
  walkChildren(element, { ...place, linked: place.linked || element.attributes.has('r:id') });

/** A phonetic guide is not taken, the text below it is. */
const readRuby: DocxHandler = (element, place, { walkChildren }) => {
  const [base, guide] = [child(element, 'w:rubyBase'), child(element, 'w:rt')];
  if (base) walkChildren(base, place);
  if (guide) walkChildren(guide, { ...place, out: place.out ?? 'ruby' });
};

/** Several forms of the same content: the first, unless it has none. */
const readAlternatives: DocxHandler = (element, place, { writer, walkChildren }) => {
  const forms = childElements(element);
  const taken = forms.find((form) => contentIn(form) !== '' || descendants(form).some(isPicture)) ?? forms[0];
  for (const form of forms) {
    if (form === taken) walkChildren(form, place);
    else writer.ledger.pass(contentIn(form));
  }
};

const readContentControl: DocxHandler = (element, place, { walkChildren }) => {
  const properties = child(element, 'w:sdtPr');
  const galleries = properties ? descendants(properties).filter(({ name }) => name === 'w:docPartGallery') : [];
  const isContents = galleries.some(({ attributes }) => /^table of contents$/i.test(attributes.get('w:val') ?? ''));
  walkChildren(element, isContents ? { ...place, out: place.out ?? 'contents' } : place);
};

const refuseOtherDocument: DocxHandler = () => {
  throw new Unreadable(
    '文档里嵌着另一份文件（altChunk），里面的文字读不出来',
    '用 Word 打开，再另存为 .docx，然后导入另存的文件',
  );
};

const handlers: ReadonlyMap<string, DocxHandler> = new Map(
  (
    [
      ['w:p', readParagraph],
      ['w:r', readRun],
      ['w:t w:delText m:t a:t', readText],
      ['w:tab w:ptab', addTab],
      ['w:br w:cr', breakLine],
      ['w:noBreakHyphen', addHyphen],
      ['w:sym', readSymbol],
      ['w:fldChar', markField],
      ['w:instrText', readFieldCode],
      ['w:fldSimple', readSimpleField],
      ['w:ruby', readRuby],
      ['m:oMath', readEquation],
      ['w:drawing w:pict w:object', readDrawing],
      ['mc:AlternateContent', readAlternatives],
      ['w:footnoteReference w:endnoteReference', readNoteReference],
      ['w:commentReference', noteComment],
      ['w:ins w:del w:moveFrom w:moveTo', readRevision],
      ['w:hyperlink', readLink],
      ['w:sdt', readContentControl],
      ['w:tbl', readTable],
      ['w:altChunk w:subDoc', refuseOtherDocument],
      ['w:sdtContent w:customXml w:smartTag w:dir w:bdo m:oMathPara w:tr w:tc', readInside],
    ] as const
  ).flatMap(([names, handler]) => names.split(' ').map((name) => [name, handler] as const)),
);

/** Elements without words: properties, marks of ranges and of the editor. */
const wordless =
  /(?:Pr|Start|End)$|^w:(?:proofErr|lastRenderedPageBreak|annotationRef|footnoteRef|endnoteRef|(?:continuationS|s)eparator|softHyphen|delInstrText|tblGrid|tblPrEx|pgNum|(?:day|month|year)(?:Short|Long))$/;
