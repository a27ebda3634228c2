import type { Page } from 'playwright-core';
import { overflowWidth } from './overflow.ts';

/** What is too wide, cut off or of the wrong size in a page with text of `size` pixels. */
export async function faultsOfLayout(page: Page, size: number): Promise<string[]> {
  const { cut, fontSize } = await page.evaluate(() => {
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, overflowY, clip, clipPath, position } = getComputedStyle(element);
      // Visually hidden, for screen readers.
      if (position === 'absolute' && (clip !== 'auto' || clipPath !== 'none')) return false;
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    });
    const fontSize = parseFloat(getComputedStyle(document.querySelector('.site-foot') as Element).fontSize) / 0.875;
    return { cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 120)), fontSize };
  });
  const overflow = await overflowWidth(page);
  return [
    ...(overflow > 0 ? [`${overflow} px too wide`] : []),
    ...cut.map((element) => `cut off ${element}`),
    ...(fontSize === size ? [] : [`text of ${fontSize} px`]),
  ];
}
