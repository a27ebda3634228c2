import { byId } from '../page/elements.ts';
import type { Side } from './text-sections.ts';

/**
 * Shows one side at a time on narrow screens. Switching sides keeps the row in view where it is; a mark's link to its
 * twin switches to the twin's side.
 */
export function startSides(): void {
  const result = byId('compare-result', HTMLElement);
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[name="side"]')];
  for (const radio of radios) {
    radio.addEventListener('change', () => {
      const row = rowInView(result);
      const top = row?.getBoundingClientRect().top ?? 0;
      result.dataset.side = radio.value;
      if (row) window.scrollBy(0, row.getBoundingClientRect().top - top);
    });
  }
  result.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-side]') : null;
    if (!link) return;
    event.preventDefault();
    const side = link.dataset.side as Side;
    result.dataset.side = side;
    for (const radio of radios) radio.checked = radio.value === side;
    const target = document.getElementById(link.hash.slice(1));
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  });
}

/** The topmost row on screen. */
function rowInView(result: HTMLElement): Element | null {
  return [...result.querySelectorAll('.compare-row')].find((row) => row.getBoundingClientRect().bottom > 80) ?? null;
}
