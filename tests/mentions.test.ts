import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentSchemas } from '../scripts/schemas/content-schemas.ts';
import { filesBelow, project, readProjectFile } from './sources.ts';

const folders = [
  '.ci',
  '.github',
  '.vscode',
  'content',
  'docs',
  'hosting',
  'public',
  'schemas',
  'scripts',
  'src',
  'tests',
];
const rootFiles = readdirSync(project, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name);
const files = [...rootFiles, ...folders.flatMap(filesBelow)];

/** Texts of others, in which a path is not ours, and the list of dependencies. */
const foreign = /^content\/(?:annotations|captures|plans|reports)\/|^package-lock\.json$/;
const readable = files.filter(
  (path) =>
    !foreign.test(path) && /\.(?:astro|conf|css|jsonc?|mdx?|mjs|sh|ts|ya?ml)$|(?:CODEOWNERS|Containerfile)$/.test(path),
);

/** Files that a content folder may have. */
const maybeAbsent = contentSchemas.map((schema) => schema.files);

describe('nothing points to a file that does not exist', () => {
  test('paths from the root', () => {
    const path = new RegExp(
      `(?<![\\w./:<>@-])(?:${folders.join('|').replaceAll('.', '\\.')})/[\\w@.[\\]/-]*\\.[a-z]\\w*`,
      'g',
    );
    expect(missing(path, (name) => existsSync(join(project, name)) || maybeAbsent.includes(name))).toEqual([]);
  });

  test('names of code in comments and documents', () => {
    const name = /(?<![\w./:<>@*$-])(?:\.\.?\/)*(\w[\w@.[\]/-]*\.(?:astro|css|mjs|ts))\b/g;
    const exists = (end: string) => files.some((file) => `/${file}`.endsWith(`/${end}`));
    expect(missing(name, exists).filter((mention) => !mention.startsWith('.vscode/'))).toEqual([]);
  });

  test('links of Markdown files', () => {
    const broken = readable
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) =>
        [...readProjectFile(path).matchAll(/\]\((?![a-z]+:|#)([^)\s#]+)/g)]
          .map(([, target = '']) => posix.join(dirname(path), target))
          .filter((target) => !existsSync(join(project, target)) && !maybeAbsent.includes(target))
          .map((target) => `${path} → ${target}`),
      );
    expect(broken).toEqual([]);
  });
});

test('comments are found and strings are not', () => {
  const code = [
    "const a = 'src/a.ts'; // src/content.config.ts",
    '/* src/middleware.ts',
    "   src/model/ids.ts */ const url = 'https://src/b.ts';",
    '<!-- src/model/memo.ts -->',
  ].join('\n');
  expect(commentsOf(code).match(/src\/[\w./]*\.ts/g)).toEqual([
    'src/content.config.ts',
    'src/middleware.ts',
    'src/model/ids.ts',
    'src/model/memo.ts',
  ]);
  expect(readable).toContain('README.md');
  expect(readable).toContain('.github/workflows/check.yml');
  expect(commentsOf(readProjectFile('src/model/ids.ts'))).toContain('content/reports/440104/2022.mdx');
});

/** What a pattern finds in texts and in the comments of code, as `file → name`, unless it exists. */
function missing(pattern: RegExp, exists: (name: string) => boolean): string[] {
  return readable.flatMap((path) => {
    const text = readProjectFile(path);
    const names = (/\.(?:astro|css|mjs|ts)$/.test(path) ? commentsOf(text) : text).matchAll(pattern);
    return [...names]
      .map(([all, name = all]) => name)
      .filter((name) => !exists(name))
      .map((name) => `${path} → ${name}`);
  });
}

function commentsOf(code: string): string {
  return (code.match(/\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/.*|<!--[\s\S]*?-->/g) ?? []).join('\n');
}
