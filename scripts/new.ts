// npm run new -- --region 440300 --year 2024 [--kind office] [--name ascii-name] [--locality NAME] [--date DATE]
// Creates the three files of a report for transcription by hand, with the data of its catalogue entry. Never overwrites.
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/loaders/content-directory.ts';
import { BadCommand } from './cli/refusals.ts';
import { requireValidOptions } from './cli/require-valid-options.ts';
import { runCommand } from './cli/run-command.ts';
import { today } from './cli/today.ts';
import { wordSystemErrors } from './cli/word-system-errors.ts';
import { annotationSkeleton } from './report-files/annotation-skeleton.ts';
import { ArchiveFolder } from './report-files/archive-folder.ts';
import { findEntry } from './report-files/catalogue-entry.ts';
import { governmentOf, localityOf } from './report-files/issuer-name.ts';
import { pathsOf } from './report-files/paths.ts';
import { readTarget } from './report-files/target.ts';
import { writeFrontMatter } from './report-files/write-front-matter.ts';
import { writeTogether } from './report-files/write-together.ts';

await runCommand('npm run new -- --region 440300 --year 2024 [--kind office] [--name sifaju]', () =>
  wordSystemErrors(createReport),
);

function createReport(): void {
  const values = readArguments();
  requireValidOptions(values);
  const { root, label } = contentDirectory();
  const archive = new ArchiveFolder(root, label);
  const divisions = archive.divisions();
  const entries = archive.catalogue(values.region ?? '')?.entries ?? [];
  const target = readTarget(values, divisions, (id) => entries.find((entry) => entry.id === id)?.issuerKind);
  const paths = pathsOf(target.id);
  for (const path of Object.values(paths)) {
    if (archive.exists(path)) throw new BadCommand(`已经有 ${archive.folder.displayPath(path)}，不覆盖`);
  }

  const entry = findEntry(entries, target.id, undefined);
  const page = entry?.urls[0];
  const government = values.locality ? undefined : governmentOf(target.region, target.kind, divisions);
  const issuers = entry?.issuers ?? (government ? [government] : []);
  const title = entry?.title ?? `${issuers.join(' ')}${target.year}年法治政府建设年度报告`;
  const meta = writeFrontMatter({
    title,
    issuers,
    issuerKind: target.kind,
    locality: values.locality ?? entry?.locality ?? localityOf(entry?.issuers.at(-1), target.region),
    documentNumber: entry?.documentNumber,
    source: {
      name: page ? new URL(page.address).host : '写明从哪里采集',
      url: page?.address,
      kind: page ? (page.kind === 'official' ? 'official' : 'mirror') : 'unknown',
      // Hash of the empty capture; after the text is pasted in, the check prints the right one.
      sha256: createHash('sha256').update('').digest('hex'),
    },
    urls: entry?.urls,
    completeness: 'full',
    history: [{ date: values.date ?? today(), what: '收录全文' }],
  });
  const files = new Map([
    [paths.capture, ''],
    [paths.mdx, `${meta}\n`],
    [paths.annotations, annotationSkeleton(title, target.id)],
  ]);
  writeTogether(root, files);
  for (const path of files.keys()) console.log(`新建 ${archive.folder.displayPath(path)}`);
  console.log(`下一步：
  1. 把原文原样粘贴到 ${archive.folder.displayPath(paths.capture)}，一字不改；
  2. 把正文整理到 ${archive.folder.displayPath(paths.mdx)} 的 --- 下面，核对元数据；
  3. 运行 npm run check，照提示改（SHA-256 也在提示里）。`);
  if (entry) console.log(`  4. 删去目录里 ${target.id} 的条目。`);
  console.log('有 Word、PDF、网页或文本文件的，用 npm run import 更省事。');
}

function readArguments() {
  const string = { type: 'string' } as const;
  return parseArgs({
    options: { region: string, year: string, kind: string, name: string, locality: string, date: string },
  }).values;
}
