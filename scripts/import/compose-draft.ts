import { createHash } from 'node:crypto';
import { comparableAddress } from '../../src/model/address.ts';
import type { CatalogueEntry } from '../../src/model/catalogue.ts';
import type { Division } from '../../src/model/region.ts';
import { publicationOf, type ReportUrl } from '../../src/model/report-url.ts';
import { issuerKinds } from '../../src/model/terms.ts';
import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import { Unreadable } from '../cli/refusals.ts';
import { annotationSkeleton } from '../report-files/annotation-skeleton.ts';
import { governmentOf, localityOf } from '../report-files/issuer-name.ts';
import type { Target } from '../report-files/target.ts';
import { type FrontMatter, writeFrontMatter } from '../report-files/write-front-matter.ts';
import { type ClassifiedSource, classifyLines } from './classify-lines.ts';
import { declareOddCharacters, declareOmissions, withoutOddCharacters } from './declare-differences.ts';
import { describeSightings, describeUnpublished, paragraphAt } from './describe-sightings.ts';
import { describeTitle } from './describe-title.ts';
import { type Facts, readFacts } from './facts.ts';
import { findPager, type Pager } from './find-pager.ts';
import { joinTitle } from './find-title.ts';
import { nameBeforeYear } from './leading-issuers.ts';
import { markCopies } from './mark-copies.ts';
import { outlineOf } from './outline.ts';
import { type PlaceNames, placeNamesOf } from './place-names.ts';
import { recogniseBlocks } from './recognise-blocks.ts';
import { declareRedactions, redact } from './redact.ts';
import { hideSigners } from './signer.ts';
import { simplified } from './simplify.ts';
import type { Source } from './source.ts';
import { writeBody } from './write-body.ts';

/** Command-line options on the source and the report. */
export interface EditorOptions {
  url?: string | undefined;
  sourceName?: string | undefined;
  retrieved?: string | undefined;
  locality?: string | undefined;
  /** Date of the import, ISO. */
  today: string;
}

/** Contents of a new report's files; `remarks` are for the editor to look at, and in `meta` too. */
export interface ReportDraft {
  capture: string;
  mdx: string;
  annotations: string;
  meta: FrontMatter;
  /** Number of characters of the body without white space. */
  characters: number;
  remarks: string[];
  /** What the source holds and nobody was meant to read: for the terminal only. */
  unpublished: string[];
}

/**
 * Composes the files of a report. Facts come from the source, else from the catalogue entry; nothing is guessed.
 * @throws Unreadable if title or body has damaged characters
 */
export function composeDraft(
  original: Source,
  target: Target,
  entry: CatalogueEntry | undefined,
  divisions: ReadonlyMap<string, Division>,
  options: EditorOptions,
): ReportDraft {
  const { source: unsigned, names: signers } = hideSigners(original);
  const { source: redacted, hidden } = redact(unsigned);
  const copiesMarked = markCopies(redacted);
  const pager = findPager(copiesMarked.lines);
  const source = pager ? withoutPager(copiesMarked, pager) : copiesMarked;
  const names = placeNamesOf(divisions);
  const { classified, facts, isTraditional } = read(source, names);
  refuseBadBytes(source, classified);
  const lines = classified.body.map((line) => ({
    ...line,
    text: withoutOddCharacters(line.text),
    row: line.row && { ...line.row, cells: line.row.cells.map(withoutOddCharacters) },
  }));
  const remarks = describeSightings(source.seen, classified.bodyIndices).map(withoutOddCharacters);
  const merged = lines.find((line) => line.merged);
  if (merged) remarks.push(`表格有合并单元格，已按行排成段落（“${merged.text.slice(0, 20)}…”），请对照原件整理`);
  if (hidden > 0) remarks.push(`有 ${hidden} 个证件号码或手机号码，已在采集件和正文里用 █ 代替`);
  if (signers.length > 0) remarks.push('签发人的姓名已在采集件里用 █ 代替');

  const outline = outlineOf(lines);
  remarks.push(...outline.remarks, ...describeTitle(classified, source, names), ...facts.remarks);
  if (isTraditional) remarks.push('来源是繁体字，发布机关和文号已转为简体，请找简体的原件核对');
  if (facts.documentNumber === undefined && entry?.documentNumber) remarks.push('文号取自目录，请核对');
  const issuers = issuersOf(facts, entry, governmentOf(target.region, target.kind, divisions), remarks);
  const title =
    classified.title?.text ?? facts.title ?? entry?.title ?? `${issuers.join(' ')}${target.year}年法治政府建设年度报告`;
  if (facts.title === undefined) remarks.push('来源里没有找到标题，拟了一个（titleSupplied: true）');
  if (issuers.length === 0) remarks.push('来源没有写明发布机关，请填写 issuers');
  const claimed = facts.published === undefined ? source.metadata.published : undefined;
  const stated = facts.published ?? claimed;
  const url = options.url ?? source.metadata.url;
  const isConfirmed = url !== undefined && (url === options.url || (entry?.urls ?? []).some(isPage(url)));
  if (url && !isConfirmed) remarks.push('来源网址取自文件自己的说明，请打开核对；属实的再改 source.kind');
  if (claimed) remarks.push('公布日期取自文件自己的说明，请打开网页核对');
  const urls = datedUrls(entry?.urls ?? [], url, facts.published);
  const known = publicationOf(urls);
  const isDated = known.dateBasis !== null && known.dateBasis !== 'repost';
  if (isDated && stated && stated !== known.published)
    remarks.push(`来源所载的公布日期 ${stated} 与目录所记 ${known.published} 不同，请核对 urls`);
  const published = isDated ? undefined : stated;
  const stating = issuerKinds[target.kind].areaHasCode ? [] : [issuers.at(-1), nameBeforeYear(facts.title ?? '')];
  const locality =
    options.locality ?? entry?.locality ?? stating.map((name) => localityOf(name, target.region)).find(Boolean);
  if (stating.length > 0 && locality === undefined) remarks.push('没有找到镇、街道或开发区的名称，请填写 locality');

  const meta: FrontMatter = {
    title: withoutOddCharacters(title),
    // A title in a box of metadata is not above the text, where the check expects it.
    titleSupplied: classified.title === null,
    issuers,
    issuerKind: target.kind,
    locality,
    dates: { delivered: facts.delivered, published, signed: facts.signed },
    dateBasis: published === undefined ? undefined : 'page',
    deliveredTo: facts.deliveredTo,
    documentNumber: facts.documentNumber ?? entry?.documentNumber,
    source: {
      name: options.sourceName ?? source.metadata.site ?? (url ? new URL(url).host : '编者提供的文件，来源网页未记录'),
      url,
      kind: isConfirmed && isGovernmental(url) ? 'official' : 'unknown',
      retrieved: options.retrieved,
      sha256: createHash('sha256').update(source.capture).digest('hex'),
    },
    urls,
    completeness: pager ? 'partial' : 'full',
    breaksOff: pager ? lines.at(-1)?.text.slice(-10) : undefined,
    corrections: declareOddCharacters(source.lines, classified.omitted),
    omissions: declareOmissions(source.lines, classified.omitted),
    redactions: declareRedactions(lines.map((line) => line.text)),
    history: [{ date: options.today, what: '收录全文' }],
    importNotes: [...remarks],
  };
  return {
    capture: source.capture,
    mdx: writeFrontMatter(meta) + writeBody(recogniseBlocks(lines, outline)),
    annotations: annotationSkeleton(meta.title, target.id),
    meta,
    characters: lines.reduce((total, line) => total + withoutWhiteSpace(line.text).length, 0),
    remarks,
    unpublished: [
      ...describeUnpublished(source.seen).map(withoutOddCharacters),
      ...(signers.length > 0 ? [`签发人：${signers.join('、')}`] : []),
    ],
  };
}

