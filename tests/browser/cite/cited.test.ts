import { describe, expect, test } from 'vitest';
import { readCited, readWanted } from '../../../src/browser/cite/cited.ts';
import { fragmentAddress } from '../../../src/browser/cite/fragment.ts';
import { ShapeError } from '../../../src/browser/compare/compared.ts';
import { citablePlan, citableReport } from '../../../src/publish/citation/citable.ts';
import { placeOf } from '../../../src/publish/place.ts';
import { planJson } from '../../../src/publish/plan.ts';
import { reportJson } from '../../../src/publish/report.ts';
import { founding, plan, reportOf } from '../../archive/founding.ts';

const citing = { archive: founding.site.name, site: 'https://example.org/archive', day: '2026-11-25' };
const place = placeOf('https://example.org', '/archive/');

describe('what an address asks for', () => {
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
  ])('%s', (search, wanted) => expect(readWanted(search)).toEqual(wanted));
});

describe('a passage out of a data file', () => {
  test.each(['440104/2022', '440200/2024'])('of report %s is cited as the build cites it, with the day', (id) => {
    const report = reportOf(id);
    const data = JSON.parse(JSON.stringify(reportJson(founding, report)));
    for (const { id: block, text } of report.body.blocks) {
      const citable = { ...citableReport(founding, report, place, block), accessed: citing.day };
      expect(readCited(data, { kind: 'report', id, block }, citing)).toEqual({ citable, words: text });
    }
  });

  test('of a plan', () => {
    const data = JSON.parse(JSON.stringify(planJson(founding, plan)));
    const { id } = plan;
    const made = readCited(data, { kind: 'plan', id, block: 's3-1' }, citing);
    expect(made?.citable).toEqual({ ...citablePlan(founding, plan, place, 's3-1'), accessed: citing.day });
  });

  test('that is not there, or of another file', () => {
    const data = JSON.parse(JSON.stringify(reportJson(founding, reportOf('440104/2022'))));
    expect(readCited(data, { kind: 'report', id: '440104/2022', block: 's99' }, citing)).toBeNull();
    expect(() => readCited(data, { kind: 'report', id: '440200/2024', block: 'p1' }, citing)).toThrow(ShapeError);
  });
});

describe('an address that marks a passage', () => {
  const marked = (words: string) => decodeURIComponent(fragmentAddress('https://example.org/#p1', words));
  test.each([
    ['一是抓学习。严格落实“第一议题制度”,提高水平。', '一是抓学习,提高水平'],
    ['一、总体要求', '一,总体要求'],
    ['提高水平', '提高水平'],
    ['抓学习，抓学习。', '抓学习'],
    ['甲-乙，丙&丁', '甲-乙,丙&丁'],
    ['年度\t件数\n2022\t3', '年度'],
  ])('%j', (words, directive) => expect(marked(words)).toBe(`https://example.org/#p1:~:text=${directive}`));

  test("the directive's own signs are written out", () => {
    expect(fragmentAddress('/', '甲-乙，丙&丁')).toMatch(/text=[^-&,]+,[^-&,]+$/);
  });

  test('a passage of marks alone has no words to look for', () => expect(marked('——。')).toContain('text='));
});
