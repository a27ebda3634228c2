import type { Sprms } from './doc-sprms.ts';
import { rowOf } from './doc-table.ts';
import { type XmlElement, xmlElement } from './docx-xml.ts';

/**
 * Collects the paragraphs of a .doc, whose marks say in which cells they are. Tables in tables become paragraphs of the
 * outer cell, which then has an empty table to show that.
 */
export class StoryBuilder {
  readonly content: XmlElement[] = [];
  private rows: XmlElement[] = [];
  private cells: XmlElement[][] = [];
  private cell: XmlElement[] = [];

  /** `depth`: in how many tables the paragraph is. */
  addParagraph(paragraph: XmlElement, depth: number): void {
    if (depth === 0) this.endTable();
    (depth === 0 ? this.content : this.cell).push(paragraph);
    if (depth > 1 && !this.cell.some(({ name }) => name === 'w:tbl')) this.cell.push(xmlElement('w:tbl'));
  }

  endCell(): void {
    this.cells.push(this.cell);
    this.cell = [];
  }

  /** `sprms`: the properties of the row; `mark`: the formatting of its end. */
  endRow(sprms: Sprms, mark: Sprms): void {
    this.rows.push(rowOf(this.cells, sprms, mark));
    this.cells = [];
  }

  /** Cells without the end of their row are kept as paragraphs. */
  endTable(): void {
    if (this.rows.length > 0) this.content.push(xmlElement('w:tbl', {}, this.rows));
    this.content.push(...this.cells.flat(), ...this.cell);
    [this.rows, this.cells, this.cell] = [[], [], []];
  }
}
