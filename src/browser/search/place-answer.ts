/** Reads a query for the report of a place, and draws the answer. */

import { regionDataAddress } from '../../model/addresses.ts';
import type { PlaceTable } from '../../search/format/place-table.ts';
import type { PlaceNames } from '../../search/read/place-names.ts';
import { namedPlace, type PlaceQuery, placeNames, readPlaceQuery } from '../../search/read/place-query.ts';
import { loadFile } from '../page/load-file.ts';
import { answerCard } from './answer-card.ts';
import type { CardLinks } from './answer-links.ts';
import { placeChoice, placeHint } from './place-choice.ts';
import { readRegion } from './region-data.ts';

export { namedPlace };

export interface Answer {
  /** Code of the place that is meant; null if there is a choice. */
  region: string | null;
  year: number | null;
  nodes: Node[];
}

/** Of 河东 there are few, of 城关 many; more than these are no choice. */
const MAX_CHOICES = 40;

/**
 * `terms`: folded. Null if they ask for anything but a place, a year and an issuer.
 * @throws FileError if the region's data cannot be read
 */
export async function answerPlace(
  terms: readonly string[],
  table: PlaceTable,
  links: CardLinks,
): Promise<Answer | null> {
  const names = placeNames(table);
  const query = readPlaceQuery(terms, names);
  if (query === null || query.places.length > MAX_CHOICES) return null;
  const { places, year, issuer } = query;
  const found = places.map((place) => names.place(place));
  const region = found.length === 1 && found[0] ? found[0].code : null;
  if (query.mayBeWord) return { region, year, nodes: placeHint(found, links) };
  if (region === null) return { region, year, nodes: placeChoice(found, year, issuer, links) };
  return { region, year, nodes: await cardFor(query, names, links) };
}

async function cardFor(query: PlaceQuery, names: PlaceNames, links: CardLinks): Promise<Node[]> {
  const { places, namesakes, year, issuer } = query;
  const [index = 0] = places;
  const place = names.place(index);
  const parent = names.path(index).at(-2);
  return answerCard(
    {
      place,
      year,
      issuer,
      region: await loadFile(links.base + regionDataAddress(place.code).slice(1), readRegion),
      parent: parent === undefined ? null : names.place(parent),
      siblings: names.siblings(index).map((other) => names.place(other)),
      namesakes: namesakes.map((other) => names.place(other)),
    },
    links,
  );
}
