import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readContent } from '../../../src/loaders/read-content.ts';
import { cpuTime } from '../../parse/cpu-time.ts';
import { copyOfValid } from '../run-script.ts';

const folder = copyOfValid();
afterAll(() => rmSync(folder, { recursive: true }));

/** As many as a list may have. */
const most = 5000;
const id = '980101/2001';

interface HostileReport {
  body: string;
  capture?: string;
  frontMatter?: string;
  annotations?: string;
}

/** Files within every limit, each of which once took minutes or would if a look-up were a search. */
const reports: Record<string, () => HostileReport> = {
  'redactions of a long text': () => ({
    body: '█年'.repeat(most) + '年'.repeat(900_000),
    frontMatter: list('redactions', () => '{ text: "█年", reason: x }'),
  }),
  'different redactions': () => ({
    body: '█年'.repeat(300_000),
    frontMatter: list('redactions', (i) => `{ text: "${'█年'.repeat(15)}${i}", reason: x }`),
  }),
  'quotes that occur everywhere': () => ({
    body: '年'.repeat(999_000),
    annotations: list('excluded', () => '{ quote: 年, reason: x }') + list('notes', () => '{ quote: 年, text: x }'),
  }),
  'quotes that nearly occur': () => ({
    body: '年'.repeat(999_000),
    annotations: list('excluded', (i) => `{ quote: ${'年'.repeat(150)}月${'年'.repeat(100)}${i}, reason: x }`),
  }),
  'long quotes that resemble nothing': () => ({
    body: Array.from({ length: 190 }, (_, i) => mixed(5000, i)).join('\n\n'),
    annotations: list('excluded', (i) => `{ quote: ${mixed(384, 7 * i + 3)}, reason: x }`, 500),
  }),
  'corrections of a long capture': () => ({
    body: '年'.repeat(500_000),
    capture: 'a'.repeat(3_900_000),
    frontMatter: list('corrections', (i) => `{ capture: ${'a'.repeat(150)}${i}, text: x, reason: x }`),
  }),
  'figures in one long paragraph': () => ({
    body: figures('，'),
    annotations:
      list('observations', (i) => `{ indicator: x, quote: 办${10_000 + i}件, value: ${10_000 + i}, unit: 件 }`) +
      list('excluded', (i) => `{ quote: 办${20_000 + i}件, reason: x }`),
  }),
  'figures in many paragraphs': () => ({
    body: figures('\n\n'),
    annotations: list('observations', (i) => `{ indicator: x, quote: 办${60_000 + i}件, value: 1, unit: 件 }`),
  }),
  'figures in many items': () => ({
    body: `${'一是办10件；二是办20件；'.repeat(45_000)}办50000件`,
    annotations: 'observations:\n  - { indicator: x, quote: 办50000件, value: 50000, unit: 件 }\n',
  }),
  'roles of many paragraphs': () => ({
    body: Array.from({ length: 80_000 }, (_, i) => `甲${i}乙`).join('\n\n'),
    annotations: list('roles', (i) => `{ quote: 甲${70_000 + i}乙, role: date }`),
  }),
  'a hundred thousand mistakes in the text': () => ({ body: '甲{\n'.repeat(250_000) }),
  'front matter that does not fit the schema': () => ({
    body: '年',
    frontMatter: list('corrections', () => '1', 160_000),
  }),
  'entries that do not fit the schema': () => ({
    body: '年',
    annotations: list('notes', () => '1', 240_000),
  }),
};

test.each(Object.entries(reports))('%s: checked within 10 s of CPU', { timeout: 120_000 }, (_, make) => {
  write(make());
  expect(cpuTime(() => readContent(folder))).toBeLessThan(10_000);
});

function write({ body, capture = body, frontMatter = '', annotations = '' }: HostileReport): void {
  const sha256 = createHash('sha256').update(capture).digest('hex');
  const meta = `title: 样例区人民政府2001年法治政府建设年度报告
titleSupplied: true
issuers: [样例区人民政府]
issuerKind: government
source: { name: x, kind: unknown, sha256: ${sha256} }
completeness: full
${frontMatter}history:
  - { date: 2026-01-05, what: 收录全文 }
`;
  writeFile(`captures/${id}.txt`, capture);
  writeFile(`reports/${id}.mdx`, `---\n${meta}---\n\n${body}\n`);
  writeFile(`annotations/${id}.yaml`, annotations);
}

function writeFile(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function list(key: string, entry: (i: number) => string, length = most): string {
  return `${key}:\n${Array.from({ length }, (_, i) => `  - ${entry(i)}\n`).join('')}`;
}

function figures(separator: string): string {
  return Array.from({ length: 70_000 }, (_, i) => `办${i}件`).join(separator);
}

/** A text of common characters in an order without repeats. */
function mixed(length: number, seed: number): string {
  const characters = '建设法治政府依法行政深入推进全面加强改革创新服务管理监督公开透明';
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 0x7fffffff;
    return characters.charAt(state % characters.length);
  }).join('');
}
