import { expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';

// Sentences that were wrong or that readers took for something else, in the built pages of the archive's own content.

const pages = pagesOf(inject('sites').founding);
const textOf = (html: string) => {
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
  return main.replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, '').replace(/\s+/g, ' ');
};

function page(path: string): string {
  const found = pages.find((candidate) => candidate.path === path);
  if (!found) throw new Error(`No page ${path}`);
  return found.html;
}

test.each([
  // Ranks are not “lower is better”.
  ['indicators/county-transparency-rank/', '方向名次越靠前越好', /越低越好|不超过 10 名/],
  ['indicators/disclosure-corrections/', '方向越低越好', /名次越靠前/],
  // The value as its sentence prints it, with its digits.
  ['indicators/policy-livestream-views/', '超 300万 人次（3,000,000）', /超 3,000,000/],
  ['reports/440100/2024-office/', '政策宣讲直播观看人次（广州政务讲堂）：超 300万 人次', /超3,?000,?000/],
  ['reports/440104/2022/', '县级政府透明度排名（“近年来”，年份未写明）：前 10 名', /：1名|不超过10名/],
  // 汕尾市人民政府办公室 is of the same province and year, but of another kind.
  [
    'reports/440104/2022/',
    '同一机关其他年度（可与上年相比）、本省同年度同类机关、或相同句子多的报告全文',
    /本省同年度的/,
  ],
  // A row of the timeline names the year that is missing; a report has all its dates.
  ['regions/440104/', '越秀区政府 2023 年度的报告：本库尚未收录。', /本年度的报告/],
  ['regions/440104/', '2023年1月19日向广州市越秀区第十七届人大常委会第十八次会议报告', /公布2022年度报告/],
  ['regions/440104/', '2026年前应达到的规划目标值 1 项', /之前应达到|年 之前/],
  ['plans/440100/2024-2035/tasks/12/', '规划前 2 处', /规划期前/],
  // 目录 reads as a table of contents.
  ['regions/', /已知 \d+/, /目录 \d/],
  ['coverage/440000/', /全文 [\d,]+，已知 [\d,]+，尚未收录/, /(?<!本页)目录/],
  ['reports/browse/440000/', /有全文的 \d+ 份，已知存在、全文尚未收录的 \d+ 份。/, /(?<!本页)目录/],
  // One form for a title that nobody has seen: brackets.
  ['regions/440000/', '[广东省司法厅2023年法治政府建设年度报告]', /标题未见/],
])('%s says “%s”', (path, sentence, wrong) => {
  const text = textOf(page(path));
  expect(text).toMatch(sentence);
  expect(text).not.toMatch(wrong);
});

test('no page has a replaced wording', () => {
  const replaced = /标题未见|规划期前|公布时限未知|本年度的报告：|年 之前应达到/;
  expect(pages.length).toBeGreaterThan(2000);
  expect(pages.filter(({ html }) => replaced.test(textOf(html))).map(({ path }) => path)).toEqual([]);
});
