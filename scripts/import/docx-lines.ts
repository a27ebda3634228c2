import { Unreadable } from '../cli/refusals.ts';
import { isPicture, lookAtDrawing } from './docx-drawing.ts';
import { writeEquation } from './docx-equation.ts';
import { drawField, FieldStack, isContents, isCounter, isLinkField } from './docx-fields.ts';
import { DocxLedger } from './docx-ledger.ts';
import { type DocxNumbering, dingbat } from './docx-numbering.ts';
import { type DocxStyles, type Ground, groundOf, isHeading, type RunFormat, runFormat } from './docx-styles.ts';
import { isDataTable, rowsOf } from './docx-table.ts';
import { child, childElements, contentIn, descendants, isOn, ownText, valOf, type XmlElement } from './docx-xml.ts';
import { type HtmlLine, LineBuilder, lineDefaults } from './html-line-builder.ts';
import type { Sighting, SightingKind } from './sighting.ts';
import { foldSpace } from './source.ts';

/** The text of a Word document, or of a header, and what it refers to. */
export interface DocxParts {
  /** The element that holds the paragraphs. */
  body: XmlElement;
  /** What is behind the text. */
  behind: Ground;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
  styles: DocxStyles;
  numbering: DocxNumbering;
}

/**
 * Reads what Word shows of a document: one line per paragraph, line break and table row; notes at the end.
 * @throws Unreadable if a character of the document was neither taken nor remarked on
 */
export function readDocxLines(parts: DocxParts): { lines: HtmlLine[]; seen: Sighting[] } {
  const reader = new DocxReader(parts);
  reader.read();
  return { lines: reader.lines, seen: reader.seen };
}

/** Where the walk is: what surrounds the text here. */
interface Place {
  /** Why text here is not taken. */
  out: SightingKind | null;
  linked: boolean;
  heading: boolean;
  behind: Ground;
  /** Run properties that the paragraph gives, the nearest first. */
  levels: readonly (XmlElement | undefined)[];
  format: RunFormat;
}

const plainFormat: RunFormat = { visibility: 'shown', bold: false, font: '' };
const start: Place = { out: null, linked: false, heading: false, behind: 'white', levels: [], format: plainFormat };

class DocxReader {
  readonly lines: HtmlLine[] = [];
  readonly seen: Sighting[] = [];
  private line = new LineBuilder(this.lines);
  private readonly parts: DocxParts;
  private readonly fields = new FieldStack();
  private readonly notes: { mark: string; note: XmlElement }[] = [];
  /** In a cell of a data table, whose row is one line. */
  private inCell = false;
  /** Text boxes of the current paragraph or row, read after it. */
  private boxes: { box: XmlElement; place: Place }[] = [];
  private tables = 0;
  /** Gives the number of the current paragraph, until it is written. */
  private number: (() => string) | null = null;
  private readonly ledger = new DocxLedger();

  constructor(parts: DocxParts) {
    this.parts = parts;
  }

  read(): void {
    const { body, behind } = this.parts;
    this.walkChildren(body, { ...start, behind });
    this.endParagraph();
    if (this.fields.inCode()) throw openField();
    const content = [contentIn(body)];
    for (const { mark, note } of this.notes) {
      this.addOwn(`${mark} `, start);
      this.walkChildren(note, start);
      this.endParagraph();
      content.push(contentIn(note));
    }
    this.ledger.verify(
      content,
      this.lines.map(({ text }) => text),
    );
  }

  /** Records a sighting; one that continues the last is joined to it. */
  private see(kind: SightingKind, text: string): void {
    const line = this.lines.length + (this.line.isOpen() ? 1 : 0);
    const last = this.seen.at(-1);
    if (last?.kind === kind && text !== '' && last.text !== '' && last.line === line) last.text += text;
    else this.seen.push({ kind, line, text });
  }

  private walkChildren(element: XmlElement, place: Place): void {
    for (const inner of childElements(element)) this.walk(inner, place);
  }

