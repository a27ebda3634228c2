import { shown } from '../../archive/shown.ts';
import { compareDataAddress, reportDataAddress } from '../../model/addresses.ts';
import { asArray, asNumber, asObject, asString } from '../page/json-shape.ts';
import { loadFile } from '../page/load-file.ts';
import { type ReportData, readReport } from './data-file.ts';

export interface ReportOption {
  id: string;
  year: number;
  /** Place name: 广州市越秀区. */
  place: string;
  issuer: string;
}

/** Loads a report's data file, with its punctuation as pages show it. `base`: the site's base path, without trailing slash. */
export function loadReport(base: string, id: string): Promise<ReportData> {
  return loadFile(base + reportDataAddress(id, 'json'), (data) => shown(readReport(data)));
}

/** Loads the list of a province's reports with full text. */
export function loadReportOptions(base: string, province: string): Promise<ReportOption[]> {
  return loadFile(base + compareDataAddress(province), (data) =>
    asArray(asObject(data).reports).map((entry) => {
      const report = asObject(entry);
      return {
        id: asString(report.id),
        year: asNumber(report.year),
        place: asString(report.place),
        issuer: asString(report.issuer),
      };
    }),
  );
}
