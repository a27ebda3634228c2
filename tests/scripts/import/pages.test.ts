import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFile, importFixtures } from './import-file.ts';

const pages = [
  // Fact box above the text, meta elements, run-in headings, share bar, list of other reports.
  { name: 'disclosure-box', target: { region: '980101', year: '2023' } },
  // GB2312, nested tables, lines separated by <br> and indented by &nbsp;, today's date in the page header.
  { name: 'tables-2016', target: { region: '980100', year: '2016' } },
  // GBK, joint issuers, two-line title outside the main content, data table, attachments.
  { name: 'joint-title', target: { region: '980101', year: '2022' } },
  // Saved by a browser; unnumbered headings, subtitle outside the main content, mobile number.
  { name: 'article-unnumbered', target: { region: '980101', year: '2024', kind: 'department', name: 'jiaoyuju' } },
  // Without title and markup, one block of text, full-width digits.
  { name: 'no-title', target: { region: '980101', year: '2023', kind: 'township', name: 'dahe-zhen' } },
  // Invisible characters and characters that the text subset reads as markup.
  { name: 'odd-characters', target: { region: '980101', year: '2021' } },
];

test.each(pages)('$name', async ({ name, target }) => {
  const { mdx, problems } = await importFile(join(importFixtures, 'pages', `${name}.html`), target);
  expect(problems).toEqual([]);
  await expect(mdx).toMatchFileSnapshot(join(importFixtures, 'pages', `${name}.mdx`));
});
