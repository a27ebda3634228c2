import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/parse/front-matter.ts';

test('splits a file and gives the first lines of both sections', () => {
  expect(splitFrontMatter('---\na: 1\nb: 2\n---\n\n正文\n---\n', 'f')).toEqual({
    sections: { yaml: 'a: 1\nb: 2', yamlLine: 2, body: '\n正文\n---\n', bodyLine: 5 },
    problems: [],
  });
});

test('front matter may be empty', () => {
  expect(splitFrontMatter('---\n---\n', 'f').sections).toMatchObject({ yaml: '', body: '', bodyLine: 3 });
});

test.each([
  ['', 'front-matter', '文件开头没有 ---'],
  ['正文', 'front-matter', '文件开头没有 ---'],
  ['\n---\na: 1\n---\n', 'front-matter', '文件开头没有 ---'],
  ['----\na: 1\n----\n', 'front-matter', '文件开头没有 ---'],
  ['---\na: 1\n正文', 'front-matter', '元数据没有以 --- 结束'],
  ['\uFEFF---\n---\n', 'encoding', '文件以 BOM 开头'],
  ['---\r\n---\r\n', 'encoding', '换行是 CRLF'],
])('%j is refused', (source, rule, message) => {
  const { sections, problems } = splitFrontMatter(source, 'f');
  expect(sections).toBeNull();
  expect(problems).toMatchObject([{ file: 'f', line: 1, rule, message }]);
});
