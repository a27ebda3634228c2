import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFile, importFixtures } from './valid-archive.ts';

const pages = [
  // A box of facts above the text, meta elements, run-in headings, share bar, list of other reports.
  { name: 'disclosure-box', asked: { region: '980101', year: '2023' } },
  // GB2312, nested tables, lines parted by <br> and set in by &nbsp;, the day's date in the head.
  { name: 'tables-2016', asked: { region: '980100', year: '2016' } },
  // GBK, joint issuers, a title in two lines outside the body, a table of data, attachments.
  { name: 'joint-title', asked: { region: '980101', year: '2022' } },
  // Saved from a browser; headings without numbers, a subtitle outside the body, a mobile number.
  { name: 'article-unnumbered', asked: { region: '980101', year: '2024', kind: 'department', name: 'jiaoyuju' } },
  // Nothing is marked: no title, one block of text, full-width digits.
  { name: 'no-title', asked: { region: '980101', year: '2023', kind: 'township', name: 'dahe-zhen' } },
  // Invisible characters and what the text subset would take for markup.
  { name: 'odd-characters', asked: { region: '980101', year: '2021' } },
];

test.each(pages)('$name', async ({ name, asked }) => {
  const { text, problems } = await importFile(join(importFixtures, 'pages', `${name}.html`), asked);
  expect(problems).toEqual([]);
  await expect(text).toMatchFileSnapshot(join(importFixtures, 'pages', `${name}.mdx`));
});
