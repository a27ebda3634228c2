import { Unreadable } from '../cli/refusals.ts';
import { drawField, isContents, isCounter, isLinkField, isSilent } from './docx-fields.ts';
import type { DocxPlace } from './docx-place.ts';
import type { DocxHandler, DocxReader } from './docx-reader.ts';
import { contentIn, ownText, type XmlElement } from './docx-xml.ts';

/** Reads `w:fldChar`, which begins, separates or ends a field. */
export const markField: DocxHandler = (element, place, reader) => {
  const ended = reader.fields.mark(element.attributes.get('w:fldCharType'));
  if (ended !== null) draw(ended, element, place, reader);
};

/** Reads `w:instrText`, code of a field. */
export const readFieldCode: DocxHandler = (element, _place, { fields }) => fields.addCode(ownText(element));

/** Reads `w:fldSimple`, a whole field. */
export const readSimpleField: DocxHandler = (element, place, reader) => {
  const instruction = element.attributes.get('w:instr') ?? '';
  if (contentIn(element) === '') draw(instruction, element, place, reader);
  else if (isContents(instruction)) reader.walkChildren(element, { ...place, out: place.out ?? 'contents' });
  else reader.walkChildren(element, { ...place, linked: place.linked || isLinkField(instruction) });
};

/** Writes what a field without stored result shows. */
function draw(instruction: string, element: XmlElement, place: DocxPlace, reader: DocxReader): void {
  const { writer } = reader;
  if (writer.whyOut(place) !== null) return;
  if (isCounter(instruction)) throw automaticNumber();
  const drawn = drawField(instruction);
  if (drawn) writer.addOwn(drawn.text, place);
  else if (/^\s*EQ\b/i.test(instruction)) writer.see('drawn-text', instruction.trim());
  else if (!isSilent(instruction)) writer.see('unread', instruction.trim());
  if (drawn && drawn.ruby !== '') writer.see('ruby', drawn.ruby);
  reader.walkChildren(element, place);
}

function automaticNumber(): Unreadable {
  return new Unreadable(
    '文档里有自动编号的域（AUTONUM、LISTNUM），编号不在文件里',
    '另存为“纯文本（.txt）”再导入，编号就写在文字里；有表格的，另存为 PDF 导入 PDF',
  );
}
