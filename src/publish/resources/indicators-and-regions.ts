import { observationsOf } from '../../archive/observations.ts';
import { indicatorDataAddress, regionDataAddress } from '../../model/addresses.ts';
import { indicatorJson } from '../json/indicator-json.ts';
import { regionJson } from '../json/region-json.ts';
import { withMovedIds } from '../moved-ids.ts';
import { schemaAddress } from '../schema/json-schemas.ts';
import { observations, rowsOfIndicator, rowsOfReport } from '../tables/observations.ts';
import { tableCsv } from '../tables/table-csv.ts';
import { jsonFile, type Resource } from './resource.ts';

export const indicatorFiles: Resource = {
  path: indicatorDataAddress('{id}', 'json'),
  format: 'json',
  title: '每个指标的 JSON',
  description: '指标的定义、各地历年的数值和原句、规划的目标值。',
  schema: schemaAddress('indicator'),
  *files({ content }) {
    for (const [id, indicator] of withMovedIds(content, 'indicators', content.indicators)) {
      yield jsonFile(indicatorDataAddress(id, 'json'), () => indicatorJson(content, indicator));
    }
  },
};

/** Also for indicators without values, so that a client can fetch any list of ids. */
export const indicatorTables: Resource = {
  path: indicatorDataAddress('{id}', 'csv'),
  format: 'csv',
  title: '每个指标的 CSV',
  description: '报告所载的各地历年数值和原句，一个一行，列同 observations.csv。',
  *files({ content }) {
    for (const [id, indicator] of withMovedIds(content, 'indicators', content.indicators)) {
      const pieces = () => {
        const { head, rows } = tableCsv(observations, rowsOfIndicator(content, indicator.id));
        return [head, ...rows];
      };
      yield { path: indicatorDataAddress(id, 'csv'), pieces };
    }
  },
};

/** Also for divisions without reports, so that a client can fetch any list of codes. */
export const regionFiles: Resource = {
  path: regionDataAddress('{code}'),
  format: 'json',
  title: '每个行政区划的 JSON',
  description: '上下级、历年收录情况、归在其下的报告。',
  schema: schemaAddress('region'),
  *files({ content }) {
    for (const division of content.divisions.values()) {
      yield jsonFile(regionDataAddress(division.code), () => regionJson(content, division));
    }
  },
};

/** Only for divisions whose reports state values: of most there would be nothing but the names of the columns. */
export const regionTables: Resource = {
  path: regionDataAddress('{code}', 'csv'),
  format: 'csv',
  title: '每个地区的 CSV',
  description: '归在该地区的报告所载的历年数值和原句，一个一行，列同 observations.csv；没有数值的地区没有这个文件。',
  *files({ content }) {
    for (const [code, reports] of Map.groupBy(content.reports.values(), ({ region }) => region)) {
      if (reports.every((report) => observationsOf(content, report).length === 0)) continue;
      const pieces = () => {
        const values = reports.flatMap((report) => [...rowsOfReport(content, report)]);
        const { head, rows } = tableCsv(observations, values);
        return [head, ...rows];
      };
      yield { path: regionDataAddress(code, 'csv'), pieces };
    }
  },
};
