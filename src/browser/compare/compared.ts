import type { Bound } from '../../model/annotation.ts';
import { type Part, partNames } from '../../model/body.ts';

/** What the comparison needs of a report's data file (`/data/reports/<id>.json`). */
export interface Compared {
  id: string;
  url: string;
  title: string;
  year: number;
  /** 越秀区, or the town or zone that has no code. */
  place: string;
  region: string;
  issuers: string[];
  blocks: ComparedBlock[];
  observations: ComparedFigure[];
  documents: { title: string; url: string }[];
}

export interface ComparedBlock {
  id: string;
  type: 'heading' | 'paragraph' | 'item' | 'table';
  text: string;
  topics: string[];
  parts: Part[];
  /** For a heading. */
  level: number;
  /** A salutation, a signature and the like: no running text. */
  role: string | null;
}

export interface ComparedFigure {
  indicator: string;
  name: string;
  value: number;
  unit: string;
  bound: Bound;
  year: number;
  qualifier: string | null;
  block: string;
}

/** Thrown where a file is not what it should be. */
export class ShapeError extends Error {
  override name = 'ShapeError';
}

/** Reads a data file into what the comparison needs; throws a ShapeError where the file is something else. */
export function readCompared(data: unknown): Compared {
  const report = record(data);
  const region = record(report.region);
  const title = text(report.title);
  return {
    id: text(report.id),
    url: text(report.url),
    title: report.titleSupplied === true ? `[${title}]` : title,
    year: number(report.year),
    place: optionalText(report.locality) ?? text(region.name),
    region: text(region.name),
    issuers: list(report.issuers).map(text),
    blocks: list(report.blocks).map(readBlock),
    observations: list(report.observations).map(readFigure),
    documents: list(report.citedDocuments).map((entry) => {
      const document = record(entry);
      return { title: text(document.title), url: text(document.url) };
    }),
  };
}

function readBlock(data: unknown): ComparedBlock {
  const block = record(data);
  const type = text(block.type);
  if (type !== 'heading' && type !== 'paragraph' && type !== 'item' && type !== 'table') throw new ShapeError(type);
  const parts = list(block.parts).map(text);
  return {
    id: text(block.id),
    type,
    text: text(block.text),
    topics: list(block.topics).map(text),
    parts: partNames.filter((part) => parts.includes(part)),
    level: type === 'heading' ? number(block.level) : 0,
    role: optionalText(block.role),
  };
}

const bounds: readonly Bound[] = ['exact', 'about', 'over', 'under', 'at-least', 'at-most'];

function readFigure(data: unknown): ComparedFigure {
  const figure = record(data);
  const indicator = text(figure.indicator);
  return {
    indicator,
    name: optionalText(figure.name) ?? indicator,
    value: number(figure.value),
    unit: text(figure.unit),
    bound: bounds.find((bound) => bound === figure.bound) ?? 'exact',
    year: number(figure.year),
    qualifier: optionalText(figure.qualifier),
    block: text(figure.block),
  };
}

export function record(data: unknown): Record<string, unknown> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new ShapeError('no object');
  return data as Record<string, unknown>;
}

export function list(data: unknown): unknown[] {
  if (!Array.isArray(data)) throw new ShapeError('no list');
  return data;
}

export function text(data: unknown): string {
  if (typeof data !== 'string') throw new ShapeError('no text');
  return data;
}

export function number(data: unknown): number {
  if (typeof data !== 'number') throw new ShapeError('no number');
  return data;
}

export function optionalText(data: unknown): string | null {
  return data === null || data === undefined ? null : text(data);
}
