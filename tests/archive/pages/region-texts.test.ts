import { describe, expect, test } from 'vitest';
import { commitmentsView } from '../../../src/archive/pages/commitments.ts';
import { regionDocumentsView } from '../../../src/archive/pages/region-documents.ts';
import { regionOf } from '../../../src/archive/regions.ts';
import { archiveOf, makeReport } from '../make-report.ts';

const first = makeReport('440200/2023', '## 二、存在问题', '执法力度不足，《韶关市法治建设考核方案》还未落实。');
const second = makeReport('440200/2024', '## 一、主要成效', '严格执法，落实《韶关市法治建设考核方案》。');
const content = archiveOf([first, second]);

describe('commitments', () => {
  const { path, reports } = commitmentsView(content, regionOf(content, '440200'));

  test('newest first; the following report leads to a comparison of both', () => {
    expect(path).toEqual(['广东省', '韶关市']);
    expect(reports.map(({ year, next }) => [year, next.state])).toEqual([
      [2024, 'not-found'],
      [2023, 'here'],
    ]);
    expect(reports[1]?.next).toMatchObject({ compare: '/compare/?a=440200/2023&b=440200/2024' });
  });

  test('problems lead to their passages', () => {
    const [problem] = reports[1]?.topics.flatMap(({ problems }) => problems) ?? [];
    expect(problem?.blocks[0]?.address).toMatch(/^\/reports\/440200\/2023\/#/);
  });
});

describe('documents', () => {
  const listedIn = (view: ReturnType<typeof regionDocumentsView>) => view.kinds.flatMap(({ documents }) => documents);

  test('a document that one text cites is listed with its citations', () => {
    const [document] = listedIn(regionDocumentsView(archiveOf([first]), '440200'));
    expect(document).toMatchObject({
      item: null,
      cited: { title: '韶关市法治建设考核方案', texts: [{ year: 2023 }] },
    });
  });

  test('a document that several texts cite leads to its page', () => {
    const view = regionDocumentsView(content, '440200');
    expect([view.documents, view.sources]).toEqual([1, 2]);
    expect(listedIn(view)[0]?.item?.address).toMatch(/^\/documents\/[a-z0-9-]+\/$/);
  });

  test('a region without citations', () => {
    expect(regionDocumentsView(content, '440100')).toMatchObject({ documents: 0, sources: 0, kinds: [] });
  });
});
