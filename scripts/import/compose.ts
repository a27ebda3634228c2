import { createHash } from 'node:crypto';
import type { CatalogueEntry } from '../../src/model/catalogue.ts';
import type { Division } from '../../src/model/region.ts';
import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import { annotationSkeleton } from '../new/annotations.ts';
import { type FrontMatter, writeFrontMatter } from '../new/front-matter.ts';
import { governmentOf, localityOf } from '../new/government.ts';
import type { Target } from '../new/target.ts';
import { arrange } from './arrange.ts';
import { declareOddCharacters, declareOmissions, withoutOddCharacters } from './declare.ts';
import { readFacts } from './facts.ts';
import { declareRedactions, redact } from './redact.ts';
import type { Source } from './source.ts';
import { structure } from './structure.ts';
import { writeText } from './write-text.ts';

/** What the editor says beside the file. */
export interface Told {
  url?: string | undefined;
  sourceName?: string | undefined;
  retrieved?: string | undefined;
  locality?: string | undefined;
  /** The day of taking in, ISO. */
  today: string;
}

/** The files of a new report, and what the editor has to look at. */
export interface Composed {
  capture: string;
  text: string;
  annotations: string;
  meta: FrontMatter;
  /** How many characters the text has, white space not counted. */
  characters: number;
  remarks: string[];
}

/** Makes the files of a report from a source. Facts come from the source, else from the catalogue entry; none is guessed. */
export function compose(
  read: Source,
  target: Target,
  entry: CatalogueEntry | undefined,
  divisions: ReadonlyMap<string, Division>,
  told: Told,
): Composed {
  const { source, hidden } = redact(read);
  const arrangement = arrange(source);
  const facts = readFacts(source, arrangement);
  const lines = arrangement.text.map((line) => ({
    ...line,
    text: withoutOddCharacters(line.text),
    row: line.row && { ...line.row, cells: line.row.cells.map(withoutOddCharacters) },
  }));
  const remarks = [...source.remarks];
  const merged = lines.find((line) => line.merged);
  if (merged) remarks.push(`表格有合并单元格，已按行排成段落（“${merged.text.slice(0, 20)}…”），请对照原件整理`);
  if (hidden > 0) remarks.push(`有 ${hidden} 个证件号码或手机号码，已在采集件和正文里用 █ 代替`);

  const government = governmentOf(target.region, target.kind, divisions);
  const issuers = facts.issuers.length > 0 ? facts.issuers : (entry?.issuers ?? (government ? [government] : []));
  const title = arrangement.title?.text ?? entry?.title ?? `${issuers.join(' ')}${target.year}年法治政府建设年度报告`;
  if (!arrangement.title) remarks.push('来源里没有找到标题，拟了一个（titleSupplied: true）');
  if (issuers.length === 0) remarks.push('来源没有写明发布机关，请填写 issuers');
  const published = facts.published ?? entry?.published ?? undefined;
  const url = told.url ?? source.stated.url;
  const official = isGovernmental(url);
  const kinds = ['township', 'subdistrict', 'zone'];
  const needsPlace = kinds.includes(target.kind);

  const meta: FrontMatter = {
    title: withoutOddCharacters(title),
    titleSupplied: !arrangement.title,
    issuers,
    issuerKind: target.kind,
    locality: told.locality ?? entry?.locality ?? (needsPlace ? localityOf(issuers[0], target.region) : undefined),
    dates: { delivered: facts.delivered, published, signed: facts.signed },
    dateBasis: published === undefined ? undefined : facts.published ? 'page' : entry?.dateBasis,
    deliveredTo: facts.deliveredTo,
    documentNumber: facts.documentNumber ?? entry?.documentNumber,
    source: {
      name: told.sourceName ?? source.stated.site ?? (url ? new URL(url).host : '编者提供的文件，来源网页未记录'),
      url,
      kind: official ? 'official' : 'unknown',
      retrieved: told.retrieved,
      sha256: createHash('sha256').update(source.capture).digest('hex'),
    },
    officialUrl: entry && entry.url !== url ? entry.url : undefined,
    corrections: declareOddCharacters(source.lines, arrangement.omitted),
    omissions: declareOmissions(source.lines, arrangement.omitted),
    redactions: declareRedactions(lines.map((line) => line.text)),
    history: [{ date: told.today, what: '收录全文' }],
  };
  return {
    capture: source.capture,
    text: writeFrontMatter(meta) + writeText(structure(lines)),
    annotations: annotationSkeleton(meta.title, target.id),
    meta,
    characters: lines.reduce((total, line) => total + withoutWhiteSpace(line.text).length, 0),
    remarks,
  };
}

/** Whether an address is a Chinese government's: its host ends with .gov.cn. */
function isGovernmental(url: string | undefined): boolean {
  return url !== undefined && /(?:^|\.)gov\.cn$/.test(new URL(url).hostname);
}
