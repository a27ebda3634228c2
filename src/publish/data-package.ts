import type { Content } from '../model/content.ts';
import { dataVersion, type Measured } from './manifest.ts';
import { absolute, type Place } from './place.ts';
import type { Column, ForeignKey, Table } from './table.ts';
import { tables } from './tables/index.ts';

/** The Data Package lies at the root of the site, so that its paths are relative to it. */
export const dataPackageAddress = '/datapackage.json';

/**
 * `/datapackage.json` (Frictionless Data Package, version 1): the CSV files with types, keys and what refers to what. The
 * licence is that of the annotations and the catalogue; the texts are official documents and have none.
 */
export function dataPackage(content: Content, place: Place, measured: readonly Measured[]): object {
  const { site } = content;
  return {
    profile: 'data-package',
    name: 'fazhi-archive',
    title: site.name,
    description: `${site.description}。${site.licence.texts}。`,
    version: dataVersion,
    ...(place.origin === null ? {} : { homepage: absolute(place, '/') }),
    licenses: [
      {
        name: licenceName(site.licence.annotations),
        title: site.licence.annotations,
        path: site.licence.annotationsUrl,
      },
    ],
    resources: tables.map((table) => resource(table, measured)),
  };
}

/** `CC0 1.0` → `CC0-1.0`, as the Open Definition writes licence ids. */
function licenceName(name: string): string {
  return name.trim().replace(/\s+/g, '-');
}

function resource(table: Table, measured: readonly Measured[]): object {
  const path = `/data/${table.name}.csv`;
  const bytes = measured.find(({ family }) => family.path === path)?.bytes;
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    title: table.title,
    description: table.description,
    path: path.slice(1),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...(bytes === undefined ? {} : { bytes }),
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

/** A key into another table, or (an empty name) into the table itself. */
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
