import { webAddress } from '../../src/model/address.ts';
import { isoDate } from '../../src/model/date.ts';
import { attribute, type Element } from './html-lines.ts';
import { foldSpace, type Stated } from './source.ts';

/**
 * What a page says of itself. Portals of Chinese governments carry meta elements SiteName, ArticleTitle, PubDate and Url
 * (《政府网站发展指引》, 2017, annex); browsers note the address of a page they save in a comment.
 */
export function statedByPage(html: string, elements: readonly Element[]): Stated {
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
  const url = addresses.find((address) => webAddress.safeParse(address).success && isPage(address ?? ''));
  const published = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(meta.get('pubdate') ?? '');
  const day = published && [published[1], published[2]?.padStart(2, '0'), published[3]?.padStart(2, '0')].join('-');
  return {
    ...entry('title', meta.get('articletitle')),
    ...entry('published', isoDate.safeParse(day).data),
    ...entry('url', url ?? undefined),
    ...entry('site', meta.get('sitename')),
  };
}

/** An address of a page, not of a whole site: some portals put their front page into every page's meta element. */
function isPage(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname.length > 1 || search !== '';
}

function entry<K extends keyof Stated>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}
