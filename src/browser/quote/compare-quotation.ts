import { NAMES_FORMAT } from '../../search/format/layout.ts';
import type { QuotationCheck } from '../../search/read/near/check-quotation.ts';
import { openSource } from '../../search/read/source.ts';
import { SearchServer } from '../../search/server/search-server.ts';
import { loadScript } from '../page/load-script.ts';
import { siteReader } from '../search/site-reader.ts';

/**
 * Opens the index anew each time: that of the search server that the site was built with, else of its files. `base`: address
 * of the site, with trailing slash.
 * @throws SearchError, ScriptGone, or the reason of the signal
 */
export function compareQuotation(base: string, typed: string, signal: AbortSignal): Promise<QuotationCheck> {
  return import.meta.env.SEARCH_INDEX
    ? compareOnServer(base, import.meta.env.SEARCH_INDEX, typed, signal)
    : compareInFiles(base, typed, signal);
}

async function compareInFiles(base: string, typed: string, signal: AbortSignal): Promise<QuotationCheck> {
  const { checkQuotation } = await loadScript(() => import('../../search/read/suggestions.ts'));
  return checkQuotation(await openSource(siteReader(base)), typed, signal);
}

async function compareOnServer(
  base: string,
  address: string,
  typed: string,
  signal: AbortSignal,
): Promise<QuotationCheck> {
  const { checkQuotationOnServer } = await loadScript(() => import('../../search/server/server-suggestions.ts'));
  const server = new SearchServer(address);
  const [names] = await Promise.all([openSource(siteReader(base), NAMES_FORMAT), server.about()]);
  return checkQuotationOnServer(server, names, typed, signal);
}
