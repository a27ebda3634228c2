// npm run new -- --region 440300 --year 2024 [--kind office] [--name ascii-name] [--locality NAME] [--date DATE]
// Makes the three files of a report for who transcribes it by hand, with what the catalogue knows of it. Never overwrites.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/loaders/content-directory.ts';
import { annotationSkeleton } from './new/annotations.ts';
import { Archive } from './new/archive.ts';
import { findEntry } from './new/catalogue.ts';
import { writeFrontMatter } from './new/front-matter.ts';
import { governmentOf, localityOf } from './new/government.ts';
import { pathsOf } from './new/paths.ts';
import { BadCommand, refuse } from './new/refusal.ts';
import { readTarget } from './new/target.ts';
import { today } from './new/today.ts';

try {
  run();
} catch (error) {
  refuse(error, '用法：npm run new -- --region 440300 --year 2024 [--kind office] [--name sifaju]');
}

function run(): void {
  const values = readArguments();
  const { root, label } = contentDirectory();
  const archive = new Archive(root, label);
  const divisions = archive.divisions();
  const entries = archive.catalogue(values.region ?? '')?.entries ?? [];
  const target = readTarget(values, divisions, (id) => entries.find((entry) => entry.id === id)?.issuerKind);
  const paths = pathsOf(target.id);
  for (const path of Object.values(paths)) {
    if (archive.exists(path)) throw new BadCommand(`已经有 ${archive.folder.show(path)}，不覆盖`);
  }

  const entry = findEntry(entries, target.id, undefined);
  const government = governmentOf(target.region, target.kind, divisions);
  const issuers = entry?.issuers ?? (government ? [government] : []);
  const title = entry?.title ?? `${issuers.join(' ')}${target.year}年法治政府建设年度报告`;
  const meta = writeFrontMatter({
    title,
    titleSupplied: false,
    issuers,
    issuerKind: target.kind,
    locality: values.locality ?? entry?.locality ?? localityOf(entry?.issuers[0], target.region),
    dates: { published: entry?.published ?? undefined },
    dateBasis: entry?.dateBasis,
    documentNumber: entry?.documentNumber,
    source: {
      name: entry ? new URL(entry.url).host : '写明从哪里采集',
      url: entry?.url,
      kind: entry ? 'official' : 'unknown',
      // The hash of the empty capture; once the text is pasted in, the check says what to write here.
      sha256: createHash('sha256').update('').digest('hex'),
    },
    corrections: [],
    omissions: [],
    redactions: [],
    history: [{ date: values.date ?? today(), what: '收录全文' }],
  });
  const files = {
    [paths.capture]: '',
    [paths.text]: `${meta}\n`,
    [paths.annotations]: annotationSkeleton(title, target.id),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`新建 ${archive.folder.show(path)}`);
  }
  console.log(`下一步：
  1. 把原文原样粘贴到 ${archive.folder.show(paths.capture)}，一字不改；
  2. 把正文整理到 ${archive.folder.show(paths.text)} 的 --- 下面，核对元数据；
  3. 运行 npm run check，照提示改（SHA-256 也在提示里）。`);
  if (entry) console.log(`  4. 删去目录里 ${target.id} 的条目。`);
  console.log('有 Word、PDF、网页或文本文件的，用 npm run import 更省事。');
}

function readArguments() {
  const text = { type: 'string' } as const;
  return parseArgs({ options: { region: text, year: text, kind: text, name: text, locality: text, date: text } })
    .values;
}
