import { byId } from '../page/elements.ts';

/** Has screen readers say what the reader's action has changed elsewhere in the page. */
export function announce(message: string): void {
  byId('search-announcement', HTMLElement).textContent = message;
}
