/** The state of the search page, kept in its address. */

import { type PageState, readState, writeState } from './state.ts';

export class PageHistory {
  state: PageState = readState(location);
  /** False while the address is an intermediate state of typing. */
  #settled = true;

  /** `onReturn`: the reader went back or forward. */
  constructor(onReturn: () => void) {
    window.addEventListener('popstate', () => {
      // A link within the page, such as 跳到正文, replaces the fragment that may hold the query.
      if (!/^(?:#q=.*)?$/s.test(location.hash)) return history.replaceState(null, '', this.addressOf(this.state));
      this.state = readState(location);
      this.#settled = true;
      onReturn();
    });
  }

  /** Successive states of `typing` share one entry. */
  go(state: PageState, typing: boolean): void {
    if (writeState(state) !== writeState(this.state)) {
      const address = this.addressOf(state);
      if (typing && !this.#settled) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    this.#settled = !typing;
    this.state = state;
  }

  addressOf(state: PageState): string {
    return location.pathname + writeState(state);
  }
}
