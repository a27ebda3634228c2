import { checks } from '../../model/terms.ts';
import { attribute, escapeText } from '../html/escape.ts';
import { href } from '../site/href.ts';

/** A value in a chart, in SVG user units. */
interface ChartDot {
  x: number;
  y: number;
  address: string;
  /** What it shows, in words. */
  words: string;
  questioned: boolean;
}

/** A dot that links to the sentence of its value. */
export function chartDotHtml({ x, y, address, words, questioned }: ChartDot): string {
  const label = questioned
    ? `<text class="tick" x="${x + 10}" y="${y + 16}">${escapeText(checks.differs.name)}</text>`
    : '';
  return (
    `<a${attribute('href', href(address))}${attribute('aria-label', words)}>` +
    `<circle class="hit" cx="${x}" cy="${y}" r="12"></circle>` +
    `<circle class="${questioned ? 'dot questioned' : 'dot'}" cx="${x}" cy="${y}" r="5"></circle>${label}</a>`
  );
}
