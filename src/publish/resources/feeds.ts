import { fullRegionName } from '../../archive/regions.ts';
import {
  feedAddress,
  homeAddress,
  publicationsFeedAddress,
  regionAddress,
  reportsAddress,
} from '../../model/addresses.ts';
import { atom } from '../feed/atom.ts';
import { changesIn, changesOf, feedLength, feedRegions } from '../feed/changes.ts';
import { publicationsOf } from '../feed/publications.ts';
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

/** Also reports without text: catalogue entries. */
export const publicationsFeed = singleFile(
  {
    path: publicationsFeedAddress,
    format: 'xml',
    title: '新公布的报告订阅',
    description: `最近公布的报告，有全文的和已知的，按公布日期，${feedLength} 条（Atom）。没有公布日期的不在其中。`,
  },
  ({ content, location }) => {
    const { site } = content;
    const title = `新公布的报告 · ${site.name}`;
    const changes = publicationsOf(content);
    return [atom({ title, address: publicationsFeedAddress, page: reportsAddress, changes }, site, location)];
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
