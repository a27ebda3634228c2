import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesBelow } from '../../scripts/manifest/folder-files.ts';

const traces = /@vite|content-errors|fazhi:|unsafe-inline|检索文件在生成网站时才有/;

test.each(Object.values(inject('sites')))('$name holds nothing of npm run dev', ({ folder }) => {
  const code = [...filesBelow(folder)].filter((path) => /\.(?:html|js|css)$/.test(path));
  expect(code.some((path) => path.endsWith('.js'))).toBe(true);
  expect(code.filter((path) => traces.test(readFileSync(join(folder, path), 'utf8')))).toEqual([]);
});
