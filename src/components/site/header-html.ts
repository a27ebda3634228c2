import { homeAddress } from '../../model/addresses.ts';
import { memoByKey } from '../../model/memo.ts';
import { aboutPages, groupOf, sectionGroups, siteSections } from '../../model/site-sections.ts';
import { attribute, escapeText } from '../html/escape.ts';
import { href } from './href.ts';
import { menuHtml } from './menu-html.ts';
import { searchFormHtml } from './search-form-html.ts';

/** The page that has the header. */
interface HeadedPage {
  address: string;
  /** The page has its own search box. */
  ownSearch: boolean;
}

/** The content of the header. Written once for all pages of a group of sections, and for each page that it links. */
export const headerHtml = memoByKey(writeHeader, ({ address, ownSearch }: HeadedPage) => {
  const part = linked.has(address) ? address : groupOf(address)?.name;
  return `${ownSearch} ${part}`;
});

const linked = new Set<string>([...Object.values(siteSections), ...aboutPages].map(([address]) => address));

function writeHeader(site: { name: string }, { address, ownSearch }: HeadedPage): string {
  const home = `<a class="site-name"${attribute('href', href(homeAddress))}>${escapeText(site.name)}</a>`;
  const search = ownSearch ? '' : `<search>${searchFormHtml()}</search>`;
  const largeType = '<label class="large-type"><input type="checkbox" id="large-type">大字版</label>';
  const links = `<ul>${groupItems(address)}</ul>${menuHtml(address, aboutPages)}`;
  return `${home}${search}${largeType}<nav aria-label="主要栏目">${links}</nav>`;
}

/** The navigation: each group leads to the first of its sections. */
function groupItems(address: string): string {
  const current = groupOf(address);
  return sectionGroups
    .map((group) => {
      const [landing] = group.sections[0];
      const state = group === current ? (landing === address ? 'page' : 'true') : null;
      const attributes = attribute('href', href(landing)) + attribute('aria-current', state);
      return `<li><a${attributes}>${escapeText(group.name)}</a></li>`;
    })
    .join('');
}
