import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Allowed imports, in the order of dependency (docs/architecture.md). A folder may import the entries of its row and
 * itself. The longest name that contains a file is its row.
 */
const mayImport: Record<string, string[]> = {
  'src/model': [],
  'src/parse': ['src/model'],
  'src/rules': ['src/model', 'src/parse'],
  'src/loaders': ['src/model', 'src/parse', 'src/rules'],
  'src/content.config.ts': ['src/model', 'src/loaders'],
  'src/middleware.ts': ['src/loaders', 'src/archive', 'src/publish'],
  // current-content.ts is the only way from the loaders to the pages.
  'src/archive': ['src/model', 'src/parse', 'src/text.ts', 'src/loaders/current-content.ts'],
  'src/text.ts': ['src/model', 'src/archive'],
  'src/publish': ['src/model', 'src/archive', 'src/text.ts'],
  'src/publish/hosting': [],
  'src/search/format': ['src/model', 'src/parse'],
  'src/search/build': ['src/search/format', 'src/model', 'src/parse', 'src/archive', 'src/text.ts'],
  'src/search/read': ['src/search/format', 'src/parse'],
  'src/browser/search': ['src/search/read', 'src/search/format', 'src/parse', 'src/text.ts'],
  'src/browser/compare': ['src/model', 'src/archive', 'src/text.ts', 'src/publish', 'src/parse', 'src/components'],
  // The page that cites a passage formats it in the browser, with the formatters of the data files.
  'src/browser/cite': [
    ...['src/publish/citation', 'src/publish/site-location.ts', 'src/browser/compare', 'src/model', 'src/archive'],
    ...['src/text.ts', 'src/components'],
  ],
  'src/styles': [],
  'src/components': [
    ...['src/model', 'src/archive', 'src/text.ts', 'src/layouts', 'src/search', 'src/styles', 'src/browser'],
  ],
  'src/layouts': ['src/model', 'src/archive', 'src/text.ts', 'src/publish/hosting', 'src/components', 'src/styles'],
  'src/pages': [
    ...['src/model', 'src/archive', 'src/text.ts', 'src/publish', 'src/search', 'src/browser', 'src/components'],
    ...['src/layouts', 'src/styles'],
  ],
  scripts: [
    ...[
      'src/model',
      'src/parse',
      'src/rules',
      'src/loaders',
      'src/archive',
      'src/publish',
      'src/search',
      'src/text.ts',
    ],
  ],
};

/** Folders from which only types may be imported. */
const typesFor: Record<string, string[]> = { 'src/components': ['src/parse'], 'src/pages': ['src/parse'] };

/** Packages that a folder may import; these folders stay free of the file system and of Astro. */
const mayUse: Record<string, string[]> = {
  'src/model': ['zod'],
  'src/parse': ['zod', 'yaml', 'js-yaml'],
  'src/rules': [],
  'src/archive': ['astro:content', 'node:crypto'],
  'src/text.ts': [],
};

/** The only files that read Astro's store; all others use src/archive. */
const readsTheStore = /^src\/(?:archive\/.+|content\.config\.ts|pages\/\[guide\]\.astro)$/;

/** Packages that must not reach a reader's browser, not even through another import. */
const notForBrowsers = /^(?:node:.*|zod(?:\/.*)?|yaml|astro:content)$/;

/** File and folder names without meaning. */
const drawers = /^(?:utils?|helpers?|common|misc|managers?|shared|stuff)(?:\.|$)/i;

const project = join(import.meta.dirname, '..');

interface Source {
  path: string;
  imports: { target: string; typeOnly: boolean }[];
}

const sources = ['src', 'scripts', 'tests'].flatMap(filesBelow).map(readSource);
const code = sources.filter(({ path }) => !path.startsWith('tests/'));

describe('imports go one way', () => {
  test.each(Object.keys(mayImport))('%s', (folder) => {
    const allowed = [folder, ...(mayImport[folder] ?? [])];
    const wrong = code
      .filter(({ path }) => folderOf(path) === folder)
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ target, typeOnly }) => {
            const names = typeOnly ? [...allowed, ...(typesFor[folder] ?? [])] : allowed;
            return isOurs(target) && !names.some((name) => liesIn(target, name));
          })
          .map(({ target }) => `${path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('every file has its place in the table', () => {
    expect(code.filter(({ path }) => folderOf(path) === null).map(({ path }) => path)).toEqual([]);
  });
});

test('no folders or files of scripts import each other in a circle, not even types', () => {
  const ofScripts = code.filter(({ path }) => path.startsWith('scripts/'));
  for (const nameOf of [dirname, (path: string) => path]) {
    const imports = new Map<string, Set<string>>();
    for (const { path, imports: own } of ofScripts) {
      const targets = own.filter(({ target }) => target.startsWith('scripts/')).map(({ target }) => nameOf(target));
      imports.set(nameOf(path), new Set([...(imports.get(nameOf(path)) ?? []), ...targets]));
    }
    expect(circular(imports)).toEqual([]);
  }
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

test('only the archive reads the store', () => {
  const readers = code.filter(({ imports }) => imports.some(({ target }) => target === 'astro:content'));
  expect(readers.map(({ path }) => path).filter((path) => !readsTheStore.test(path))).toEqual([]);
});

test('what runs in the browser brings nothing of the build along', () => {
  const byPath = new Map(code.map((source) => [source.path, source]));
  const inBrowser = code.filter(({ path }) => /^src\/(?:browser|search\/read)\//.test(path)).map(({ path }) => path);
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

test('the scan finds what it is to find', () => {
  const circle = { a: ['b'], b: ['c', 'b'], c: ['a', 'd'], d: ['e'], e: [], f: ['f', 'e'] };
  const imports = new Map(Object.entries(circle).map(([name, targets]) => [name, new Set(targets)]));
  expect(circular(imports)).toEqual(['a', 'b', 'c']);
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

function filesBelow(folder: string): string[] {
  if (!existsSync(join(project, folder))) return [];
  return readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (path === 'tests/fixtures') return [];
    if (entry.isDirectory()) return filesBelow(path);
    return /\.(?:ts|mjs|astro)$/.test(entry.name) ? [path] : [];
  });
}

function readSource(path: string): Source {
  return { path, imports: importsOf(readFileSync(join(project, path), 'utf8'), path) };
}

/** The imports and re-exports of a file; project paths are relative to the root. */
function importsOf(text: string, path: string): Source['imports'] {
  const statement =
    /^[ \t]*(?:import|export)\s+(?:(type)\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"\n]+)['"]/gm;
  return [...text.matchAll(statement)].map(([, type, fixed, dynamic]) => {
    const target = fixed ?? dynamic ?? '';
    const ours = target.startsWith('.') ? posix.join(dirname(path), target) : target;
    return { target: ours, typeOnly: type !== undefined };
  });
}

function isOurs(target: string): boolean {
  return /^(?:src|scripts|tests)\//.test(target);
}

/** What is left after removing, again and again, whatever imports nothing else that is left. */
function circular(imports: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const left = new Map(imports);
  const isFree = ([name, targets]: [string, ReadonlySet<string>]) =>
    [...targets].every((target) => target === name || !left.has(target));
  for (let free = [...left].filter(isFree); free.length > 0; free = [...left].filter(isFree)) {
    for (const [name] of free) left.delete(name);
  }
  return [...left.keys()];
}

/** The row of a file: the longest name that contains it. */
function folderOf(path: string): string | null {
  const fitting = Object.keys(mayImport).filter((name) => liesIn(path, name));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? null;
}

function liesIn(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}/`);
}
