/** The form of the search page: what the reader types and chooses. */

import type { PageElements } from './elements.ts';
import { focusOnSlash } from './slash.ts';
import type { Mode, PageState } from './state.ts';

/** Milliseconds without typing before a search starts. */
const PAUSE = 250;

export class Controls {
  readonly #elements: PageElements;
  #timer = 0;

  constructor(elements: PageElements) {
    this.#elements = elements;
  }

  /** `onChange` receives what differs from the state, and whether the reader is still typing. */
  start(onChange: (change: Partial<PageState>, typing: boolean) => void): void {
    const { form, input, modes, sort } = this.#elements;
    const change = (choice: Partial<PageState> = {}, typing = false): void =>
      onChange({ text: input.value, ...choice }, typing);
    const changeLater = (): void => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => change({}, true), PAUSE);
    };
    // While an input method composes, the value is not final.
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) changeLater();
    });
    input.addEventListener('compositionstart', () => clearTimeout(this.#timer));
    input.addEventListener('compositionend', changeLater);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      change();
    });
    for (const mode of modes) mode.addEventListener('change', () => change({ mode: mode.value as Mode }));
    sort.addEventListener('change', () => change({ sort: sort.value === 'newest' ? 'newest' : 'relevance' }));
    document.addEventListener('keydown', (event) => focusOnSlash(event, input));
  }

  /** A search that begins for another reason is not repeated after a pause of typing. */
  stopWaiting(): void {
    clearTimeout(this.#timer);
  }

  show({ text, mode, sort }: PageState): void {
    const { input, modes, sort: sorting } = this.#elements;
    if (input.value !== text) input.value = text;
    for (const option of modes) option.checked = option.value === mode;
    sorting.value = sort;
  }
}
