import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { generateArchive } from '../../scripts/bench/corpus/archive.ts';
import { candidatesFor } from '../../src/archive/compare/candidates.ts';
import { citedDocuments } from '../../src/archive/documents/register.ts';
import { repeatsOf } from '../../src/archive/repeats/report-repeats.ts';
import { ReadCache } from '../../src/loaders/content-reader.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import type { Content } from '../../src/model/content.ts';
import { reportJson } from '../../src/publish/json/report-json.ts';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-after-change-'));
afterAll(() => rmSync(folder, { recursive: true }));
generateArchive({ reports: 40, seed: '3', outDir: folder, contentRoot: resolve('content') });

const cache = new ReadCache();
const before = readContent(folder, 'content', cache).content;
const outputBefore = outputOf(before);
const [changed = '', twin = ''] = [...before.reports.keys()];

describe('after a change, cached content gives the same output as a fresh read', () => {
  test('a report copies the text of another', () => {
    const text = textOf(twin);
    const body = text.slice(text.indexOf('\n---\n') + 5);
    const capture = readFileSync(join(folder, 'captures', `${twin}.txt`), 'utf8');
    writeFileSync(join(folder, 'captures', `${changed}.txt`), capture);
    const own = textOf(changed);
    const sha256 = /sha256: "(\w+)"/.exec(text)?.[1] ?? '';
    const front = own.slice(0, own.indexOf('\n---\n') + 5).replace(/sha256: "\w+"/, `sha256: "${sha256}"`);
    writeFileSync(join(folder, 'reports', `${changed}.mdx`), front + body);
    rmSync(join(folder, 'annotations', `${changed}.yaml`), { force: true });
    rmSync(join(folder, 'annotations', `${twin}.yaml`), { force: true });
    const after = compareWithClean();
    const repeatedIn = repeatsOf(after, reportIn(after, changed)).repeats.flatMap(({ occurrences }) =>
      occurrences.map(({ report }) => report.id),
    );
    expect(repeatedIn).toContain(twin);
    expect(outputOf(after)).not.toEqual(outputBefore);
  });

  test('a report is removed', () => {
    rmSync(join(folder, 'reports', `${twin}.mdx`));
    rmSync(join(folder, 'captures', `${twin}.txt`));
    const after = compareWithClean();
    expect(after.reports.size).toBe(before.reports.size - 1);
  });

  test('a document is declared', () => {
    const law = [...citedDocuments(before).values()].find(({ kind, plan }) => kind === 'law' && plan === null);
    const declared = { documents: [{ slug: 'declared-here', title: law?.title ?? '', kind: 'plan' }] };
    writeFileSync(join(folder, 'documents.yaml'), JSON.stringify(declared));
    expect(citedDocuments(compareWithClean()).has('declared-here')).toBe(true);
  });
});

test('a single look-up gives the same result as the full index', () => {
  const shared = { ...before };
  for (const report of before.reports.values()) {
    const single = { ...before };
    expect(repeatsOf(single, report)).toEqual(repeatsOf(shared, report));
    expect(candidatesFor(single, report)).toEqual(candidatesFor(shared, report));
  }
});

function compareWithClean(): Content {
  const after = readContent(folder, 'content', cache).content;
  const clean = readContent(folder).content;
  expect(outputOf(after)).toEqual(outputOf(clean));
  return after;
}

/** The JSON and candidates of every report, and the cited documents. */
function outputOf(content: Content): string[] {
  return [
    ...[...content.reports.values()].map((report) => JSON.stringify(reportJson(content, report))),
    ...[...content.reports.values()].map((report) =>
      candidatesFor(content, report)
        .map((candidate) => `${candidate.report.id} ${candidate.reason}`)
        .join(),
    ),
    ...[...citedDocuments(content).values()].map(({ citing, ...document }) =>
      JSON.stringify([document.slug, document.title, document.kind, document.count, document.hasPage, citing.length]),
    ),
  ];
}

function textOf(id: string): string {
  return readFileSync(join(folder, 'reports', `${id}.mdx`), 'utf8');
}

function reportIn(content: Content, id: string) {
  const report = content.reports.get(id);
  if (!report) throw new Error(`No report ${id}`);
  return report;
}
