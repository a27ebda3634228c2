import { indicatorDataAddress, regionDataAddress } from '../../archive/addresses.ts';
import { type Family, jsonFile } from '../file.ts';
import { indicatorJson } from '../indicator.ts';
import { movedIds } from '../moved.ts';
import { regionFileJson } from '../region.ts';
import { jsonSchema, type SchemaName, schemaAddress, schemas } from '../schema/index.ts';

/** A file for each indicator. */
export const indicatorFiles: Family = {
  path: indicatorDataAddress('{id}'),
  format: 'json',
  title: '每个指标的 JSON',
  description: '指标的定义、各地历年的数值和原句、规划的目标值。',
  schema: schemaAddress('indicator'),
  *files({ content }) {
    for (const [id, indicator] of movedIds(content, 'indicators', content.indicators)) {
      yield jsonFile(indicatorDataAddress(id), () => indicatorJson(content, indicator));
    }
  },
};

/** A file for each division, whether anything is known of it or not: so a list of codes can be asked for one by one. */
export const regionFiles: Family = {
  path: regionDataAddress('{code}'),
  format: 'json',
  title: '每个行政区划的 JSON',
  description: '上下级、历年收录情况、归在其下的报告。',
  schema: schemaAddress('region'),
  *files({ content }) {
    for (const division of content.divisions.values()) {
      yield jsonFile(regionDataAddress(division.code), () => regionFileJson(content, division));
    }
  },
};

/** The JSON Schemas of the JSON files. */
export const schemaFiles: Family = {
  path: schemaAddress('{name}' as SchemaName),
  format: 'json',
  title: 'JSON Schema',
  description: 'JSON 文件的结构（draft 2020-12）。',
  *files() {
    for (const name of Object.keys(schemas) as SchemaName[]) {
      yield { path: schemaAddress(name), chunks: () => [`${JSON.stringify(jsonSchema(name), null, 2)}\n`] };
    }
  },
};
