// Runs in every page of `npm run dev`: shows the errors in the content at the bottom of the window until they are mended.

import { make } from '../../src/browser/page/elements.ts';
import { errorsEvent, pageOpenEvent } from './error-events.ts';
import type { ErrorList } from './error-list.ts';
import './error-panel.css';

const panel = make('aside', { id: 'content-errors', role: 'alert' });

import.meta.hot?.on(errorsEvent, show);
import.meta.hot?.send(pageOpenEvent, null);

/** Text only, never markup: messages quote the content. */
function show({ heading, errors }: ErrorList): void {
  panel.remove();
  if (errors.length === 0) return;
  const summary = make('summary', {}, `${heading}，网页是出错以前的样子`);
  const items = errors.map((error) => make('li', {}, error));
  panel.replaceChildren(make('details', { open: '' }, summary, make('ol', {}, items)));
  document.body.append(panel);
}
