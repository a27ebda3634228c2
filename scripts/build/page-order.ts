import { dataAddress } from '../../src/model/addresses.ts';

/** The paths, with the page of the data files last: its lists are ready only after the other pages. */
export function dataPageLast<Path extends { pathname: string }>(paths: readonly Path[]): Path[] {
  return [
    ...paths.filter(({ pathname }) => !isDataPage(pathname)),
    ...paths.filter(({ pathname }) => isDataPage(pathname)),
  ];
}

/** Astro lists paths without a slash at the end and requests pages with one. */
export function isDataPage(pathname: string): boolean {
  return `${pathname.replace(/\/$/, '')}/`.endsWith(dataAddress);
}
