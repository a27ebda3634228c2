/** The frame of a picture: heading, sentence, drawing, and the table with the same numbers. */

import { make } from '../../page/elements.ts';

export interface Picture {
  heading: string;
  sentence: string;
  svg: SVGElement;
  /** Head and rows of the table. */
  columns: [string, string];
  rows: readonly (readonly [string, string])[];
}

/** There is no room for 约 at the marks. */
export const ABOUT = '都是约数。';

/** Draws into `place`, or empties it. The table stays open, and the focus where it was. */
export function drawPicture(place: HTMLElement, picture: Picture | null): void {
  const isOpen = place.querySelector('details')?.open === true;
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const mark = focused?.getAttribute('data-mark') ?? null;
  place.hidden = picture === null;
  place.replaceChildren(...(picture === null ? [] : framed(picture)));
  const table = place.querySelector('details');
  if (table) table.open = isOpen;
  const marks = [...place.querySelectorAll<SVGElement>('[data-mark]')];
  const same = mark === null ? table?.querySelector('summary') : marks.find((link) => link.dataset.mark === mark);
  if (focused) same?.focus({ preventScroll: true });
}

function framed({ heading, sentence, svg, columns, rows }: Picture): Node[] {
  const head = make('thead', {}, make('tr', {}, ...columns.map((name) => make('th', { scope: 'col' }, name))));
  const body = rows.map(([name, value]) =>
    make('tr', {}, make('th', { scope: 'row' }, name), make('td', { class: 'n' }, value)),
  );
  const table = make('table', { class: 'data' }, head, make('tbody', {}, ...body));
  return [
    make('h2', {}, heading),
    make('p', { class: 'small soft' }, sentence),
    svg,
    make('details', {}, make('summary', { class: 'small' }, '数据表'), table),
  ];
}
