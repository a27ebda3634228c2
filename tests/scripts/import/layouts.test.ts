import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importFile } from './import-file.ts';
import { layouts } from './layouts.ts';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-layouts-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(layouts)('$name', async ({ html, target, expected, remark }) => {
  const path = join(folder, 'page.html');
  writeFileSync(path, html);
  const { meta, problems } = await importFile(path, target);
  const found = {
    title: meta.title,
    issuers: meta.issuers,
    published: meta.dates?.published ?? null,
    signed: meta.dates?.signed ?? null,
    documentNumber: meta.documentNumber ?? null,
    locality: meta.locality ?? null,
  };
  expect(found).toMatchObject(expected);
  expect(problems.filter((problem) => !/issuers|locality/.test(problem))).toEqual([]);
  if (remark) expect(meta.importNotes?.join('\n')).toMatch(remark);
});

test('the name of who signed the letterhead is not kept', async () => {
  for (const { html, target } of layouts.filter(({ html }) => html.includes('签发人'))) {
    const path = join(folder, 'signer.html');
    writeFileSync(path, html);
    const { capture, mdx, meta } = await importFile(path, target);
    expect(capture).toContain('签发人：█');
    expect(capture + mdx).not.toContain('张某某');
    expect(meta.importNotes).toContain('签发人的姓名已在采集件里用 █ 代替');
  }
});
