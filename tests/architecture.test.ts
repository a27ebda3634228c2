import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Who may import whom, in the order of dependency (design/4-architecture.md): model ← parse ← rules ← loaders, scripts;
 * model ← archive ← pages → components. What stands in a list is allowed with all below it; a folder may always import
 * from itself. For a file the longest name that fits is its row.
 */
const mayImport: Record<string, string[]> = {
  'src/model': [],
  'src/parse': ['src/model'],
  'src/rules': ['src/model', 'src/parse'],
  'src/loaders': ['src/model', 'src/parse', 'src/rules'],
  'src/content.config.ts': ['src/model', 'src/loaders'],
  'src/middleware.ts': ['src/loaders', 'src/archive', 'src/data'],
  // One door leads from the content half to the pages, and there is one folding for all that is compared.
  'src/archive': ['src/model', 'src/parse', 'src/text.ts', 'src/loaders/current-content.ts', 'src/parse/fold.ts'],
  'src/text.ts': ['src/model', 'src/archive'],
  'src/data': ['src/model', 'src/archive', 'src/text.ts'],
  'src/search': ['src/model', 'src/archive', 'src/text.ts'],
  'src/search/browser': ['src/search', 'src/text.ts'],
  'src/search/page': ['src/search', 'src/text.ts'],
  'src/hosting': [],
  'src/styles': [],
  'src/components': ['src/model', 'src/archive', 'src/text.ts', 'src/layouts', 'src/search', 'src/styles'],
  // Citing a passage writes the citation in the reader's browser, by the same hand as the data files.
  'src/components/cite': ['src/data/citation', 'src/components', 'src/text.ts'],
  'src/layouts': ['src/model', 'src/archive', 'src/text.ts', 'src/hosting', 'src/components', 'src/styles'],
  'src/pages': [
    ...['src/model', 'src/archive', 'src/text.ts', 'src/data', 'src/search', 'src/components', 'src/layouts'],
    'src/styles',
  ],
  // Benches drive the same browser as the tests.
  scripts: [
    'tests/site/chromium.ts',
    ...['src/model', 'src/parse', 'src/rules', 'src/loaders', 'src/archive', 'src/data', 'src/search', 'src/text.ts'],
    'src/hosting',
  ],
};

/** What the content half calls things may be named in the pages too: only its types, not what it does. */
const typesFor: Record<string, string[]> = { 'src/components': ['src/parse'], 'src/pages': ['src/parse'] };

/** Packages, for the folders that are to stay free of a file system, of Astro and of each other's libraries. */
const mayUse: Record<string, string[]> = {
  'src/model': ['zod'],
  'src/parse': ['zod', 'yaml', 'js-yaml'],
  'src/rules': [],
  'src/archive': ['astro:content', 'node:crypto'],
  'src/text.ts': [],
};

/** The only callers of Astro's store: everybody else asks src/archive. */
const readsTheStore = /^src\/(?:archive\/.+|content\.config\.ts|pages\/\[guide\]\.astro)$/;

/** What must not reach a reader's browser, by whatever way. */
const notForBrowsers = /^(?:node:.*|zod(?:\/.*)?|yaml|astro:content)$/;

/** A drawer has no name of its own. */
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
  const inBrowser = code.filter(({ path }) => /^src\/search\/(?:browser|page)\//.test(path)).map(({ path }) => path);
  const wrong: string[] = [];
  // Grows while it is walked: everything that is imported for its values comes along.
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

/** What a file imports or exports from elsewhere; paths of ours from the project's root. */
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

/** The row of the table for a file: the longest name that it lies in. */
function folderOf(path: string): string | null {
  const fitting = Object.keys(mayImport).filter((name) => liesIn(path, name));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? null;
}

function liesIn(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}/`);
}
