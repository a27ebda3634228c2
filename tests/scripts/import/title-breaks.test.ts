import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findTitle, mayBeBeginning } from '../../../scripts/import/find-title.ts';
import { placeNamesOf } from '../../../scripts/import/place-names.ts';
import { plainLine, type SourceLine } from '../../../scripts/import/source.ts';
import { readContent } from '../../../src/loaders/read-content.ts';
import { withoutWhiteSpace } from '../../../src/parse/white-space.ts';

const { content } = readContent(join(import.meta.dirname, '../../../content'));
const names = placeNamesOf(content.divisions);
/** The titles of the catalogue; those in traditional characters are simplified before the importer looks for titles. */
const titles = [...new Set([...content.catalogue.values()].flatMap(({ title }) => title ?? []))].filter(
  (title) => !/[設報關於]/.test(title),
);

/** What an import makes of the lines above a text: whether it finds the title, and whether it remarks on it. */
function find(source: readonly SourceLine[], title: string): { isRight: boolean; isMarked: boolean } {
  const found = findTitle(source, { start: 0, before: source.length, metadataTitle: undefined, names });
  const above = found && source[found.from - 1];
  const isRight = found !== null && withoutWhiteSpace(found.text) === withoutWhiteSpace(title);
  const isCut = found && above ? mayBeBeginning(above, found, names) : false;
  return { isRight, isMarked: found === null || found.isSecondHalf || found.isDoubtful || isCut };
}

const broken = titles.flatMap((title) =>
  Array.from({ length: title.length - 1 }, (_, i) => [title.slice(0, i + 1), title.slice(i + 1)]),
);

test('no title broken over two lines, at any character, is wrong without a remark', () => {
  expect(titles.length).toBeGreaterThan(400);
  const found = broken.map((lines) => ({ lines, ...find(lines.map(plainLine), lines.join('')) }));
  expect(found.filter(({ isRight, isMarked }) => !isRight && !isMarked).map(({ lines }) => lines)).toEqual([]);
  expect(found.filter(({ isRight }) => isRight).length / found.length).toBeGreaterThan(0.985);
});

test('the title of each division’s government is whole', () => {
  const whole = [...names.full].map((name) => `${name}人民政府2024年度法治政府建设情况报告`);
  const found = whole.map((title) => ({ title, ...find([plainLine(title)], title) }));
  expect(found.filter(({ isRight, isMarked }) => !isRight || isMarked)).toEqual([]);
});

const menu = { ...plainLine('首页 政务公开'), linked: 1 };
const above = [
  '样县人民政府',
  '样县人民政府门户网站',
  '法治政府建设年度报告',
  '2023年',
  '政府信息公开年报',
  '通知公告',
  '2024年1月18日',
].map((text) => ({ text, lines: [menu, plainLine(text)] }));

test.each([{ text: '', lines: [menu] }, ...above])(
  'a title in one line below “$text” is right or remarked on',
  ({ lines }) => {
    const found = titles.map((title) => ({ title, ...find([...lines, plainLine(title)], title) }));
    expect(found.filter(({ isRight, isMarked }) => !isRight && !isMarked)).toEqual([]);
    expect(found.filter(({ isMarked }) => isMarked).length / found.length).toBeLessThan(0.15);
  },
);
