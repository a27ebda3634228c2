import { Refusal } from '../../src/model/refusal.ts';

/**
 * Reads MAX_SEARCH_FILES: the largest number of files of the exact search index, for hosts that limit the files of a site.
 * Null if unset: the index then uses the number that is best for queries.
 * @throws Refusal if it is not a positive whole number.
 */
export function maxSearchFiles(setting: string | undefined): number | null {
  if (setting === undefined || setting.trim() === '') return null;
  if (!/^[1-9]\d*$/.test(setting.trim()))
    throw new Refusal(`MAX_SEARCH_FILES is "${setting}"; it must be a whole number of files, such as 15000.`);
  return Number(setting);
}
