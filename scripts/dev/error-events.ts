import type { ErrorList } from './error-list.ts';

/** Sent to all open pages after every reading of the content. */
export const errorsEvent = 'fazhi:errors';

/** Sent by a page that has just opened, to receive the errors. */
export const pageOpenEvent = 'fazhi:page-open';

declare module 'vite/types/customEvent.d.ts' {
  interface CustomEventMap {
    [errorsEvent]: ErrorList;
    [pageOpenEvent]: null;
  }
}
