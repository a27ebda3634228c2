import { describe, expect, test } from 'vitest';
import type { MarkedText } from '../../../src/archive/marked-text.ts';
import { reportView as viewOf } from '../../../src/archive/pages/report.ts';
import { shown } from '../../../src/archive/shown.ts';
import type { Content } from '../../../src/model/content.ts';
import type { Report } from '../../../src/model/report.ts';
import { countWidened, toFullWidth } from '../../../src/parse/width.ts';
import { foundingContent, reportOf } from '../founding-content.ts';
import { archiveOf, makeReport } from '../make-report.ts';

const bare = makeReport(
  '440100/2023-biaotiju',
  '## 一、主要举措和成效',
  '全年办理行政复议案件。',
  '## 二、存在问题',
  '## 三、下一步工作安排',
  '### （一）加强学习',
);

function reportView(content: Content, report: Report) {
  return viewOf(content, report, { hasFeed: true });
}

function sectionsOf(content: Content, report: Report): string[] {
  return reportView(content, report).sections.map(({ id }) => id);
}

describe('sections of a report page', () => {
  test('a heading without text below it makes no section', () => {
    expect(sectionsOf(archiveOf([bare, makeReport('440200/2022', '正文。')]), bare)).toEqual([
      'cite',
      'absent',
      'history',
    ]);
  });

  test('what the archive has nothing of is one section, without what cannot be', () => {
    const absentOf = (...others: Report[]) => {
      const { sections } = reportView(archiveOf([bare, ...others]), bare);
      return sections.find((section) => section.id === 'absent')?.items.map(({ words }) => words.slice(0, 7));
    };
    expect(absentOf()).toEqual(['这个机关其他年']);
    expect(absentOf(makeReport('440200/2022', '正文。'))).toEqual(['与本库其他 1', '同一机关其他年', '这个机关其他年']);
    expect(absentOf(makeReport('440100/2022-biaotiju', '正文。'))).toEqual(['与本库其他 1']);
  });

  test('a report has its sections in this order', () => {
    expect(sectionsOf(foundingContent, reportOf('440104/2022'))).toEqual([
      'figures',
      'parts',
      'documents',
      'apparatus',
      'cite',
      'neighbours',
      'absent',
      'history',
    ]);
  });

  test('problems and plans are not repeated, but linked, once there is text on them', () => {
    const report = makeReport('440100/2023', '## 一、存在问题', '一是力量不足。二是经费不足。', '## 二、下一步打算');
    const [parts] = reportView(archiveOf([report]), report).sections;
    expect(parts).toMatchObject({
      id: 'parts',
      parts: [{ name: '问题和不足', points: 2, block: 's1-p1-1', address: '/parts/problems/' }],
    });
  });
});

test('the outline has the headings with their levels, then the sections', () => {
  const { outline, sections } = reportView(archiveOf([bare]), bare);
  expect(outline.slice(0, 4)).toEqual([
    { id: 's1', level: 1, name: '一、主要举措和成效' },
    { id: 's2', level: 1, name: '二、存在问题' },
    { id: 's3', level: 1, name: '三、下一步工作安排' },
    { id: 's3-1', level: 2, name: '（一）加强学习' },
  ]);
  expect(outline.slice(4)).toEqual(sections.map(({ id, name }) => ({ id, name })));
});

test('an outline entry has no closing punctuation', () => {
  const report = makeReport('440100/2023', '## 一、加强学习。', '正文。');
  expect(reportView(archiveOf([report]), report).outline[0]?.name).toBe('一、加强学习');
});

test('blocks carry their marked text and notes; the empty lead of a series has no text', () => {
  const { chapters, annotations } = reportView(foundingContent, reportOf('440104/2022'));
  const marked = chapters
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.type !== 'table' && block.text.some((run) => typeof run !== 'string'));
  expect(marked?.notes.length).toBeGreaterThan(0);
  expect(annotations.map(({ kind }) => kind)).toContain('observation');
  const series = makeReport('440100/2023', '## 一、成效', '一是公开目录。二是印发公告。');
  const [, lead, item] = reportView(archiveOf([series]), series).chapters.flatMap(({ blocks }) => blocks);
  expect(lead).toMatchObject({ type: 'paragraph', text: [] });
  expect(item).toMatchObject({ type: 'item', text: ['一是公开目录。'] });
});

test('marks cover the same characters in the text as the page shows it', () => {
  const report = reportOf('440104/2022');
  const verbatim = new Map(report.body.blocks.map(({ id, text }) => [id, text]));
  const { chapters, facts } = shown(reportView(foundingContent, report));
  let widened = 0;
  for (const block of chapters.flatMap(({ blocks }) => blocks)) {
    if (block.type === 'table' || block.text.length === 0) continue;
    expect(plain(block.text)).toBe(toFullWidth(verbatim.get(block.id) ?? ''));
    widened += countWidened(verbatim.get(block.id) ?? '');
  }
  expect(facts.fidelity.widened).toBe(widened);
  expect(widened).toBeGreaterThan(100);
});

test('declared differences keep the punctuation of the capture', () => {
  const { sections } = shown(reportView(foundingContent, reportOf('440104/2022')));
  expect(sections.find(({ id }) => id === 'apparatus')).toMatchObject({
    omissions: [{ capture: '发布时间:2023-03-06' }],
  });
});

test('a chapter begins with each heading of the highest level, and is named by its first clause', () => {
  const { chapters, label } = reportView(foundingContent, reportOf('440104/2022'));
  expect(label).toBe('2022 年越秀区');
  expect(chapters.map(({ name }) => name)).toEqual([
    '正文',
    '一、坚持和加强党的领导',
    '二、加快转变政府职能',
    '三、深化综合行政执法改革',
    '四、强化监督制约机制',
    '五、强化学法用法普法',
  ]);
  expect(chapters.slice(1).map(({ blocks }) => blocks[0]?.id)).toEqual(['s1', 's2', 's3', 's4', 's5']);
});

function plain(text: MarkedText): string {
  return text.map((run) => (typeof run === 'string' ? run : plain(run.text))).join('');
}

describe('the head of a report page', () => {
  test.each([['440104/2022', ['全文', '2023年3月6日按期公布，早于期限 26 天', '与采集件逐字一致']]])(
    '%s',
    (id, answer) => {
      expect(reportView(foundingContent, reportOf(id)).answer).toEqual(answer);
    },
  );

  test('a late report, one of an unknown day and a repost are told apart', () => {
    const answerOf = (meta: Partial<Report['meta']>) => {
      const report = makeReport('440100/2023', '正文。');
      return reportView(archiveOf([report]), { ...report, meta: { ...report.meta, ...meta } }).answer[1];
    };
    expect(answerOf({ dates: { published: '2024-04-13' }, dateBasis: 'page' })).toBe(
      '2024年4月13日逾期公布（晚 12 天）',
    );
    expect(answerOf({ dates: { published: '2024-03-13' }, dateBasis: 'repost' })).toBe(
      '转载页日期：2024年3月13日，未判断是否按期',
    );
    expect(answerOf({ dates: {}, dateBasis: undefined })).toBe('公布日期来源未载');
  });

  test('leads to citing, the feed and the other years, also those without text', () => {
    expect(reportView(foundingContent, reportOf('440104/2022')).ways).toEqual([
      ['#cite', '引用'],
      ['#download', '下载'],
      ['#print', '打印'],
      ['/regions/440104/feed.xml', '订阅'],
      ['/regions/440104/#c-440104-2021', '上一份：2021 年度'],
    ]);
  });
});
