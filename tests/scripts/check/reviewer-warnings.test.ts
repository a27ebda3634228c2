import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readChangedFiles } from '../../../scripts/check/changed-files.ts';
import { refusals, reviewerWarnings } from '../../../scripts/check/reviewer-warnings.ts';

const project = join(import.meta.dirname, '../../..');
const plainFiles = (...paths: string[]) => paths.map((path) => ({ path, mode: '100644' }));

test.each([
  ['content/guides/about.mdx', 'MDX'],
  ['content/guides', 'MDX'],
  ['content/site.yaml', '全库的设置'],
  ['content/captures/x.mjs', 'content 里没有'],
  ['content/reports/440200/evil.js', 'content 里没有'],
  ['content/Guides/about.mdx', 'content 里没有'],
  ['.github/workflows/check.yml', '工作流'],
  ['docs/CODEOWNERS', '工作流'],
  ['package-lock.json', '依赖'],
  ['npm-shrinkwrap.json', '依赖'],
  ['node_modules/x/main', '依赖'],
  ['src/pages/index.astro', '程序'],
  ['scripts/setup.mjs', '程序'],
])('%s needs a maintainer', (path, word) => {
  expect(reviewerWarnings(plainFiles(path))).toEqual([
    expect.stringMatching(new RegExp(`^::warning file=${path.replace(/\W/g, '.')},title=.*::.*${word}`)),
  ]);
});

/** Build tools, editors, hosts, package managers, Git and Astro read these, or they run. */
const running = [
  ...['.astro/x', '.cache/admin/decap-cms-3.16.3.tgz', '.devcontainer/devcontainer.json', '.env', '.env.production'],
  ...['.gitattributes', '.githooks/pre-commit', '.gitmodules', '.husky/pre-commit', '.node-version', '.nvmrc'],
  ...['.postcssrc.json', '.prettierrc.json', '.vscode/launch.json', '.vscode/settings.json', '.vscode/tasks.json'],
  ...['CODEOWNERS', 'Dockerfile', 'Makefile', 'a\n::warning::x.mjs', 'biome.jsonc', 'content/x.ts', 'dist/index.html'],
  ...['hosting/Containerfile', 'hosting/nginx.conf', 'node_modules/.bin/astro', 'node_modules/.setup-stamp'],
  ...['node_modules/astro/package.json', 'postcss.config.json', 'public/evil.html', 'public/evil.svg'],
  ...['schemas/admin/collections.json', 'scripts/evil', 'scripts/evil.py', 'scripts/x.json', 'src/pages/evil.html'],
  ...['src/pages/evil.json', 'src/pages/evil.md', 'src/pages/evil.mdx', 'src/x.css', 'src/x.cts', 'src/x.json'],
  ...['src/x.jsx', 'src/x.mts', 'src/x.node', 'src/x.tsx', 'src/x.vue', 'src/x.wasm', 'tests/fixtures/x.ts'],
  ...['tests/x.json', 'tsconfig.json', 'yarn.lock'],
  // Further ones of these kinds.
  ...['.npmrc', '.yarnrc.yml', '.pnpmfile.cjs', 'bunfig.toml', 'deno.json', '.swcrc', 'vite.config.ts', '.mise.toml'],
  ...['.tool-versions', '.envrc', '.editorconfig', '.lintstagedrc', 'lefthook.yml', 'renovate.json', '.gitlab-ci.yml'],
  ...[
    'netlify.toml',
    'vercel.json',
    'wrangler.toml',
    'public/_headers',
    'public/.well-known/security.txt',
    'SECURITY.md',
  ],
  ...['.github/dependabot.yml', '.github/actions/x/action.yml', 'docs/conf.py', 'content/.gitattributes'],
  ...[
    'content/reports/440104/.gitattributes',
    'content/reports/node_modules/x/index.js',
    'src/node_modules/zod/index.js',
  ],
  ...['content/reports/440104/2022.mdx.js', 'content/reports/440104/2022.mdx\n', 'content/reports/440104/a/b.mdx'],
  ...['tests/fixtures/valid/guides/about.mdx', 'tests/fixtures/.npmrc', 'tests/fixtures/import/page.mjs'],
  ...['tests/fixtures/x/vitest.config.ts', 'README.md/x', 'readme.md', 'content/reports/440104/２０２２.mdx'],
];

test('everything but plain content is flagged', () => {
  const silent = running.filter((path) => reviewerWarnings(plainFiles(path)).length === 0);
  expect(silent).toEqual([]);
});

test('content that does not run needs no warning', () => {
  const paths = [
    'content/reports/440104/2022.mdx',
    'content/plans/440100/2024-2035.mdx',
    'content/captures/440104/2022-office.txt',
    'content/captures/plans/440100/2024-2035.txt',
    'content/annotations/440104/2022.yaml',
    'content/annotations/plans/440100/2024-2035.yaml',
    'content/catalogue/440000.yaml',
    'content/indicators/law-firms.yaml',
    'content/documents.yaml',
    'README.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'tests/fixtures/import/page.html',
    'tests/fixtures/valid/reports/980101/2024.mdx',
  ];
  expect(reviewerWarnings(plainFiles(...paths))).toEqual([]);
});

