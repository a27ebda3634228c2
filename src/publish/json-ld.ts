import { planAddress, planDataAddress, reportAddress, reportDataAddress } from '../archive/addresses.ts';
import { coverageYears } from '../archive/coverage.ts';
import { regionOf } from '../archive/regions.ts';
import type { Content } from '../model/content.ts';
import type { Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { shownTitle } from '../text.ts';
import { type Format, mediaTypes } from './file.ts';
import { dataVersion } from './manifest.ts';
import { absolute, type Place } from './place.ts';
import type { Manifest } from './schema/manifest.ts';

// Descriptions of pages in the terms of schema.org. They state what the content states and nothing else.

/** A report as `Report`, its issuers as `GovernmentOrganization`. */
export function reportLd(content: Content, report: Report, place: Place): object {
  const { meta } = report;
  return {
    '@type': 'Report',
    ...textLd(content, report, place, reportAddress(report.id)),
    ...(meta.dates.published ? { datePublished: meta.dates.published } : {}),
    ...(meta.documentNumber ? { reportNumber: meta.documentNumber } : {}),
    temporalCoverage: String(report.year),
    encoding: encodings((ending) => reportDataAddress(report.id, ending), place),
    ...(meta.officialUrl ? { sameAs: meta.officialUrl } : {}),
  };
}

/** A plan. It is no report and no legislation; schema.org has no type for it nearer than `CreativeWork`. */
export function planLd(content: Content, plan: Plan, place: Place): object {
  const { meta } = plan;
  return {
    '@type': 'CreativeWork',
    ...textLd(content, plan, place, planAddress(plan.id)),
    ...(meta.dates.issued ? { datePublished: meta.dates.issued } : {}),
    ...(meta.documentNumber ? { identifier: meta.documentNumber } : {}),
    temporalCoverage: `${meta.start}/${meta.end}`,
    encoding: encodings((ending) => planDataAddress(plan.id, ending), place),
  };
}

function textLd(content: Content, { region, meta }: Report | Plan, place: Place, address: string) {
  const { code, name } = regionOf(content, region);
  return {
    '@id': absolute(place, address),
    url: absolute(place, address),
    name: shownTitle(meta.title, meta.titleSupplied),
    inLanguage: 'zh-Hans',
    author: meta.issuers.map((issuer) => ({ '@type': 'GovernmentOrganization', name: issuer })),
    spatialCoverage: { '@type': 'AdministrativeArea', name, identifier: code },
    isAccessibleForFree: true,
  };
}

function encodings(address: (ending: Format) => string, place: Place): object[] {
  return (['json', 'txt', 'md'] as const).map((ending) => ({
    '@type': 'MediaObject',
    encodingFormat: mediaTypes[ending],
    contentUrl: absolute(place, address(ending)),
  }));
}

/** The files of the archive that hold all of something: those that a list of downloads can name. */
export function bulkFiles({ files }: Manifest): Manifest['files'] {
  return files.filter(({ path, count }) => count === 1 && !path.includes('{') && path.startsWith('/data/'));
}

/** The archive as a `Dataset` with its downloads. */
export function datasetLd(content: Content, manifest: Manifest, place: Place): object {
  const { site } = content;
  const years = coverageYears(content);
  return {
    '@type': 'Dataset',
    '@id': absolute(place, '/data/'),
    url: absolute(place, '/data/'),
    name: site.name,
    description: `${site.description}。`,
    version: dataVersion,
    license: site.licence.annotationsUrl,
    isAccessibleForFree: true,
    inLanguage: 'zh-Hans',
    temporalCoverage: `${years[0]}/${years.at(-1)}`,
    spatialCoverage: { '@type': 'Country', name: '中国' },
    distribution: bulkFiles(manifest).map(({ path, format, bytes, title }) => ({
      '@type': 'DataDownload',
      name: title,
      encodingFormat: mediaTypes[format as Format],
      contentUrl: absolute(place, path),
      ...(bytes > 0 ? { contentSize: `${bytes} B` } : {}),
    })),
  };
}

/** The same as a DCAT 3 dataset, which open-data portals harvest. */
export function dcat(content: Content, manifest: Manifest, place: Place): object {
  const { site } = content;
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': absolute(place, '/data/'),
    '@type': 'dcat:Dataset',
    'dct:title': { '@value': site.name, '@language': 'zh-Hans' },
    'dct:description': { '@value': `${site.description}。`, '@language': 'zh-Hans' },
    'dct:license': { '@id': site.licence.annotationsUrl },
    'dct:modified': { '@value': site.asOf, '@type': 'xsd:date' },
    'dcat:version': dataVersion,
    'dcat:landingPage': { '@id': absolute(place, '/data/') },
    'dcat:distribution': bulkFiles(manifest).map(({ path, format, bytes, title }) => ({
      '@type': 'dcat:Distribution',
      'dct:title': { '@value': title, '@language': 'zh-Hans' },
      'dcat:downloadURL': { '@id': absolute(place, path) },
      ...mediaType(mediaTypes[format as Format]),
      ...(bytes > 0 ? { 'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' } } : {}),
    })),
  };
}

/** DCAT takes media types from the register of IANA; for others there is a plain statement of format. */
function mediaType(type: string): object {
  if (type.startsWith('application/x-')) return { 'dct:format': type };
  return { 'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` } };
}
