import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/loaders/read-content.ts';
import { formatProblem, type Problem } from '../../../src/model/problem.ts';
import { cpuTime } from '../../parse/cpu-time.ts';
import { copyOfValid, runScript } from '../run-script.ts';

const report = 'reports/980101/2024.mdx';
const annotations = 'annotations/980101/2024.yaml';
const capture = 'captures/980101/2024.txt';

/** Generated instead of stored, because they would be megabytes: files whose size or depth would exhaust a careless parser. */
const cases: [name: string, make: (folder: string) => void, expected: RegExp][] = [
  ['a capture of 100 MB', (folder) => grow(folder, capture, 100_000_000), /2024\.txt:1:1 file 文件太大/],
  ['a text of 100 MB', (folder) => grow(folder, report, 100_000_000), /2024\.mdx:1:1 file 文件太大/],
  [
    'a catalogue of 100 MB',
    (folder) => grow(folder, 'catalogue/980000.yaml', 100_000_000),
    /980000\.yaml:1:1 file 文件太大/,
  ],
  [
    '20,000 brackets in annotations',
    (folder) => write(folder, annotations, `notes: ${'['.repeat(20_000)}`),
    /yaml-depth/,
  ],
  ['12,000 mappings in annotations', (folder) => write(folder, annotations, nested(12_000)), /yaml-depth/],
  [
    '20,000 brackets in front matter',
    (folder) => write(folder, report, `---\ntitle: ${'{a: '.repeat(20_000)}\n---\n文字\n`),
    /yaml-depth/,
  ],
  ['20,000 items in one line', (folder) => write(folder, annotations, `notes:\n${'- '.repeat(20_000)}x\n`), /yaml/],
  ['3 MB of YAML', (folder) => append(folder, annotations, '# 注释\n'.repeat(400_000)), /yaml-size/],
  [
    'a hundred thousand keys',
    (folder) =>
      write(
        folder,
        annotations,
        lines(100_000, (i) => `k${i}: 1`),
      ),
    /schema|yaml/,
  ],
  [
    'the same key a hundred thousand times',
    (folder) => write(folder, annotations, 'notes: []\n'.repeat(100_000)),
    /yaml 从这里起 notes、notes、.*又写了一次/,
  ],
  [
    'five thousand quotes that are not there',
    (folder) =>
      write(
        folder,
        annotations,
        `notes:\n${lines(5_000, (i) => `  - { quote: 样例${i}区推进样例工作${i}, text: 按 }`)}`,
      ),
    /quote 正文里没有/,
  ],
  [
    'a list of thirty thousand quotes',
    (folder) => write(folder, annotations, `excluded:\n${lines(30_000, () => '  - { quote: 年, reason: 数 }')}`),
    /schema excluded 太长或太大.+\n.+不超过 5000/,
  ],
  [
    'thousands of regions that are not there',
    (folder) => append(folder, 'catalogue/980000.yaml', lines(5_000, entry)),
    /reference 行政区划代码 99\d{4} 不在/,
  ],
  [
    'a million brackets of titles',
    (folder) => append(folder, report, `${'《'.repeat(900_000)}\n`),
    /fidelity|text-size/,
  ],
  ['a line of half a million spaces', (folder) => append(folder, report, `甲${' '.repeat(500_000)}乙\n`), /fidelity/],
  ['a hundred thousand items', (folder) => append(folder, report, `${'一是甲。'.repeat(100_000)}\n`), /fidelity/],
  [
    'a table of half a million cells',
    (folder) => append(folder, report, `\n|${'甲|'.repeat(300_000)}\n| --- |\n`),
    /table/,
  ],
  ['half a million digits', (folder) => append(folder, report, `${'1'.repeat(500_000)}\n`), /fidelity/],
  [
    'numbers without end',
    (folder) => append(folder, report, `${'1,111,'.repeat(100_000)}\n${'百千万亿'.repeat(50_000)}\n`),
    /fidelity|paragraph-break/,
  ],
  [
    'fifty thousand mobile numbers',
    (folder) => append(folder, report, `${'13800138000 '.repeat(50_000)}\n`),
    /personal-data/,
  ],
  [
    'a link to a file outside',
    (folder) => link(folder, capture, '/etc/passwd'),
    /2024\.txt:1:1 file 不是普通文件（符号链接/,
  ],
  [
    'a link to itself',
    (folder) => link(folder, annotations, '2024.yaml'),
    /2024\.yaml:1:1 file 不是普通文件（符号链接/,
  ],
  [
    'a folder that is a link to the root',
    (folder) => link(folder, 'reports/980102', '/'),
    /reports\/980102:1:1 file 不是普通文件/,
  ],
  ['a pipe that never ends', (folder) => pipe(folder, report), /2024\.mdx?:1:1 (?:file|path)/],
];

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Appends to a file; to the report as a separate paragraph. */
function append(folder: string, path: string, text: string): void {
  appendFileSync(join(folder, path), path === report ? `\n${text}` : text);
}

/** Extends a file to a size as a sparse file, which takes no disk space. */
function grow(folder: string, path: string, bytes: number): void {
  closeSync(openSync(join(folder, path), 'a'));
  truncateSync(join(folder, path), bytes);
}

function link(folder: string, path: string, target: string): void {
  rmSync(join(folder, path), { force: true });
  symlinkSync(target, join(folder, path));
}

function pipe(folder: string, path: string): void {
  rmSync(join(folder, path));
  execFileSync('mkfifo', [join(folder, path)]);
}

function nested(depth: number): string {
  return `notes:${lines(depth, (i) => `${' '.repeat((i % 200) + 1)}k:`)}`;
}

function lines(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');
}

function entry(i: number): string {
  return `- { region: 99${String(1000 + i).padStart(4, '0')}, slug: '2024', issuers: [甲], issuerKind: government, year: 2024, urls: [{ address: "https://example.com/${i}", kind: official }] }`;
}

describe('files that would exhaust a parser are refused in bounded time', () => {
  // CPU time is limited; a busy machine may take much longer.
  test.each(cases)('%s', { timeout: 240_000 }, (_, make, expected) => {
    const folder = copyOfValid();
    try {
      make(folder);
      let problems: readonly Problem[] = [];
      const took = cpuTime(() => {
        ({ problems } = readContent(folder, 'content'));
      });
      expect(problems.map(formatProblem).join('\n')).toMatch(expected);
      expect(took).toBeLessThan(10_000);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('all of them at once in a process with little memory: messages, no stack trace', {
  timeout: 180_000,
}, async () => {
  const folder = copyOfValid();
  try {
    for (const [i, [name, make]] of cases.entries()) {
      // Skips links and pipes, which this test itself would have to read.
      if (/link|pipe/.test(name)) continue;
      const source = copyOfValid();
      make(source);
      mkdirSync(join(folder, `reports/9801${10 + i}`), { recursive: true });
      renameSync(join(source, report), join(folder, `reports/9801${10 + i}/2024.mdx`));
      rmSync(source, { recursive: true });
    }
    const { status, stdout, stderr } = await runScript('check.ts', [], folder, {
      NODE_OPTIONS: '--max-old-space-size=700',
    });
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
