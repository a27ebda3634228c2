import { fullRegionName } from '../../archive/regions.ts';
import { feedAddress, homeAddress, regionAddress } from '../../model/addresses.ts';
import { atom } from '../feed/atom.ts';
import { changesIn, changesOf, feedLength, feedRegions } from '../feed/changes.ts';
import { type Resource, singleFile } from './resource.ts';

export const feed = singleFile(
  {
    path: feedAddress(),
    format: 'xml',
    title: '更新订阅',
    description: `新收录的全文和更正，最近 ${feedLength} 条（Atom）。`,
  },
  ({ content, location }) => {
    const { site } = content;
    return [
      atom(
        { title: site.name, address: feedAddress(), page: homeAddress, changes: changesOf(content) },
        site,
        location,
      ),
    ];
  },
);

/** Includes changes of descendants. */
export const regionFeeds: Resource = {
  path: feedAddress('{code}'),
  format: 'xml',
  title: '各地区的更新订阅',
  description: `一个地区（含下级）新收录的全文和更正，最近 ${feedLength} 条。只有已收录全文的地区才有。`,
  *files({ content, location }) {
    for (const code of feedRegions(content)) {
      const title = `${fullRegionName(content, code)} · ${content.site.name}`;
      const [address, page] = [feedAddress(code), regionAddress(code)];
      yield {
        path: address,
        pieces: () => [atom({ title, address, page, changes: changesIn(content, code) }, content.site, location)],
      };
    }
  },
};
