import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { generateArchive } from '../../scripts/bench/corpus/archive.ts';
import { previousText, type StatedSentence, yearOnYear } from '../../src/archive/compare/year-on-year.ts';
import { changesView, reportPairs } from '../../src/archive/pages/changes.ts';
import { comparisonSection } from '../../src/archive/pages/report/comparison.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import { foundingContent } from './founding-content.ts';
import { archiveOf, makeReport } from './make-report.ts';
import { indicator, stating } from './stating-reports.ts';

const textOf = ({ block, start, end }: StatedSentence) => block.text.slice(start, end);

const earlier = makeReport(
  '440104/2022',
  '深入推进行政执法协调监督体系建设。全年办理行政复议申请案件120件，同比增长5%。坚决取消不合时宜的各类证明事项。',
);
const later = makeReport(
  '440104/2023',
  '深入推进行政执法协调监督体系建设。全年办理行政复议申请案件209件，同比增长7%。首次公布街道综合行政执法事项目录。',
);
const content = archiveOf([earlier, later, makeReport('440106/2022', '深入推进行政执法协调监督体系建设。')]);

describe('a report compared with the previous one of the same issuer', () => {
  test('each sentence is kept, changed in numbers, new or gone', () => {
    const { kept, changed, added, gone } = yearOnYear(content, earlier, later);
    expect(kept.map(textOf)).toEqual(['深入推进行政执法协调监督体系建设。']);
    expect(changed.map(({ before, after }) => [textOf(before), textOf(after)])).toEqual([
      ['全年办理行政复议申请案件120件，同比增长5%。', '全年办理行政复议申请案件209件，同比增长7%。'],
    ]);
    expect(added.map(textOf)).toEqual(['首次公布街道综合行政执法事项目录。']);
    expect(gone.map(textOf)).toEqual(['坚决取消不合时宜的各类证明事项。']);
  });

  test('a sentence written twice is kept once', () => {
    const twice = makeReport('440104/2023', '深入推进行政执法协调监督体系建设。', '深入推进行政执法协调监督体系建设。');
    const { kept, added } = yearOnYear(archiveOf([earlier, twice]), earlier, twice);
    expect([kept.length, added.length]).toEqual([1, 1]);
  });

  test('figures of one indicator and scope are compared, ambiguous and equal ones are not', () => {
    const figures = (before: number[], after: number[]) => {
      const [old, now] = [stating('440104/2022', ...before), stating('440104/2023', ...after)];
      const changes = yearOnYear(archiveOf([old, now]), old, now).figures;
      return changes.map((change) => [change.indicator, change.before.value, change.after.value]);
    };
    expect(figures([5], [7])).toEqual([[indicator.id, 5, 7]]);
    expect(figures([5], [5])).toEqual([]);
    expect(figures([5, 6], [7])).toEqual([]);
  });

  test('the previous text is the latest earlier one of the issuer, across a gap', () => {
    const old = makeReport('440104/2020', '甲。');
    expect(previousText(archiveOf([old, earlier, later]), later)?.id).toBe('440104/2022');
    expect(previousText(archiveOf([old, later]), later)?.id).toBe('440104/2020');
    expect(previousText(content, earlier)).toBeNull();
  });

  test('a report leads to its page, or the archive has no earlier text', () => {
    expect(comparisonSection(content, later)?.changes).toEqual({
      address: '/reports/440104/2023/changes/',
      name: '与 2022 年度相比：照写 1 句，只改数字、日期或地名 1 句，新写 1 句，不再写 1 句，变化的数值 0 项',
    });
    expect(comparisonSection(content, earlier)?.changes).toBeNull();
    expect(reportPairs(foundingContent)).toEqual([]);
  });
});

describe('the generated archive', () => {
  const folder = join(tmpdir(), `year-on-year-${process.pid}`);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  generateArchive({ reports: 30, seed: '11', outDir: folder, contentRoot: 'content' });
  const generated = readContent(folder).content;

  test('pages account for every sentence of both reports', () => {
    const pairs = reportPairs(generated);
    expect(pairs.length).toBeGreaterThan(5);
    for (const pair of pairs) {
      const { kept, changed, added, gone, counts, figures, years } = changesView(generated, pair);
      expect(years[0]).toBeLessThan(years[1]);
      expect(counts.kept.share + counts.changed.share + counts.added.share).toBeCloseTo(1);
      expect([counts.kept.sentences, counts.added.sentences]).toEqual([kept.length, added.length]);
      const addresses = [...kept, ...added, ...changed.map(({ after }) => after)].map(({ address }) => address);
      expect(addresses.every((address) => address.startsWith(`/reports/${pair.report.id}/#`))).toBe(true);
      expect(gone.every(({ address }) => address.startsWith(`/reports/${pair.previous.id}/#`))).toBe(true);
      expect(figures.every(({ before, after }) => before.value !== after.value)).toBe(true);
    }
  });
});
