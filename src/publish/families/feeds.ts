import { feedAddress, regionAddress } from '../../archive/addresses.ts';
import { atom } from '../feed/atom.ts';
import { changesIn, changesOf, feedLength, feedRegions } from '../feed/changes.ts';
import { type Family, single } from '../file.ts';
import { fullName } from '../region.ts';

/** What is new in the whole archive. */
export const feed = single(
  {
    path: feedAddress(),
    format: 'xml',
    title: '更新订阅',
    description: `新收录的全文和更正，最近 ${feedLength} 条（Atom）。`,
  },
  ({ content, place }) => {
    const { site } = content;
    return [atom({ title: site.name, address: feedAddress(), page: '/', changes: changesOf(content) }, site, place)];
  },
);

/** What is new in a region and below it, for regions that have a text here. */
export const regionFeeds: Family = {
  path: feedAddress('{code}'),
  format: 'xml',
  title: '各地区的更新订阅',
  description: `一个地区（含下级）新收录的全文和更正，最近 ${feedLength} 条。只有已收录全文的地区才有。`,
  *files({ content, place }) {
    for (const code of feedRegions(content)) {
      const title = `${fullName(content, code)} · ${content.site.name}`;
      const [address, page] = [feedAddress(code), regionAddress(code)];
      yield {
        path: address,
        chunks: () => [atom({ title, address, page, changes: changesIn(content, code) }, content.site, place)],
      };
    }
  },
};
