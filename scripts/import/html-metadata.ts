import { webAddressSchema } from '../../src/model/address.ts';
import { isoDateSchema } from '../../src/model/date.ts';
import { attribute, type Element } from './html-element.ts';
import { foldSpace, type SourceMetadata } from './source.ts';

/**
 * Reads a page's metadata. Chinese government portals have meta elements SiteName, ArticleTitle, PubDate and Url
 * (《政府网站发展指引》, 2017, annex); browsers write the address of a saved page into a comment.
 */
export function pageMetadata(html: string, elements: readonly Element[]): SourceMetadata {
  const meta = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const name = attribute(element, 'name')?.toLowerCase();
    const content = foldSpace(attribute(element, 'content') ?? '');
    if (name && content !== '' && !meta.has(name)) meta.set(name, content);
  }
  const saved = /<!--\s*saved from url=\(\d{4}\)(\S+)\s*-->/i.exec(html.slice(0, 4096))?.[1];
  const canonical = elements.find((element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical');
  const addresses = [saved, canonical && attribute(canonical, 'href'), meta.get('url')];
  const url = addresses.find((address) => webAddressSchema.safeParse(address).success && isPage(address ?? ''));
  const published = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(meta.get('pubdate') ?? '');
  const day = published && [published[1], published[2]?.padStart(2, '0'), published[3]?.padStart(2, '0')].join('-');
  return {
    ...entry('title', meta.get('articletitle')),
    ...entry('published', isoDateSchema.safeParse(day).data),
    ...entry('url', url ?? undefined),
    ...entry('site', meta.get('sitename')),
  };
}

/** False for the front page, which some portals put into every page's meta element. */
function isPage(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname.length > 1 || search !== '';
}

function entry<K extends keyof SourceMetadata>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}
