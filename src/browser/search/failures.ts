import { SearchError } from '../../search/read/search-error.ts';
import { ScriptGone, siteWasUpdated } from '../page/load-script.ts';

/** Whether a deployment may have replaced the index while it was read. */
export function isOutdated(error: unknown): boolean {
  return error instanceof SearchError && error.mayBeOutdated;
}

/** An index that this script cannot read may be of a newer site. */
export async function causeOf(error: unknown): Promise<unknown> {
  return error instanceof SearchError && (await siteWasUpdated()) ? new ScriptGone('', { cause: error }) : error;
}
