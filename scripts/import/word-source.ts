import { Unreadable } from '../cli/refusals.ts';
import { requireChinese } from './chinese-share.ts';
import type { HtmlLine } from './html-line-builder.ts';
import type { Sighting } from './sighting.ts';
import type { Source } from './source.ts';

/**
 * The source that the lines of a Word document make; the capture is the lines.
 * @throws Unreadable if there is hardly any text, or no Chinese
 */
export function wordSource(lines: readonly HtmlLine[], seen: Sighting[]): Source {
  if (lines.reduce((total, { text }) => total + text.length, 0) < 200) {
    throw new Unreadable(
      seen.some(({ kind }) => kind === 'picture') ? '文档里只有图片，没有文字（扫描件）' : '文档里几乎没有文字',
      '向发布机关索取文字版，或先做文字识别（OCR），核对后存成 .txt 再导入',
    );
  }
  const plain = lines.map(({ ancestors: _ancestors, ...line }) => line);
  const capture = `${plain.map(({ text }) => text).join('\n')}\n`;
  requireChinese(capture, '文档里的文字不像中文，像是乱码', '用 Word 或 WPS 打开，看得清的，另存为 .txt 再导入');
  return { capture, lines: plain, metadata: {}, seen };
}

/** Headers and footers with words, such as a letterhead; page numbers have none. */
export function marginSightings(lines: readonly HtmlLine[]): Sighting[] {
  const texts = lines.map(({ text }) => text).filter((text) => /(?:\p{Script=Han}.*){5}/su.test(text));
  return [...new Set(texts)].map((text) => ({ kind: 'page-margin', line: null, text }));
}
