/** The page on quotations: compares what was pasted with the archive. */

import { cutQuery } from '../../search/format/query.ts';
import type { CheckedStretch, QuotationCheck } from '../../search/read/near/check-quotation.ts';
import { SearchError } from '../../search/read/search-error.ts';
import { reloadButton } from '../page/buttons.ts';
import { byId, make } from '../page/elements.ts';
import { ScriptGone, siteWasUpdated } from '../page/load-script.ts';
import { nearItem } from '../search/near-list.ts';
import { failureMessage } from '../search/ui-messages.ts';
import { compareQuotation } from './compare-quotation.ts';
import { EMPTY, LOADING, remarks, stretchHeading, verdictMessage } from './messages.ts';

export class QuotePage {
  readonly #input = byId('quote-input', HTMLTextAreaElement);
  readonly #form = byId('quote-form', HTMLFormElement);
  readonly #status = byId('quote-status', HTMLElement);
  readonly #remark = byId('quote-remark', HTMLElement);
  readonly #result = byId('quote-result', HTMLElement);
  readonly #stretches = byId('quote-stretches', HTMLElement);
  readonly #base: string;
  #running = new AbortController();

  /** `base`: address of the site, with trailing slash. */
  constructor(base: string) {
    this.#base = base;
  }

  /** The quotation is in the fragment (`/quote/#q=…`), which browsers do not send. */
  start(): void {
    this.#input.disabled = false;
    byId('quote-submit', HTMLButtonElement).disabled = false;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      history.replaceState(null, '', `#${new URLSearchParams({ q: cutQuery(this.#input.value) })}`);
      this.#check();
    });
    this.#input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#form.requestSubmit();
    });
    window.addEventListener('hashchange', () => this.#readAddress());
    this.#readAddress();
  }

  #readAddress(): void {
    const quotation = new URLSearchParams(location.hash.slice(1)).get('q');
    if (quotation === null) return;
    this.#input.value = quotation;
    this.#check();
  }

  async #check(): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    const typed = this.#input.value;
    this.#show('loading', LOADING);
    if (!/[\p{L}\p{N}]/u.test(typed)) return this.#show('idle', EMPTY);
    try {
      const check = await this.#compare(cutQuery(typed), signal);
      if (signal.aborted) return;
      this.#show(check.verdict, verdictMessage(check));
      this.#stretches.append(...this.#stretchNodes(check));
      this.#remark.textContent = remarks(typed, check.unchecked);
    } catch (error) {
      if (!signal.aborted) await this.#showFailure(error, signal);
    }
  }

  /** Opens the index anew each time. Reads it once more if a deployment replaced it meanwhile. */
  async #compare(quotation: string, signal: AbortSignal): Promise<QuotationCheck> {
    const compare = (): Promise<QuotationCheck> => compareQuotation(this.#base, quotation, signal);
    return compare().catch((error: unknown) => {
      if (error instanceof SearchError && error.mayBeOutdated && !signal.aborted) return compare();
      throw error;
    });
  }

  #stretchNodes({ stretches }: QuotationCheck): HTMLElement[] {
    if (stretches.length === 1) return stretches.flatMap((stretch) => this.#passage(stretch));
    return stretches.map((stretch) =>
      make(
        'section',
        {},
        make('h2', {}, stretchHeading(stretch)),
        make('blockquote', { class: 'quote-typed' }, stretch.typed),
        this.#passage(stretch),
      ),
    );
  }

  #passage({ passage }: CheckedStretch): HTMLElement[] {
    return passage === null ? [] : [make('ol', { class: 'entries' }, nearItem(passage, this.#base))];
  }

  async #showFailure(error: unknown, signal: AbortSignal): Promise<void> {
    console.error(error);
    const isOld = await siteWasUpdated();
    if (signal.aborted) return;
    this.#show('error', failureMessage(isOld ? new ScriptGone('', { cause: error }) : error));
    if (isOld) this.#status.append(' ', reloadButton());
  }

  #show(state: 'idle' | 'loading' | 'error' | QuotationCheck['verdict'], message: string): void {
    this.#result.dataset.state = state;
    this.#status.textContent = message;
    this.#stretches.replaceChildren();
    this.#remark.textContent = '';
  }
}
