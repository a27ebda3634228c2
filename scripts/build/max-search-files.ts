/**
 * Reads MAX_SEARCH_FILES: how many files the exact search index may take, for hosts that limit the files of a site.
 * null where it is not set: the index then takes what serves queries best.
 * @throws Error if it is no number of files.
 */
export function maxSearchFiles(given: string | undefined): number | null {
  if (given === undefined || given.trim() === '') return null;
  if (!/^[1-9]\d*$/.test(given.trim()))
    throw new Error(`MAX_SEARCH_FILES is "${given}"; it must be a whole number of files, such as 15000.`);
  return Number(given);
}
