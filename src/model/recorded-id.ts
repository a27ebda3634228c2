/** An id that has been published: readers may have cited its address. */
export interface RecordedId {
  /** With its collection: `reports/440104/2022`. */
  address: string;
  /** Why the page was withdrawn for good; null if it was not. */
  withdrawn: string | null;
}

/** The folders whose files have an id each, and the extension of these files. */
const collections = { reports: '.mdx', plans: '.mdx', indicators: '.yaml', topics: '.yaml' } as const;

/** The address of a file in the content folder: `reports/440104/2022` for `reports/440104/2022.mdx`; null if it has none. */
export function addressOfFile(path: string): string | null {
  const extension = Object.entries(collections).find(([folder]) => path.startsWith(`${folder}/`))?.[1];
  return extension && path.endsWith(extension) ? path.slice(0, -extension.length) : null;
}

/** The file of an address in the content folder. */
export function fileOfAddress(address: string): string {
  const [folder = ''] = address.split('/');
  return address + (collections[folder as keyof typeof collections] ?? '');
}
