import type { FolderSize } from './measure/folder.ts';
import type { Usage } from './measure/process.ts';

/** What a run has measured of one archive. */
export interface BuildMeasures {
  reports: number;
  check: Usage;
  build: Usage;
  /** Pagefind's own crawl of the same pages; null if it was left out. */
  crawl: Usage | null;
  size: FolderSize;
}

/** Reports of the archive whose processor time is the measure for others. */
export const baseSize = 1000;

/** Ratios, which depend on the machine less than seconds do. `base`: milliseconds a report at `baseSize`, if known. */
export function formatRatios({ reports, check, build, crawl }: BuildMeasures, base: number | null): string[] {
  const perReport = millisecondsPerReport(build, reports);
  const compared =
    base === null ? `--reports ${baseSize} first, to compare` : `${ratio(perReport, base)} × at ${baseSize}`;
  return [
    ...(crawl === null
      ? []
      : [`whole build ÷ crawl: ${ratio(build.wall, crawl.wall)} in time, ${ratio(build.cpu, crawl.cpu)} of processor`]),
    `processor a report: build ${perReport.toFixed(1)} ms (${compared}), check ${millisecondsPerReport(check, reports).toFixed(1)} ms`,
  ];
}

export function millisecondsPerReport({ cpu }: Usage, reports: number): number {
  return (cpu * 1000) / Math.max(1, reports);
}

/** The row of the run in the table of docs/scale.md. */
export function tableRow({ reports, check, build, crawl, size }: BuildMeasures): string {
  const step = (name: string) => new RegExp(`^ *${name} (\\S+) s$`, 'm').exec(build.output)?.[1] ?? '–';
  const cells = [
    reports.toLocaleString('en'),
    `${check.wall.toFixed(1)} s`,
    `${step('read and check')} + ${step('rows')} + ${step('data files')} s`,
    `${step('pages')} s`,
    `${step('search index')} + ${step('tables')} s`,
    `${build.wall.toFixed(0)} s`,
    `${build.cpu.toFixed(0)} s`,
    gigabytes(build.peak * 1e6),
    size.files.toLocaleString('en'),
    gigabytes(size.bytes),
    crawl === null ? '–' : `${crawl.wall.toFixed(0)} s, ${crawl.cpu.toFixed(0)} s, ${gigabytes(crawl.peak * 1e6)}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