  private walk(element: XmlElement, place: Place): void {
    switch (element.name) {
      case 'w:p':
        this.readParagraph(element, place);
        break;
      case 'w:r':
        this.readRun(element, place);
        break;
      case 'w:t':
      case 'w:delText':
      case 'm:t':
      case 'a:t':
        this.readText(element, place);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.addOwn('\t', place);
        break;
      case 'w:br':
      case 'w:cr':
        this.breakLine(place);
        break;
      case 'w:noBreakHyphen':
        this.addOwn('\u2011', place);
        break;
      case 'w:sym':
        this.readSymbol(element, place);
        break;
      case 'w:fldChar':
        this.markField(element, place);
        break;
      case 'w:instrText':
        this.fields.addCode(ownText(element));
        break;
      case 'w:fldSimple':
        this.readSimpleField(element, place);
        break;
      case 'w:ruby':
        this.readRuby(element, place);
        break;
      case 'm:oMath':
        this.readEquation(element, place);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.readDrawing(element, place);
        break;
      case 'mc:AlternateContent':
        this.readAlternatives(element, place);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.readNoteReference(element, place);
        break;
      case 'w:commentReference':
        this.see('comment', '');
        break;
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo':
        this.walkChildren(element, { ...place, out: place.out ?? 'revision' });
        break;
      case 'w:hyperlink':
        this.walkChildren(element, { ...place, linked: place.linked || element.attributes.has('r:id') });
        break;
      case 'w:sdt':
        this.readContentControl(element, place);
        break;
      case 'w:tbl':
        this.readTable(element, place);
        break;
      case 'w:altChunk':
      case 'w:subDoc':
        throw otherDocument();
      default:
        if (containers.has(element.name)) this.walkChildren(element, place);
        else if (!wordless.test(element.name)) this.readUnknown(element, place);
    }
  }

  private readUnknown(element: XmlElement, place: Place): void {
    if (contentIn(element).trim() === '') this.see('unread', element.name);
    this.walkChildren(element, { ...place, out: place.out ?? 'unread' });
  }

  private readParagraph(element: XmlElement, place: Place): void {
    const properties = child(element, 'w:pPr');
    const chain = this.parts.styles.chainOf('paragraph', valOf(properties, 'w:pStyle'));
    const mark = child(properties, 'w:rPr');
    const grounds = [properties, ...chain.map((style) => child(style, 'w:pPr'))].map(groundOf);
    if (!this.line.isOpen() && place.out === null) this.number = () => this.parts.numbering.next(properties, chain);
    this.walkChildren(element, {
      ...place,
      heading: isHeading(properties, chain),
      behind: grounds.find((ground) => ground !== null) ?? place.behind,
      levels: [...chain.map((style) => child(style, 'w:rPr')), this.parts.styles.defaults],
    });
    if (isMarkShown(mark)) this.endParagraph();
    else if (isRevised(mark) && this.line.isOpen() && this.seen.at(-1)?.kind !== 'revision') this.see('revision', '');
  }

  private endParagraph(): void {
    if (this.number) this.writeNumber(start);
    this.line.end();
    if (!this.inCell) this.readBoxes();
  }

  private readBoxes(): void {
    const boxes = this.boxes;
    this.boxes = [];
    for (const { box, place } of boxes) this.readBox(box, place);
  }

  private readBox(box: XmlElement, place: Place): void {
    const first = this.lines.length + 1;
    this.walkChildren(box, { ...start, out: place.out, behind: 'unknown' });
    this.endParagraph();
    const text = this.lines
      .slice(first - 1)
      .map((line) => line.text)
      .join('');
    if (text !== '') this.seen.push({ kind: 'text-box', line: first, text });
  }

  private readRun(element: XmlElement, place: Place): void {
    const properties = child(element, 'w:rPr');
    const chain = this.parts.styles.chainOf('character', valOf(properties, 'w:rStyle'));
    const levels = [properties, ...chain.map((style) => child(style, 'w:rPr')), ...place.levels];
    const format = runFormat(levels, place.behind);
    const out = format.visibility === 'hidden' ? 'unseen' : place.out;
    this.walkChildren(element, { ...place, format, out });
  }

  private readText(element: XmlElement, place: Place): void {
    const content = ownText(element);
    const out = this.whyOut(place);
    if (out === null) {
      this.add(withoutSymbolFont(content, place.format.font), place);
      this.ledger.take(content);
      if (place.format.visibility === 'same-colour' && content.trim() !== '') this.see('same-colour', content);
      return;
    }
    this.ledger.pass(content);
    if (out !== 'instruction' && content.trim() !== '') this.see(out, content);
  }

  /** Why text here is not taken; `instruction`: it is code of a field. */
  private whyOut(place: Place): SightingKind | 'instruction' | null {
    if (place.out !== null) return place.out;
    if (this.fields.inCode()) return 'instruction';
    return this.fields.inResultOf(isContents) ? 'contents' : null;
  }

  private add(text: string, place: Place): void {
    this.writeNumber(place);
    const { linked, heading, format } = place;
    const isLinked = linked || this.fields.inResultOf(isLinkField);
    this.line.add(text, { ancestors: [], linked: isLinked, strong: heading || format.bold, preserved: false });
  }

