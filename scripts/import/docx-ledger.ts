import { Unreadable } from '../cli/refusals.ts';
import { foldSpace } from './source.ts';

/** Counts the characters of a document by what became of them: the second witness beside the text itself. */
export class DocxLedger {
  private taken = 0;
  private passed = 0;
  private added = 0;

  /** Text of the document that went into a line. */
  take(text: string): void {
    this.taken += charactersIn(text);
  }

  /** Text of the document that was remarked on, or that is code or a second form of other text. */
  pass(text: string): void {
    this.passed += charactersIn(text);
  }

  /** Text in a line that the document shows but does not hold as text, such as a number. */
  add(text: string): void {
    this.added += charactersIn(text);
  }

  /** @throws Unreadable unless each character of `content` was taken or passed by, and each one taken is in `lines` */
  verify(content: readonly string[], lines: readonly string[]): void {
    const missed = total(content) - this.taken - this.passed;
    const dropped = this.taken + this.added - total(lines);
    if (missed === 0 && dropped === 0) return;
    throw new Unreadable(
      `文档里有 ${Math.abs(missed) + Math.abs(dropped)} 个字没有读对，导入会出错`,
      '另存为“纯文本（.txt）”再导入，并把原文件交给维护者看',
    );
  }
}

function total(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + charactersIn(text), 0);
}

/** Without white space, which lines fold. */
function charactersIn(text: string): number {
  return [...foldSpace(text).replace(/\s/g, '')].length;
}
