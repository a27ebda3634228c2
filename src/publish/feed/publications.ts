import { entriesOf, type ReportEntry } from '../../archive/entries.ts';
import { cataloguedAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { shownTitle, suppliedTitle } from '../../model/format.ts';
import { publicationWords } from '../../model/publication-words.ts';
import { type FeedChange, feedLength } from './changes.ts';

/**
 * The reports published last, with or without text: the content does not record when a catalogue entry was added, so they
 * have the date of publication. Reports without such a date are left out.
 */
export function publicationsOf(content: Content): FeedChange[] {
  return entriesOf(content)
    .flatMap(publicationOf)
    .sort((a, b) => (a.date === b.date ? (a.key < b.key ? -1 : 1) : a.date < b.date ? 1 : -1))
    .slice(0, feedLength);
}

function publicationOf(entry: ReportEntry): FeedChange[] {
  const { id, region, issuers, year, published, dateBasis, title, titleSupplied } = entry;
  if (published === null || dateBasis === null) return [];
  return [
    {
      // Not the address, which changes when the text is added.
      key: `published:${id}`,
      date: published,
      what: publicationWords(published, dateBasis),
      title: shownTitle(title ?? suppliedTitle(issuers, year), titleSupplied || title === null),
      issuers,
      address: entry.address ?? cataloguedAddress(region, id),
      region,
    },
  ];
}
