import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { generateArchive } from '../../scripts/bench/generate/archive.ts';
import { candidatesFor } from '../../src/archive/compare/candidates.ts';
import { citedDocuments } from '../../src/archive/documents/register.ts';
import { repeatsOf } from '../../src/archive/repeats/of-report.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import { Memory } from '../../src/loaders/reading.ts';
import type { Content } from '../../src/model/content.ts';
import { reportJson } from '../../src/publish/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-after-change-'));
afterAll(() => rmSync(folder, { recursive: true }));
generateArchive({ reports: 40, seed: '3', outDir: folder, contentRoot: resolve('content') });

const memory = new Memory();
const before = readContent(folder, 'content', memory).content;
const answersBefore = answers(before);
const [changed = '', twin = ''] = [...before.reports.keys()];

describe('answers after a change are those of a clean start', () => {
  test('a report that takes over the words of another', () => {
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
    const names = repeatsOf(after, reportIn(after, changed)).repeats.flatMap(({ elsewhere }) =>
      elsewhere.map(({ report }) => report.id),
    );
    expect(names).toContain(twin);
    expect(answers(after)).not.toEqual(answersBefore);
  });

  test('a report gone', () => {
    rmSync(join(folder, 'reports', `${twin}.mdx`));
    rmSync(join(folder, 'captures', `${twin}.txt`));
    const after = compareWithClean();
    expect(after.reports.size).toBe(before.reports.size - 1);
  });

  test('a document declared', () => {
    const cited = [...citedDocuments(before).values()].find(({ kind, plan }) => kind === 'law' && plan === null);
    const declared = { documents: [{ slug: 'declared-here', title: cited?.title ?? '', kind: 'plan' }] };
    writeFileSync(join(folder, 'documents.yaml'), JSON.stringify(declared));
    expect(citedDocuments(compareWithClean()).has('declared-here')).toBe(true);
  });
});

test('one report asked for gets what all get that are compared with all', () => {
  const asked = { ...before };
  for (const report of before.reports.values()) {
    const alone = { ...before };
    expect(repeatsOf(alone, report)).toEqual(repeatsOf(asked, report));
    expect(candidatesFor(alone, report)).toEqual(candidatesFor(asked, report));
  }
});

function compareWithClean(): Content {
  const after = readContent(folder, 'content', memory).content;
  const clean = readContent(folder).content;
  expect(answers(after)).toEqual(answers(clean));
  return after;
}

/** What pages and data files tell of every report, and the register of documents. */
function answers(content: Content): string[] {
  return [
    ...[...content.reports.values()].map((report) => JSON.stringify(reportJson(content, report))),
    ...[...content.reports.values()].map((report) =>
      candidatesFor(content, report)
        .map((candidate) => `${candidate.report.id} ${candidate.reason}`)
        .join(),
    ),
    ...[...citedDocuments(content).values()].map(({ citing, ...document }) =>
      JSON.stringify([document.slug, document.title, document.kind, document.count, document.ownPage, citing.length]),
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
