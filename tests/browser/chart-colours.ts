import type { Page } from 'playwright-core';

/** How many shapes the charts of a page have, and those in other colours than the palette's. */
export function chartColours(page: Page): Promise<{ shapes: number; foreign: string[] }> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const palette = ['Canvas', 'CanvasText', 'LinkText', 'Highlight'].map((colour) => {
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    const colours = [...palette, 'none', 'rgba(0, 0, 0, 0)'];
    const all = [...document.querySelectorAll('svg :is(circle, line, path, polyline, polygon, rect, text)')];
    const foreign = all.flatMap((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke].every((colour) => colours.includes(colour)) ? [] : [`${shape.outerHTML} ${fill} ${stroke}`];
    });
    return { shapes: all.length, foreign };
  });
}
