import type { Page } from 'playwright-core';

/**
 * Marks the first and the last visible text of each look with `data-look`, but for looks that were `seen`, and returns the
 * marked looks. A look is all that the contrast of a text follows from: its colour and size, and the backgrounds behind it.
 */
export function distinctLooks(page: Page, seen: string[]): Promise<string[]> {
  return page.evaluate((seen) => {
    const behind = new Map<Element | null, string>([[null, '']]);
    const texts = [...document.querySelectorAll('body *')].filter((element) => showsText(element));
    const byLook = Map.groupBy(texts, lookOf);
    for (const look of seen) byLook.delete(look);
    for (const marked of document.querySelectorAll('[data-look]')) marked.removeAttribute('data-look');
    for (const group of byLook.values()) for (const at of [0, -1]) group.at(at)?.setAttribute('data-look', '');
    return [...byLook.keys()];

    function showsText(element: Element): boolean {
      const isControl = element.matches('input, select, textarea');
      // Of a single character axe does not judge the contrast.
      const isText = ({ nodeType, nodeValue }: Node) =>
        nodeType === Node.TEXT_NODE && (nodeValue?.trim().length ?? 0) > 1;
      if (!isControl && ![...element.childNodes].some(isText)) return false;
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    }

    function lookOf(element: Element): string {
      const { color, fill, fontSize, fontWeight, textShadow } = getComputedStyle(element);
      // Texts of disabled controls need no contrast.
      const isDisabled =
        element.closest(':disabled, [aria-disabled="true"]') ?? element.closest('label')?.control?.matches(':disabled');
      return [color, fill, fontSize, fontWeight, textShadow, Boolean(isDisabled), layersOf(element)].join(' ');
    }

    /** What an element and those around it paint behind its text. */
    function layersOf(element: Element | null): string {
      const known = behind.get(element);
      if (known !== undefined || element === null) return known ?? '';
      const style = getComputedStyle(element);
      const { backgroundColor, backgroundImage, opacity, position, filter, mixBlendMode } = style;
      const own = [
        backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : backgroundColor,
        backgroundImage === 'none' ? '' : backgroundImage,
        opacity === '1' ? '' : opacity,
        position === 'static' ? '' : position,
        filter === 'none' ? '' : filter,
        mixBlendMode === 'normal' ? '' : mixBlendMode,
      ];
      const layers = [layersOf(element.parentElement), ...own.filter((layer) => layer !== '')].join(' ');
      behind.set(element, layers);
      return layers;
    }
  }, seen);
}
