/** The passages of a result beyond the first, which a button adds. */

import type { Hit } from '../../search/read/hit.ts';
import type { Passage } from '../../search/read/passages.ts';
import { make } from '../page/elements.ts';
import { announce } from './announce.ts';
import { failureMessage } from './ui-messages.ts';

/** All passages of a result. */
export type ReadPassages = (id: string) => Promise<Passage[]>;

/** Null if all passages are displayed. `list`: takes the others as `items`. */
export function furtherPassages(
  { record, passages, passageCount, complete }: Hit,
  list: HTMLElement,
  items: (passages: readonly Passage[]) => HTMLElement[],
  read: ReadPassages,
): HTMLElement | null {
  const omitted = passageCount - passages.length;
  if (passages.length === 0 || (omitted === 0 && complete)) return null;
  const label = complete ? `同一文件中还有 ${omitted} 段` : '同一文件中可能还有，列出全部';
  const button = make(
    'button',
    { type: 'button', class: 'more-passages', 'aria-label': `${label}：${record.title}` },
    label,
  );
  const place = make('p', { class: 'small soft' }, button);
  button.addEventListener('click', () => {
    button.disabled = true;
    addOthers().catch((error: unknown) => {
      console.error(error);
      button.disabled = false;
      place.append(make('span', {}, failureMessage(error)));
    });
  });
  return place;

  async function addOthers(): Promise<void> {
    const shown = new Set(passages.map(keyOf));
    const all = await read(record.id);
    const others = items(all.filter((passage) => !shown.has(keyOf(passage))));
    list.append(...others);
    const message = others.length === 0 ? '没有其他段落。' : `已列出同一文件中的全部 ${all.length} 段。`;
    place.replaceChildren(message);
    (others[0] ?? list.lastElementChild)?.querySelector('a')?.focus();
    announce(message);
  }
}

/** Guides, indicators and regions have no addresses for their passages. */
function keyOf({ block, text }: Passage): string {
  return block ?? text;
}
