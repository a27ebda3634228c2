import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import { Unreadable } from '../cli/refusals.ts';
import { requireChinese } from './chinese-share.ts';
import { badBytesIn, declaredEncoding, decodeText } from './decode.ts';
import { readHtmlLines } from './html-lines.ts';
import { markMainContent } from './html-main-content.ts';
import { pageMetadata } from './html-metadata.ts';
import type { Sighting, SightingKind } from './sighting.ts';
import type { Source } from './source.ts';

/** Reads a saved web page in any encoding. The capture is all its visible text, one line per paragraph. */
export function readHtml(bytes: Uint8Array): Source {
  const decoded = decodeText(bytes, declaredEncoding(bytes));
  const html = decoded.text;
  const page = readHtmlLines(html);
  if (page.lines.every(({ text, linked }) => text.length * (1 - linked) < 40)) {
    throw new Unreadable(
      '网页里没有成段的正文',
      '正文可能在附件、内嵌的 PDF 或图片里：下载附件后导入附件；网页是脚本生成的，在浏览器里另存为“网页，全部”再导入',
    );
  }
  const mainContent = markMainContent(page.lines);
  const lines = page.lines.map(({ ancestors: _ancestors, ...line }) => line);
  const capture = `${lines.map(({ text }) => text).join('\n')}\n`;
  requireChinese(capture, '网页里的文字不像中文，像是乱码', '在浏览器里打开，看得清的，把正文复制到 .txt 文件里再导入');
  const seen = page.seen
    .filter(
      ({ kind, ancestors }) => !ofMainContent.has(kind) || mainContent === null || ancestors.includes(mainContent),
    )
    .map(({ ancestors: _ancestors, ...sighting }) => sighting);
  const shown = withoutWhiteSpace(capture);
  return {
    capture,
    lines,
    metadata: pageMetadata(html, page.elements),
    seen: [
      ...seen.filter((sighting) => !isShownData(sighting, shown)).map((sighting) => asCopy(sighting, shown)),
      ...badBytesIn(lines, decoded),
    ],
  };
}

/** What the rest of a page has much of, for decoration. */
const ofMainContent: ReadonlySet<SightingKind> = new Set(['picture', 'embedded', 'list-number', 'generated', 'ruby']);

/** Data of a script that the page shows anyway, such as the description for sharing. */
function isShownData({ kind, text }: Sighting, shown: string): boolean {
  const pieces = withoutWhiteSpace(text).match(/[^，。；]{5,}/g) ?? [];
  return kind === 'script-data' && pieces.filter((piece) => shown.includes(piece)).length >= pieces.length * 0.8;
}

/** Hidden text whose sentences are shown elsewhere is a copy, such as the one for printing. */
function asCopy(sighting: Sighting, shown: string): Sighting {
  if (sighting.kind !== 'hidden') return sighting;
  const sentences = withoutWhiteSpace(sighting.text).match(/[^。]{10,}。/g) ?? [];
  const repeated = sentences.filter((sentence) => shown.includes(sentence));
  return sentences.length > 0 && repeated.length >= sentences.length * 0.8 ? { ...sighting, kind: 'copy' } : sighting;
}
