import { Refusal } from '../../src/model/refusal.ts';
import { type SiteLocation, siteLocation } from '../../src/publish/site-location.ts';

/**
 * The location of the site by the environment: SITE_URL and BASE_PATH.
 * @throws Refusal if SITE_URL is no address
 */
export function configuredLocation(): SiteLocation {
  const { SITE_URL, BASE_PATH } = process.env;
  if (SITE_URL && !URL.canParse(SITE_URL))
    throw new Refusal(`SITE_URL is "${SITE_URL}"; it must be an address such as https://example.org.`);
  return siteLocation(SITE_URL, BASE_PATH);
}
