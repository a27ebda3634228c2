import { type Part, partNames } from '../../model/body.ts';
import { asArray, asNumber, asObject, asOptionalString, asString, ShapeError } from '../page/json-shape.ts';
import { type ObservationData, readObservation } from '../page/observation-data.ts';

/** The fields of a report's data file (`/data/reports/<id>.json`) that the comparison uses. */
export interface ReportData {
  id: string;
  url: string;
  title: string;
  year: number;
  /** Place name: a town or zone without a code, otherwise the region (越秀区). */
  place: string;
  region: string;
  issuers: string[];
  blocks: BlockData[];
  observations: ObservationData[];
  documents: { title: string; url: string }[];
}

export interface BlockData {
  id: string;
  type: 'heading' | 'paragraph' | 'item' | 'table';
  text: string;
  topics: string[];
  parts: Part[];
  /** 1 and more for headings, otherwise 0. */
  level: number;
  /** `salutation`, `signature` and so on; null for running text. */
  role: string | null;
}

export function isRunningText({ type, role }: BlockData): boolean {
  return type === 'item' || (type === 'paragraph' && role === null);
}

/** Reads a report's parsed data file; throws a ShapeError if it has another shape. */
export function readReport(data: unknown): ReportData {
  const report = asObject(data);
  const region = asObject(report.region);
  const title = asString(report.title);
  return {
    id: asString(report.id),
    url: asString(report.url),
    title: report.titleSupplied === true ? `[${title}]` : title,
    year: asNumber(report.year),
    place: asOptionalString(report.locality) ?? asString(region.name),
    region: asString(region.name),
    issuers: asArray(report.issuers).map(asString),
    blocks: asArray(report.blocks).map(readBlock),
    observations: asArray(report.observations).map(readObservation),
    documents: asArray(report.citedDocuments).map((entry) => {
      const document = asObject(entry);
      return { title: asString(document.title), url: asString(document.url) };
    }),
  };
}

function readBlock(data: unknown): BlockData {
  const block = asObject(data);
  const type = asString(block.type);
  if (type !== 'heading' && type !== 'paragraph' && type !== 'item' && type !== 'table') throw new ShapeError(type);
  const parts = asArray(block.parts).map(asString);
  return {
    id: asString(block.id),
    type,
    text: asString(block.text),
    topics: asArray(block.topics).map(asString),
    parts: partNames.filter((part) => parts.includes(part)),
    level: type === 'heading' ? asNumber(block.level) : 0,
    role: asOptionalString(block.role),
  };
}
