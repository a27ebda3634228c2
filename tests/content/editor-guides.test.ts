import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editorGuides } from '../../src/model/guide.ts';

const read = (id: string) => readFileSync(join(import.meta.dirname, '../../content/guides', `${id}.mdx`), 'utf8');

/** The ids of all headings of the guide before it was split; links to them exist. */
const formerIds =
  '提供线索 准备 补一份报告全文 第一步导入 第二步核对 第三步检查和提交 元数据的各键 补一条目录 标注 定义一个指标 检查的规则 确认过的提醒 在浏览器里编辑 更正 审核';

test('every section that the first guide of editors had is there, or a link to where it went', () => {
  const ids = [...read('contribute').matchAll(/^## (.+)$|<li id="([^"]+)"/gm)].map(([, heading, id]) => heading ?? id);
  expect(ids).toEqual(expect.arrayContaining(formerIds.split(' ')));
});

test('links from guide to guide lead to a heading', () => {
  const links = [...read('contribute').matchAll(/\.\.\/(contribute-\w+)\/#([^"]+)"/g)];
  expect(links.length).toBeGreaterThan(10);
  for (const [, id = '', hash = ''] of links) {
    expect(Object.keys(editorGuides)).toContain(id);
    const headings = [...read(id).matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading.replace('：', ''));
    expect(headings).toContain(hash);
  }
});
