import { describe, expect, test } from 'vitest';
import { questionedInBlock } from '../../../src/archive/questioned.ts';
import { readPassage, readPassageId } from '../../../src/browser/cite/cited-passage.ts';
import { fragmentAddress } from '../../../src/browser/cite/fragment.ts';
import { ShapeError } from '../../../src/browser/page/json-shape.ts';
import { formatQuestioned } from '../../../src/model/format-value.ts';
import { planReference, reportReference } from '../../../src/publish/citation/reference.ts';
import { planJson } from '../../../src/publish/json/plan-json.ts';
import { reportJson } from '../../../src/publish/json/report-json.ts';
import { siteLocation } from '../../../src/publish/site-location.ts';
import { foundingContent, plan, reportOf } from '../../archive/founding-content.ts';

const context = { archive: foundingContent.site.name, site: 'https://example.org/archive', day: '2026-11-25' };
const place = siteLocation('https://example.org', '/archive/');

describe('readPassageId', () => {
  test.each([
    ['?report=440104/2022&block=s4-p1', { kind: 'report', id: '440104/2022', block: 's4-p1' }],
    ['?report=440100/2024-office&block=s1-5-p1-2', { kind: 'report', id: '440100/2024-office', block: 's1-5-p1-2' }],
    ['?plan=440100/2024-2035&block=s3-2-4', { kind: 'plan', id: '440100/2024-2035', block: 's3-2-4' }],
    ['?report=440104/2022&block=h1-h2-p1', { kind: 'report', id: '440104/2022', block: 'h1-h2-p1' }],
    ['', null],
    ['?report=440104/2022', null],
    ['?report=../../440104/2022&block=p1', null],
    ['?report=440104/2022&block=<b>', null],
    ['?plan=440104/2022&block=p1', null],
  ])('%s', (search, passageId) => expect(readPassageId(search)).toEqual(passageId));
});

describe('readPassage', () => {
  test.each(['440104/2022', '440200/2024'])(
    'reads passages of report %s as the build cites them, with the access date',
    (id) => {
      const report = reportOf(id);
      const data = JSON.parse(JSON.stringify(reportJson(foundingContent, report)));
      for (const printed of report.body.blocks) {
        const { id: block, text } = printed;
        const citable = { ...reportReference(foundingContent, report, place, block), accessed: context.day };
        expect(readPassage(data, { kind: 'report', id, block }, context)).toEqual({
          citable,
          words: text,
          questioned: questionedInBlock(foundingContent, report, printed).map(formatQuestioned),
        });
      }
    },
  );

  test('reads a passage of a plan', () => {
    const data = JSON.parse(JSON.stringify(planJson(foundingContent, plan)));
    const { id } = plan;
    const passage = readPassage(data, { kind: 'plan', id, block: 's3-1' }, context);
    expect(passage?.citable).toEqual({ ...planReference(foundingContent, plan, place, 's3-1'), accessed: context.day });
  });

  test('refuses another file and returns null for a missing block', () => {
    const data = JSON.parse(JSON.stringify(reportJson(foundingContent, reportOf('440104/2022'))));
    expect(readPassage(data, { kind: 'report', id: '440104/2022', block: 's99' }, context)).toBeNull();
    expect(() => readPassage(data, { kind: 'report', id: '440200/2024', block: 'p1' }, context)).toThrow(ShapeError);
  });
});

describe('fragmentAddress', () => {
  const decodedAddress = (words: string) => decodeURIComponent(fragmentAddress('https://example.org/#p1', words));
  test.each([
    ['一是抓学习。严格落实“第一议题制度”,提高水平。', '一是抓学习,提高水平'],
    ['一、总体要求', '一,总体要求'],
    ['提高水平', '提高水平'],
    ['抓学习，抓学习。', '抓学习'],
    ['甲-乙，丙&丁', '甲-乙,丙&丁'],
    ['年度\t件数\n2022\t3', '年度'],
  ])('%j', (words, directive) => expect(decodedAddress(words)).toBe(`https://example.org/#p1:~:text=${directive}`));

  test('syntax characters of the directive are percent-encoded', () => {
    expect(fragmentAddress('/', '甲-乙，丙&丁')).toMatch(/text=[^-&,]+,[^-&,]+$/);
  });

  test('a passage of dashes and punctuation still gets a directive', () =>
    expect(decodedAddress('——。')).toContain('text='));
});
