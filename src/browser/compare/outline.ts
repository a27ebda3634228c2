import { make } from '../page/elements.ts';

/** Links to the sections of a comparison that have an id, in the markup of components/site/PageContents.astro. */
export function outlineOf(sections: readonly HTMLElement[]): HTMLElement {
  const found = sections.flatMap((section) => [section, ...section.querySelectorAll<HTMLElement>('section')]);
  const items = found
    .filter(({ id }) => id !== '')
    .map((section) => {
      const isRow = section.parentElement !== null;
      const name = section.querySelector('h2, h3')?.textContent ?? '';
      return make('li', { class: isRow ? 'level-2' : 'level-1' }, make('a', { href: `#${section.id}` }, name));
    });
  return make(
    'nav',
    { class: 'outline', 'aria-label': '本页目录' },
    make('details', {}, make('summary', {}, '本页目录'), make('ol', {}, items)),
  );
}
