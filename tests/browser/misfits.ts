import type { Page } from 'playwright-core';

/** What of the content does not fit its place: wider than the page, or squeezed to a few characters a line. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    if (!main) return [];
    const edge = main.getBoundingClientRect().right + 1;
    const nameOf = (element: Element) =>
      `${element.tagName}.${element.className} “${element.textContent?.slice(0, 20)}”`;
    return [...main.querySelectorAll('p, li, dd, dt, th, td, summary, .badge')].flatMap((element) => {
      const { right, width, height } = element.getBoundingClientRect();
      const isHidden = width <= 1 || height <= 1 || element.closest('.visually-hidden, .scroll, .narrow') !== null;
      // The words of pictures are not all shown.
      if (isHidden || element.querySelector('svg')) return [];
      if (right > edge) return [`beyond the page: ${nameOf(element)}`];
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      const isLong = (element.textContent?.replace(/\s/g, '').length ?? 0) > 20;
      return isLong && width < 5 * em ? [`squeezed: ${nameOf(element)}`] : [];
    });
  });
}
