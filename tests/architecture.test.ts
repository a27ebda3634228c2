import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circlesOf } from './circles.ts';
import { importsOf, isOurs, project, readProjectFile, readSources } from './sources.ts';

/**
 * Allowed imports, in the order of dependency. A folder may import the entries of its row and itself. The longest name
 * that contains a file is its row.
 */
const mayImport: Record<string, string[]> = {
  'src/model': [],
  'src/parse': ['src/model'],
  'src/rules': ['src/model', 'src/parse'],
  'src/loaders': ['src/model', 'src/parse', 'src/rules'],
  'src/content.config.ts': ['src/model', 'src/loaders'],
  'src/middleware.ts': ['src/model', 'src/loaders', 'src/archive', 'src/publish'],
  // current-content.ts is the only way from the loaders to the pages.
  'src/archive': ['src/model', 'src/parse', 'src/loaders/current-content.ts'],
  'src/publish': ['src/model', 'src/archive'],
  'src/publish/hosting': [],
  'src/search/format': ['src/model', 'src/parse'],
  'src/search/build': ['src/search/format', 'src/model', 'src/parse', 'src/archive'],
  'src/search/read': ['src/search/format', 'src/parse', 'src/model'],
  'src/search/server': ['src/search/format', 'src/search/read'],
  // The base of the pages that have scripts.
  'src/browser/page': ['src/model'],
  'src/browser/search': [
    ...['src/browser/page', 'src/model', 'src/search/read', 'src/search/server', 'src/search/format', 'src/parse'],
    // Results are saved as the tables are.
    'src/publish/tables/csv.ts',
  ],
  'src/browser/quote': [
    ...['src/browser/page', 'src/browser/search', 'src/search/read', 'src/search/server', 'src/search/format'],
    'src/model',
  ],
  'src/browser/search-or-quote.ts': ['src/browser/page', 'src/browser/search', 'src/browser/quote'],
  'src/browser/compare': [...['src/browser/page', 'src/model', 'src/archive', 'src/parse', 'src/components']],
  // The page that cites a passage formats it in the browser, with the formatters of the data files.
  'src/browser/cite': ['src/publish/citation', 'src/browser/page', 'src/model', 'src/parse'],
  // On all pages: the layout starts it.
  'src/browser/preferences.ts': [],
  'src/styles': [],
  // Components take plain data: views (src/archive/pages) compute it, pages pass it on.
  'src/components': ['src/model', 'src/styles'],
  'src/layouts': [
    ...[
      'src/model',
      'src/archive',
      'src/publish/hosting',
      'src/browser/preferences.ts',
      'src/components',
      'src/styles',
    ],
  ],
  'src/pages': [
    ...['src/model', 'src/archive', 'src/publish', 'src/search', 'src/browser', 'src/components'],
    ...['src/layouts', 'src/styles'],
  ],
  // Also holds what `npm run dev` adds to its pages.
  'scripts/dev': [
    ...['src/model', 'src/parse', 'src/rules', 'src/loaders', 'src/archive/repeats'],
    ...['src/publish/escape-xml.ts', 'src/browser/page/elements.ts'],
    ...['scripts/build/digest.ts', 'scripts/build/shared-modules.ts'],
  ],
  scripts: [...['src/model', 'src/parse', 'src/rules', 'src/loaders', 'src/archive', 'src/publish', 'src/search']],
};

/** Packages that a folder may import; these folders stay free of the file system and of Astro. */
const mayUse: Record<string, string[]> = {
  'src/model': ['zod'],
  'src/parse': ['zod', 'yaml'],
  'src/rules': [],
  'src/archive': ['astro:content', 'node:crypto'],
};

/** The only files that read Astro's store; all others use src/archive. */
const readTheStore = ['src/archive/load-archive.ts', 'src/content.config.ts', 'src/pages/[guide].astro'];

/** Packages that must not reach a reader's browser, not even through another import. */
const notForBrowsers = /^(?:node:.*|zod(?:\/.*)?|yaml|astro:content)$/;

/** File and folder names without meaning. */
const drawers = /^(?:utils?|helpers?|common|misc|managers?|shared|stuff)(?:\.|$)/i;

const sources = readSources();
const code = sources.filter(({ path }) => !path.startsWith('tests/'));

