import { coverageYears } from '../../archive/coverage.ts';
import { regionOf } from '../../archive/regions.ts';
import { dataAddress, planAddress, planDataAddress, reportAddress, reportDataAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { shownTitle } from '../../model/format.ts';
import type { Plan } from '../../model/plan.ts';
import { publishedByIssuer } from '../../model/publication-date.ts';
import { pagesOf, type Report } from '../../model/report.ts';
import type { ReportOrPlan } from '../../model/report-or-plan.ts';
import { dataVersion } from '../data-version.ts';
import { type Format, mediaTypes } from '../resources/resource.ts';
import type { Manifest } from '../schema/manifest-schema.ts';
import { absolute, type SiteLocation } from '../site-location.ts';

// Structured data (schema.org, DCAT) for pages, using only facts from the content.

/** `forms`: the formats in which the site has the whole text. */
export function reportLd(content: Content, report: Report, location: SiteLocation, forms: readonly Format[]): object {
  const { meta } = report;
  const published = publishedByIssuer({ ...meta.dates, dateBasis: meta.dateBasis });
  const addresses = pagesOf(meta).map(({ address }) => address);
  return {
    '@type': 'Report',
    ...baseLd(content, report, location, reportAddress(report.id)),
    ...(published === null ? {} : { datePublished: published }),
    ...(meta.documentNumber ? { reportNumber: meta.documentNumber } : {}),
    temporalCoverage: String(report.year),
    encoding: encodings(forms, (ending) => reportDataAddress(report.id, ending), location),
    ...(addresses.length > 0 ? { sameAs: addresses.length === 1 ? addresses[0] : addresses } : {}),
  };
}

/** A plan is neither a report nor legislation; the nearest type in schema.org is `CreativeWork`. */
export function planLd(content: Content, plan: Plan, location: SiteLocation, forms: readonly Format[]): object {
  const { meta } = plan;
  return {
    '@type': 'CreativeWork',
    ...baseLd(content, plan, location, planAddress(plan.id)),
    ...(meta.dates.issued ? { datePublished: meta.dates.issued } : {}),
    ...(meta.documentNumber ? { identifier: meta.documentNumber } : {}),
    temporalCoverage: `${meta.start}/${meta.end}`,
    encoding: encodings(forms, (ending) => planDataAddress(plan.id, ending), location),
  };
}

function baseLd(content: Content, { region, meta }: ReportOrPlan, location: SiteLocation, address: string) {
  const { code, name } = regionOf(content, region);
  return {
    '@id': absolute(location, address),
    url: absolute(location, address),
    name: shownTitle(meta.title, meta.titleSupplied),
    inLanguage: 'zh-Hans',
    author: meta.issuers.map((issuer) => ({ '@type': 'GovernmentOrganization', name: issuer })),
    spatialCoverage: { '@type': 'AdministrativeArea', name, identifier: code },
    isAccessibleForFree: true,
  };
}

function encodings(forms: readonly Format[], address: (ending: Format) => string, location: SiteLocation): object[] {
  return forms.map((form) => ({
    '@type': 'MediaObject',
    encodingFormat: mediaTypes[form],
    contentUrl: absolute(location, address(form)),
  }));
}

/** Files of the whole archive, for lists of downloads. */
export function bulkFiles({ files }: Manifest): Manifest['files'] {
  return files.filter(({ path, count }) => count === 1 && !path.includes('{') && path.startsWith(dataAddress));
}

export function datasetLd(content: Content, manifest: Manifest, location: SiteLocation): object {
  const { site } = content;
  const years = coverageYears(content);
  return {
    '@type': 'Dataset',
    '@id': absolute(location, dataAddress),
    url: absolute(location, dataAddress),
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
      contentUrl: absolute(location, path),
      ...(bytes > 0 ? { contentSize: `${bytes} B` } : {}),
    })),
  };
}

/** DCAT 3, for harvesting by open-data portals. */
export function dcat(content: Content, manifest: Manifest, location: SiteLocation): object {
  const { site } = content;
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': absolute(location, dataAddress),
    '@type': 'dcat:Dataset',
    'dct:title': { '@value': site.name, '@language': 'zh-Hans' },
    'dct:description': { '@value': `${site.description}。`, '@language': 'zh-Hans' },
    'dct:license': { '@id': site.licence.annotationsUrl },
    'dct:modified': { '@value': site.asOf, '@type': 'xsd:date' },
    'dcat:version': dataVersion,
    'dcat:landingPage': { '@id': absolute(location, dataAddress) },
    'dcat:distribution': [...bulkFiles(manifest), ...filesOfTables(manifest)].map(({ path, format, bytes, title }) => ({
      '@type': 'dcat:Distribution',
      'dct:title': { '@value': title, '@language': 'zh-Hans' },
      ...(path.includes('{')
        ? { 'dcat:accessURL': { '@id': absolute(location, dataAddress) } }
        : { 'dcat:downloadURL': { '@id': absolute(location, path) } }),
      ...mediaType(mediaTypes[format as Format]),
      ...(bytes > 0 ? { 'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' } } : {}),
    })),
  };
}

/** A file a table: together the whole archive, which the page on data explains. */
function filesOfTables({ files }: Manifest): Manifest['files'] {
  return files.filter(({ path }) => path.includes('{table}'));
}

/** DCAT requires media types registered with IANA; others are given as `dct:format`. */
function mediaType(type: string): object {
  if (type.startsWith('application/x-')) return { 'dct:format': type };
  return { 'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` } };
}