  /** Adds text that the document shows but does not hold as text. */
  private addOwn(text: string, place: Place): void {
    if (this.whyOut(place) !== null) return;
    this.add(text, place);
    this.ledger.add(text);
  }

  private writeNumber(place: Place): void {
    const number = this.number?.() ?? '';
    this.number = null;
    if (number === '') return;
    this.addOwn(number, { ...place, out: null });
    this.see('list-number', number.trim());
  }

  private breakLine(place: Place): void {
    if (this.whyOut(place) === null) this.line.end();
  }

  private readSymbol({ attributes }: XmlElement, place: Place): void {
    if (this.whyOut(place) !== null) return;
    const [font, code] = [attributes.get('w:font') ?? '', attributes.get('w:char') ?? ''];
    const text = dingbat(font, code) ?? (/^[ef]/i.test(code) ? null : String.fromCodePoint(Number.parseInt(code, 16)));
    if (text === null) this.see('unread', `${font} ${code}`);
    else this.addOwn(text, place);
  }

  private markField(element: XmlElement, place: Place): void {
    const ended = this.fields.mark(element.attributes.get('w:fldCharType'));
    if (ended !== null) this.drawField(ended, element, place);
  }

  private readSimpleField(element: XmlElement, place: Place): void {
    const instruction = element.attributes.get('w:instr') ?? '';
    if (contentIn(element) === '') this.drawField(instruction, element, place);
    else if (isContents(instruction)) this.walkChildren(element, { ...place, out: place.out ?? 'contents' });
    else this.walkChildren(element, { ...place, linked: place.linked || isLinkField(instruction) });
  }

  private drawField(instruction: string, element: XmlElement, place: Place): void {
    if (this.whyOut(place) !== null) return;
    if (isCounter(instruction)) throw automaticNumber();
    const drawn = drawField(instruction);
    if (drawn) this.addOwn(drawn.text, place);
    else if (/^\s*EQ\b/i.test(instruction)) this.see('drawn-text', instruction.trim());
    if (drawn && drawn.ruby !== '') this.see('ruby', drawn.ruby);
    this.walkChildren(element, place);
  }

  private readRuby(element: XmlElement, place: Place): void {
    const [base, guide] = [child(element, 'w:rubyBase'), child(element, 'w:rt')];
    if (base) this.walkChildren(base, place);
    if (guide) this.walkChildren(guide, { ...place, out: place.out ?? 'ruby' });
  }

  private readEquation(element: XmlElement, place: Place): void {
    const inside = descendants(element);
    const isChanged = inside.some(({ name }) => /^w:(?:ins|del|moveFrom|moveTo)$/.test(name));
    const isHidden = inside.some((inner) => inner.name === 'w:vanish' && isOn(inner));
    const out = isChanged ? 'revision' : isHidden ? 'unseen' : this.whyOut(place);
    const content = contentIn(element);
    this.ledger.pass(content);
    if (out !== null) {
      if (out !== 'instruction') this.see(out, content);
      return;
    }
    const text = writeEquation(element);
    this.ledger.add(text);
    this.add(text, place);
    if (inside.some(({ name }) => structures.test(name))) this.see('equation', text);
  }

  /** A drawing or picture: its text boxes are read after the paragraph. */
  private readDrawing(element: XmlElement, place: Place): void {
    const { boxes, words, outside, isPicture } = lookAtDrawing(element);
    for (const box of boxes) this.boxes.push({ box, place });
    this.ledger.pass(outside);
    if (words.trim() !== '') this.see(place.out ?? 'drawn-text', words);
    if (place.out !== null) return;
    if (element.name === 'w:object') this.see('embedded', '');
    else if (isPicture) this.see('picture', '');
  }

  /** Several forms of the same content: the first, unless it has none. */
  private readAlternatives(element: XmlElement, place: Place): void {
    const forms = childElements(element);
    const taken = forms.find((form) => contentIn(form) !== '' || descendants(form).some(isPicture)) ?? forms[0];
    for (const form of forms) {
      if (form === taken) this.walkChildren(form, place);
      else this.ledger.pass(contentIn(form));
    }
  }

  private readNoteReference(element: XmlElement, place: Place): void {
    const kind = element.name === 'w:endnoteReference' ? 'endnote' : 'footnote';
    const part = this.parts[`${kind}s`];
    const id = element.attributes.get('w:id');
    const note =
      part && childElements(part).find((own) => own.name === `w:${kind}` && own.attributes.get('w:id') === id);
    if (!note) {
      this.see('unread', '脚注');
      return;
    }
    if (this.whyOut(place) !== null) {
      this.see(place.out ?? 'contents', contentIn(note));
      return;
    }
    const mark = `[${this.notes.length + 1}]`;
    this.notes.push({ mark, note });
    this.addOwn(mark, place);
    this.see('note', '');
  }