test('every file of the archive’s content is either plain or a guide or a setting', () => {
  const tracked = execFileSync('git', ['ls-files', '-z', 'content'], { cwd: project, encoding: 'utf8' });
  const flagged = reviewerWarnings(readChangedFiles(tracked)).filter((warning) => !/全库的设置|MDX/.test(warning));
  expect(flagged).toEqual([]);
});

test.each([
  ['120000', '符号链接'],
  ['160000', '子模块'],
  ['100755', '程序'],
])('mode %s is flagged wherever it is', (mode, word) => {
  const [warning] = reviewerWarnings([{ path: 'README.md', mode }]);
  expect(warning).toContain(word);
});

test('a file name cannot begin a command, and the number of lines is limited', () => {
  const [warning] = reviewerWarnings(plainFiles('content/guides/a\n::error::\u001b[2Jx.mdx'));
  expect(warning?.split('\n')).toHaveLength(1);
  expect(warning).toContain('a%0A%3A%3Aerror%3A%3A⟨U+001B⟩');
  expect(reviewerWarnings(plainFiles(...Array.from({ length: 1000 }, (_, i) => `src/${i}.ts`)))).toHaveLength(51);
});

test('installed and generated files are refused, their removal is not', () => {
  const paths = [
    'node_modules/x/index.js',
    'src/node_modules/zod/a.js',
    'dist/index.html',
    '.cache/x',
    'a/b\n/node_modules',
  ];
  expect(refusals(plainFiles(...paths))).toHaveLength(paths.length);
  expect(refusals([{ path: 'dist/index.html', mode: '000000' }])).toEqual([]);
  expect(refusals(plainFiles('src/dist/x.ts', 'content/reports/440104/2022.mdx'))).toEqual([]);
});

describe('the workflow’s step', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-flags-'));
  const repository = join(folder, 'repository');
  afterAll(() => rmSync(folder, { recursive: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: repository,
      encoding: 'utf8',
    }).trim();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  };

  test('runs the base commit’s copy, sees links, moves and hidden submodules, and refuses node_modules', () => {
    mkdirSync(repository);
    git('init', '-q', '-b', 'main');
    for (const path of ['package.json', 'scripts/check', 'src/model'])
      cpSync(join(project, path), join(repository, path), { recursive: true });
    write('scripts/setup.mjs', '// installs\n');
    git('add', '-A');
    git('commit', '-qm', 'base');
    const base = git('rev-parse', 'HEAD');

    write('scripts/check/warn-reviewers.ts', 'console.log("nothing to see")\n');
    write('src/model/invisible.ts', 'throw new Error("evil")\n');
    mkdirSync(join(repository, 'content/captures/440104'), { recursive: true });
    git('mv', 'scripts/setup.mjs', 'content/captures/440104/2022.txt');
    symlinkSync('/etc/passwd', join(repository, 'content/captures/440104/2023.txt'));
    write('.gitmodules', '[submodule "x"]\n\tpath = content/x\n\turl = https://example.org/x\n\tignore = all\n');
    git('add', '-A');
    git('update-index', '--add', '--cacheinfo', `160000,${base},content/x`);
    write('node_modules/zod/index.js', '');
    git('add', '-f', 'node_modules/zod/index.js');
    git('commit', '-qm', 'pull request');

    const { status, stdout, stderr } = runStep(base);
    expect(stderr).not.toContain('Error');
    const flagged = [...stdout.matchAll(/^::(\w+) file=([^,]+)/gm)].map(([, kind, path]) => `${kind} ${path}`).sort();
    expect(flagged).toEqual([
      'error node_modules/zod/index.js',
      'warning .gitmodules',
      'warning content/captures/440104/2023.txt',
      'warning content/x',
      'warning node_modules/zod/index.js',
      'warning scripts/check/warn-reviewers.ts',
      'warning scripts/setup.mjs',
      'warning src/model/invisible.ts',
    ]);
    expect(status).toBe(1);
  });

  /** Runs the step as it is in the workflow. */
  function runStep(base: string) {
    const workflow = parse(readFileSync(join(project, '.github/workflows/check.yml'), 'utf8'));
    const { steps } = workflow.jobs.content as { steps: { name?: string; run?: string }[] };
    const ran = steps.filter(({ run }) => run !== undefined);
    expect(ran[0]?.run).toContain('warn-reviewers.ts');
    return spawnSync('bash', ['-e', '-c', ran[0]?.run ?? ''], {
      cwd: repository,
      encoding: 'utf8',
      env: {
        ...process.env,
        BASE: base,
        RUNNER_TEMP: folder,
        PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      },
    });
  }
});