/** Classifies lines and reads facts in simplified characters; the lines stay as the source has them. */
function read(
  source: Source,
  names: PlaceNames,
): {
  classified: ClassifiedSource;
  facts: Facts;
  isTraditional: boolean;
} {
  const reading = simplified(source);
  const classified = classifyLines(reading ?? source, names);
  const facts = readFacts(reading ?? source, classified);
  if (!reading) return { classified, facts, isTraditional: false };
  const { title, bodyIndices } = classified;
  const body = bodyIndices.flatMap((index) => source.lines[index] ?? []);
  const ownTitle = title && { ...title, text: joinTitle(source.lines.slice(title.from, title.to)) };
  return { classified: { ...classified, title: ownTitle, body }, facts, isTraditional: true };
}

/** The issuers that the source states, else the catalogue's, else the region's own government. */
function issuersOf(
  facts: Facts,
  entry: CatalogueEntry | undefined,
  government: string | undefined,
  remarks: string[],
): string[] {
  if (facts.issuers.length > 0) return facts.issuers;
  if (entry) remarks.push('发布机关取自目录，请核对');
  else if (government) remarks.push('发布机关取自行政区划（--region），请核对');
  return entry?.issuers ?? (government ? [government] : []);
}

function withoutPager(source: Source, { from, to, pages }: Pager): Source {
  const isOfPager = (index: number) => index >= from && index < to;
  return {
    ...source,
    lines: source.lines.map((line, index) => (isOfPager(index) ? { ...line, boilerplate: '网页导航' } : line)),
    seen: [...source.seen, { kind: 'other-pages', line: null, text: String(pages) }],
  };
}

function refuseBadBytes({ seen }: Source, { title, bodyIndices }: ClassifiedSource): void {
  const isInTitle = (line: number) => title !== null && line > title.from && line <= title.to;
  const damaged = seen.find(
    ({ kind, line }) =>
      kind === 'bad-byte' && line !== null && (isInTitle(line) || paragraphAt(line, bodyIndices) !== null),
  );
  if (!damaged) return;
  const number = paragraphAt(damaged.line, bodyIndices);
  throw new Unreadable(
    `${number === null ? '标题' : `正文第 ${number} 段`}里有坏字节，有的字读不出来：“${damaged.text.slice(0, 40)}”`,
    '重新下载，或打开原件核对，把这几个字改对，存成 UTF-8 编码的文件再导入',
  );
}

/** The catalogue's pages; the one that is the source has the date that the source states. */
function datedUrls(urls: readonly ReportUrl[], source: string | undefined, date: string | undefined): ReportUrl[] {
  if (source === undefined || date === undefined) return [...urls];
  const isSource = isPage(source);
  return urls.map((url) => (isSource(url) ? { ...url, date } : url));
}

function isPage(address: string): (url: ReportUrl) => boolean {
  const comparable = comparableAddress(address);
  return (url) => comparableAddress(url.address) === comparable;
}

/** .gov.cn is reserved for Chinese governments. */
function isGovernmental(url: string | undefined): boolean {
  return url !== undefined && /(?:^|\.)gov\.cn$/.test(new URL(url).hostname);
}