  private readContentControl(element: XmlElement, place: Place): void {
    const gallery = descendants(element).find(({ name }) => name === 'w:docPartGallery');
    const kind = gallery?.attributes.get('w:val') ?? '';
    const isTable = /^table of contents$/i.test(kind);
    this.walkChildren(element, isTable ? { ...place, out: place.out ?? 'contents' } : place);
  }

  private readTable(element: XmlElement, place: Place): void {
    if (place.out !== null) {
      this.walkChildren(element, place);
      return;
    }
    this.endParagraph();
    const style = this.parts.styles.chainOf('table', valOf(child(element, 'w:tblPr'), 'w:tblStyle'));
    const isShaded = style.some((own) => descendants(own).some(({ name }) => name === 'w:shd'));
    const outer: Place = { ...place, behind: isShaded ? 'unknown' : place.behind };
    const rows = rowsOf(element);
    const { isData, merged, nested } = isDataTable(rows);
    if (nested) this.see('nested-table', '');
    for (const { out, cells } of rows) {
      const texts: string[] = [];
      for (const cell of cells) {
        const behind = groundOf(child(cell, 'w:tcPr')) ?? outer.behind;
        const inner = { ...outer, out, behind };
        if (isData) texts.push(this.readCell(cell, inner));
        else {
          this.walkChildren(cell, inner);
          this.endParagraph();
        }
      }
      this.addRow(texts, merged);
      this.readBoxes();
    }
    this.tables++;
  }

  private addRow(cells: string[], merged: boolean): void {
    const text = foldSpace(cells.join(' '));
    const row = merged ? null : { table: this.tables, cells };
    if (text !== '') this.lines.push({ ...lineDefaults, text, row, merged, ancestors: [] });
  }

  /** The text of a cell, on one line. */
  private readCell(cell: XmlElement, place: Place): string {
    const lines: HtmlLine[] = [];
    const outer = this.line;
    this.line = new LineBuilder(lines);
    this.inCell = true;
    this.walkChildren(cell, place);
    this.endParagraph();
    this.inCell = false;
    this.line = outer;
    return foldSpace(lines.map(({ text }) => text).join(' '));
  }
}

/** Elements that only group others. */
const containers = new Set('w:sdtContent w:customXml w:smartTag w:dir w:bdo m:oMathPara w:tr w:tc'.split(' '));

/** Elements without words: properties, marks of ranges and of the editor. */
const wordless =
  /(?:Pr|Range(?:Start|End))$|^w:(?:bookmark(?:Start|End)|perm(?:Start|End)|proofErr|lastRenderedPageBreak|annotationRef|footnoteRef|endnoteRef|(?:continuationS|s)eparator|softHyphen|delInstrText|tblGrid|tblPrEx|pgNum|(?:day|month|year)(?:Short|Long))$/;

/** Equations that are more than a row of characters. */
const structures = /^m:(?:f|sSup|sSub|sSubSup|sPre|rad|d|nary|func|limLow|limUpp|m|eqArr|acc|bar|groupChr|borderBox)$/;

/** A paragraph whose mark is hidden or part of a revision runs into the next. */
function isMarkShown(mark: XmlElement | undefined): boolean {
  return !isRevised(mark) && !isOn(child(mark, 'w:vanish'));
}

function isRevised(mark: XmlElement | undefined): boolean {
  return ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].some((name) => child(mark, name) !== undefined);
}

/** Text in a symbol font has characters of private use. */
function withoutSymbolFont(text: string, font: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (mark) => dingbat(font, mark.charCodeAt(0).toString(16)) ?? mark);
}

function otherDocument(): Unreadable {
  return new Unreadable(
    '文档里嵌着另一份文件（altChunk），里面的文字读不出来',
    '用 Word 打开，再另存为 .docx，然后导入另存的文件',
  );
}

/** All that follows would count as code of the field. */
function openField(): Unreadable {
  return new Unreadable(
    '文档里有一个域没有结束，它后面的文字读不出来',
    '用 Word 打开，全选后按 Ctrl+Shift+F9（域变成文字），另存为 .docx 再导入',
  );
}

function automaticNumber(): Unreadable {
  return new Unreadable(
    '文档里有自动编号的域（AUTONUM、LISTNUM），编号不在文件里',
    '另存为“纯文本（.txt）”再导入，编号就写在文字里；有表格的，另存为 PDF 导入 PDF',
  );
}
