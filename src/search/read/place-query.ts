/** Recognises queries for the report of a place: 天河区 2023, 广州天河年报, 2022年广州市公安局. */

import { memo } from '../../model/memo.ts';
import type { PlaceTable } from '../format/place-table.ts';
import type { NamedPlace } from './named-place.ts';
import { type NameMatch, PlaceNames } from './place-names.ts';
import { ISSUER, LEADING_WORDS, TRAILING_WORDS, YEAR } from './place-start.ts';

export interface PlaceQuery {
  /** Indexes of the divisions that are meant: one, or namesakes to choose from. */
  places: number[];
  /** Other divisions with the same short form: 吉林 is the province, the city is also called so. */
  namesakes: number[];
  /** Null if none or several are named. */
  year: number | null;
  /** The rest of the query, if it names an issuer below the government: 公安局. */
  issuer: string | null;
  /** Whether only the short form of a county was typed, which may be an ordinary word: 公安, 合作. */
  mayBeWord: boolean;
}

export const placeNames = memo((table: PlaceTable) => new PlaceNames(table));

/** `terms`: folded. Null if the query asks for anything else, or its only word may be an ordinary one. */
export function namedPlace(terms: readonly string[], table: PlaceTable): NamedPlace | null {
  const names = placeNames(table);
  const query = readPlaceQuery(terms, names);
  if (query === null || query.mayBeWord) return null;
  const { places, year, issuer } = query;
  return { codes: places.map((place) => names.place(place).code), year, issuer };
}

/** `terms`: folded. Null if the query asks for anything but a place, a year and an issuer. */
export function readPlaceQuery(terms: readonly string[], names: PlaceNames): PlaceQuery | null {
  const reading: Reading = { matches: [], years: new Set(), issuer: null, reportWords: false };
  for (const term of terms) if (!readTerm(term, names, reading)) return null;
  if (reading.matches.length === 0) return null;
  const candidates = fitting(reading.matches, names);
  const places = reading.matches.length === 1 ? likeliest(candidates, names) : candidates;
  const [year = null, ...otherYears] = reading.years;
  return {
    places,
    namesakes: candidates.filter((place) => !places.includes(place)),
    year: otherYears.length === 0 ? year : null,
    issuer: reading.issuer,
    mayBeWord:
      reading.years.size === 0 &&
      !reading.reportWords &&
      reading.issuer === null &&
      reading.matches.length === 1 &&
      reading.matches[0]?.full === false &&
      places.every((place) => names.isCounty(place)),
  };
}

interface Reading {
  matches: NameMatch[];
  years: Set<number>;
  issuer: string | null;
  /** Whether the query says 报告, 年报 or the like. */
  reportWords: boolean;
}

/** Adds what a term names; false if it has other words. */
function readTerm(term: string, names: PlaceNames, reading: Reading): boolean {
  const withoutYears = term.replace(YEAR, (_, year: string) => {
    reading.years.add(Number(year));
    return '';
  });
  let rest = withoutYears.replace(TRAILING_WORDS, '');
  if (rest !== withoutYears) reading.reportWords = true;
  while (rest !== '') {
    const place = names.match(rest);
    if (!place?.full && ISSUER.test(rest)) {
      if (reading.issuer !== null) return false;
      reading.issuer = rest;
      return true;
    }
    const length = place?.length ?? LEADING_WORDS.exec(rest)?.[0].length ?? 0;
    if (length === 0) return false;
    if (place) reading.matches.push(place);
    else reading.reportWords = true;
    rest = rest.slice(length);
  }
  return true;
}

/** The divisions that all names fit: 广州 and 天河 give 天河区. All of them if the names do not belong together. */
function fitting(matches: readonly NameMatch[], names: PlaceNames): number[] {
  const all = [...new Set(matches.flatMap(({ places }) => places))].sort((a, b) => a - b);
  const fit = all.filter((place) => {
    const path = names.path(place);
    return matches.every(({ places }) => places.some((other) => path.includes(other)));
  });
  if (fit.length === 0) return all;
  if (matches.length === 1) return fit;
  // 吉林省吉林 fits the province too, but means the city.
  return fit.filter((place) => !fit.some((other) => other !== place && names.path(other).includes(place)));
}

/** Of namesakes, a province, or the one that the others are parts of: 河南 is 河南省, 长沙 is 长沙市. Else all of them. */
function likeliest(places: readonly number[], names: PlaceNames): number[] {
  const provinces = places.filter((place) => names.isProvince(place));
  const around = places.filter((place) => places.every((other) => names.path(other).includes(place)));
  const likely = provinces.length === 1 ? provinces : around;
  return likely.length === 1 ? likely : [...places];
}
