import { dataFileAddress, homeAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { dataVersion } from '../data-version.ts';
import { isChunkOf } from '../resources/chunks.ts';
import { absolute, type SiteLocation } from '../site-location.ts';
import { tables } from '../tables/index.ts';
import type { Column, ForeignKey, Table } from '../tables/table.ts';
import type { ResourceSize } from './manifest.ts';

/** At the root of the site, because paths in a Data Package are relative to it. */
export const dataPackageAddress = '/datapackage.json';

/**
 * `/datapackage.json` (Frictionless Data Package, version 1) describes the CSV files, and names the other formats in words:
 * programs read each resource as a table. The licence covers annotations and catalogue; the texts are official documents
 * without a licence.
 */
export function dataPackage(content: Content, location: SiteLocation, sizes: readonly ResourceSize[]): object {
  const { site } = content;
  return {
    profile: 'data-package',
    name: 'fazhi-archive',
    title: site.name,
    description: `${site.description}。${site.licence.texts}。${otherFormats}`,
    version: dataVersion,
    ...(location.origin === null ? {} : { homepage: absolute(location, homeAddress) }),
    licenses: [
      {
        name: licenceName(site.licence.annotations),
        title: site.licence.annotations,
        path: site.licence.annotationsUrl,
      },
    ],
    resources: tables.map((table) => tableResource(table, sizes)),
  };
}

const otherFormats =
  '相同的表另有工作簿（data/archive.xlsx）、数据库（data/archive.sqlite）和每表一个的 Parquet（data/{table}.parquet），列同此处；太大时分为几个文件，见 data/index.json。';

/** `CC0 1.0` → `CC0-1.0`, the form of licence ids in the Open Definition. */
function licenceName(name: string): string {
  return name.trim().replace(/\s+/g, '-');
}

function tableResource(table: Table, sizes: readonly ResourceSize[]): object {
  const address = dataFileAddress(`${table.name}.csv`);
  const chunks = sizes.filter(({ resource }) => isChunkOf(address, resource.path));
  const paths = chunks.map(({ resource }) => resource.path.slice(1));
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    title: table.title,
    description: table.description,
    path: paths.length > 1 ? paths : address.slice(1),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...(chunks.length === 0 ? {} : { bytes: chunks.reduce((sum, { bytes }) => sum + bytes, 0) }),
    dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true },
    schema: {
      fields: table.columns.map(field),
      missingValues: [''],
      primaryKey: table.primaryKey,
      ...(table.foreignKeys.length === 0
        ? {}
        : { foreignKeys: table.foreignKeys.map((key) => foreignKey(table, key)) }),
    },
  };
}

/** A foreign key; an empty resource name refers to the same table. */
function foreignKey(from: Table, { fields, table, reference }: ForeignKey): object {
  return { fields, reference: { resource: table === from.name ? '' : table, fields: reference } };
}

function field({ name, type, description, required, values, pattern }: Column): object {
  const constraints = {
    ...(required ? { required } : {}),
    ...(values ? { enum: values } : {}),
    ...(pattern ? { pattern } : {}),
  };
  return { name, type, title: description, ...(Object.keys(constraints).length > 0 ? { constraints } : {}) };
}