describe('imports go one way', () => {
  test.each(Object.keys(mayImport))('%s', (folder) => {
    const allowed = [folder, ...(mayImport[folder] ?? [])];
    const wrong = code
      .filter(({ path }) => folderOf(path) === folder)
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ target }) => isOurs(target) && !allowed.some((name) => liesIn(target, name)))
          .map(({ target }) => `${path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('every file has its place in the table', () => {
    expect(code.filter(({ path }) => folderOf(path) === null).map(({ path }) => path)).toEqual([]);
  });

  test('the tables name only what exists', () => {
    const names = [
      ...Object.keys(mayImport),
      ...Object.values(mayImport).flat(),
      ...Object.keys(mayUse),
      ...readTheStore,
    ];
    expect(names.filter((name) => !existsSync(join(project, name)))).toEqual([]);
  });

  test('no circles among the files and folders of a folder', () => {
    expect(circlesOf(sources)).toEqual([]);
  });
});

test.each(Object.keys(mayUse))('%s uses no other packages', (folder) => {
  const wrong = code
    .filter(({ path }) => folderOf(path) === folder)
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => !isOurs(target) && !mayUse[folder]?.includes(target))
        .map(({ target }) => `${path} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('components see no content: a view of src/archive/pages computes what they show', () => {
  const wrong = code.filter(
    ({ path, imports }) =>
      path.startsWith('src/components/') && imports.some(({ target }) => target === 'src/model/content.ts'),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('a page shows every view by the rule for punctuation', () => {
  const calls = sources
    .filter(({ path }) => path.startsWith('src/pages/'))
    .flatMap(({ path }) =>
      [...readProjectFile(path).matchAll(/(?:\bshown\(\s*)?\b\w+View\(/g)].map(([call]) => ({ path, call })),
    );
  expect(calls.length).toBeGreaterThan(20);
  expect(calls.filter(({ call }) => !call.startsWith('shown('))).toEqual([]);
});

test('layouts and components await nothing: Astro renders what a component awaits piece by piece', () => {
  const paths = code.map(({ path }) => path).filter((path) => /^src\/(?:layouts|components)\/.+\.astro$/.test(path));
  expect(paths).toContain('src/layouts/Base.astro');
  expect(paths.filter((path) => /\bawait\b/.test(readProjectFile(path)))).toEqual([]);
});

test('every page awaits the archive, which its layout takes as read', () => {
  const pages = code.filter(
    ({ path, imports }) =>
      path.startsWith('src/pages/') && imports.some(({ target }) => target === 'src/layouts/Base.astro'),
  );
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter(({ path }) => !readProjectFile(path).includes('await loadArchive()'))).toEqual([]);
});

test('only the archive reads the store', () => {
  const readers = code.filter(({ imports }) => imports.some(({ target }) => target === 'astro:content'));
  expect(readers.map(({ path }) => path).sort()).toEqual(readTheStore);
});

test('pages and data files take observations with their verdicts', () => {
  const readers = code.filter(({ path }) => /^src\/(?!model|parse|rules|loaders)/.test(path));
  const bare = readers.filter(({ path }) =>
    /annotations\.observations|\bobservations\b[^\n]*= [^\n]*annotations/.test(readProjectFile(path)),
  );
  expect(bare.map(({ path }) => path)).toEqual(['src/archive/observations.ts']);
});

test('only src/model/settings.ts and scripts/admin/settings.ts know the names of settings', () => {
  const named = code
    .filter(({ path }) => path !== 'scripts/run.mjs')
    .flatMap(({ path }) => [...readProjectFile(path).matchAll(/\benv\.(\w+)/g)].map(([, name]) => `${path} ${name}`))
    .filter((name) => !name.startsWith('scripts/admin/settings.ts ') && !/ (?:DEV|BASE_URL)$/.test(name));
  // Set by other programs, or by the build or the preview for its own pages.
  expect([...new Set(named)].sort()).toEqual([
    'scripts/build/pages.ts DATA_MANIFEST',
    'scripts/build/run-astro.ts ASTRO_TELEMETRY_DISABLED',
    'scripts/check.ts GITHUB_STEP_SUMMARY',
    'scripts/dev.ts ASTRO_TELEMETRY_DISABLED',
    'scripts/dev/live-preview.ts LIVE_PREVIEW',
    'src/browser/quote/compare-quotation.ts SEARCH_INDEX',
    'src/browser/search/open-engines.ts SEARCH_INDEX',
    'src/browser/search/ui-messages.ts SEARCH_INDEX',
    'src/layouts/Base.astro LIVE_PREVIEW',
    'src/layouts/Base.astro SEARCH_INDEX',
    'src/pages/quote.astro SEARCH_INDEX',
    'src/pages/search.astro SEARCH_INDEX',
    'src/publish/manifest/load-manifest.ts DATA_MANIFEST',
  ]);
});

test('only src/model/memo.ts caches', () => {
  const caching = code.map(({ path }) => path).filter((path) => readProjectFile(path).includes('new WeakMap'));
  expect(caching).toEqual(['src/model/memo.ts']);
});

test('what runs in the browser brings nothing of the build along', () => {
  const byPath = new Map(code.map((source) => [source.path, source]));
  const inBrowser = code
    .filter(({ path }) => /^src\/(?:browser|search\/(?:read|server))\//.test(path))
    .map(({ path }) => path);
  const wrong: string[] = [];
  // The list grows while it is iterated: every file imported for its values is added.
  for (const path of inBrowser) {
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) {
      if (typeOnly) continue;
      if (notForBrowsers.test(target) || target.startsWith('src/search/build/')) wrong.push(`${path} → ${target}`);
      if (isOurs(target) && !inBrowser.includes(target)) inBrowser.push(target);
    }
  }
  expect(wrong).toEqual([]);
});

test('every import of ours leads to a file', () => {
  const missing = code.flatMap(({ path, imports }) =>
    imports
      .map(({ target }) => target.replace(/\?.*$/, ''))
      .filter((target) => isOurs(target) && !existsSync(join(project, target)))
      .map((target) => `${path} → ${target}`),
  );
  expect(missing).toEqual([]);
});

test('nothing is called a drawer', () => {
  expect(sources.map(({ path }) => path).filter((path) => path.split('/').some((part) => drawers.test(part)))).toEqual(
    [],
  );
});

test('circles are found among files, among folders and between both', () => {
  const circlesIn = (...imports: [string, string][]) =>
    circlesOf(imports.map(([path, target]) => ({ path, imports: [{ target, typeOnly: true }] })));
  expect(circlesIn(['src/a.ts', 'src/b.ts'], ['src/b.ts', 'src/a.ts'])).toEqual(['src/a.ts ⇄ src/b.ts']);
  expect(circlesIn(['src/a/x.ts', 'src/b/y.ts'], ['src/b/z.ts', 'src/a/x.ts'])).toEqual(['src/a ⇄ src/b']);
  expect(circlesIn(['src/a/x/y.ts', 'src/b.ts'], ['src/b.ts', 'src/c.ts'], ['src/c.ts', 'src/a/z.ts'])).toEqual([
    'src/a ⇄ src/b.ts ⇄ src/c.ts',
  ]);
  expect(circlesIn(['src/a/x.ts', 'src/b.ts'], ['src/c.ts', 'src/a/x.ts'], ['src/a/x.ts', 'zod'])).toEqual([]);
  expect(circlesIn(['src/a/x.ts', 'src/a/y.ts'], ['src/a/y.ts', 'src/b.ts'])).toEqual([]);
});

test('the scan finds what it is to find', () => {
  expect(code.length).toBeGreaterThan(50);
  const model = code.find(({ path }) => path === 'src/model/report.ts');
  expect(model?.imports).toContainEqual({ target: 'zod', typeOnly: false });
  expect(model?.imports).toContainEqual({ target: 'src/model/body.ts', typeOnly: true });
  expect(
    importsOf("import a, {\n  b,\n} from './a.ts';\nimport type { C } from 'c';\nimport './d.css';", 'src/x.ts'),
  ).toEqual([
    { target: 'src/a.ts', typeOnly: false },
    { target: 'c', typeOnly: true },
    { target: 'src/d.css', typeOnly: false },
  ]);
  expect(
    importsOf("export * from './a.ts';\nexport type { B } from 'b';\nawait import('../c.ts');", 'src/x/y.ts'),
  ).toEqual([
    { target: 'src/x/a.ts', typeOnly: false },
    { target: 'b', typeOnly: true },
    { target: 'src/c.ts', typeOnly: false },
  ]);
});

/** The row of a file: the longest name that contains it. */
function folderOf(path: string): string | null {
  const fitting = Object.keys(mayImport).filter((name) => liesIn(path, name));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? null;
}

function liesIn(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}/`);
}
