import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildBody } from '../../src/parse/body.ts';
import { cuesOf } from '../../src/parse/citation-cue.ts';
import { readCitations } from '../../src/parse/citations.ts';
import { reportOf } from '../archive/founding-content.ts';

function bodyOf(...paragraphs: string[]) {
  const position = { line: 1, column: 1 };
  return buildBody(paragraphs.map((text) => ({ type: 'paragraph', text, runIn: false, position })));
}

const citationsOf = (...paragraphs: string[]) => readCitations(bodyOf(...paragraphs));
const namesOf = (...paragraphs: string[]) => citationsOf(...paragraphs).map(({ name }) => name);

describe('readCitations', () => {
  test('a declared short form stands for the document in the rest of the text', () => {
    const citations = citationsOf(
      '目前《汕尾市人民政府公报》按期查询。2022年完成《政府信息公开指南》修订,《汕尾市人民政府公报》(以下简称《公报》)赠阅范围扩至各县。',
      '拓展《公报》查阅渠道。',
    );
    expect(citations.map(({ printed, name, isShortForm }) => [printed, name, isShortForm])).toEqual([
      ['汕尾市人民政府公报', '汕尾市人民政府公报', false],
      ['政府信息公开指南', '政府信息公开指南', false],
      ['汕尾市人民政府公报', '汕尾市人民政府公报', false],
      ['公报', '汕尾市人民政府公报', true],
    ]);
    expect(citations[2]?.tail).toBe('(以下简称《公报》)');
  });

  test.each([
    ['《信访工作条例》（以下简称“条例”）', '《条例》'],
    ['《信访工作条例》（下称《条例》）', '《条例》'],
    ['《信访工作条例》（中发〔2022〕8号，以下简称《条例》）', '《条例》'],
    ['《信访工作条例》（以下统称为《条例》）', '《条例》'],
  ])('%s declares %s', (declaration, short) => {
    expect(namesOf(`学习${declaration}，落实${short}。`)).toEqual(['信访工作条例', '信访工作条例']);
  });

  test('a short form applies neither before its declaration nor in another text', () => {
    expect(namesOf('落实《条例》。学习《信访工作条例》（以下简称《条例》）。')).toEqual(['条例', '信访工作条例']);
    expect(namesOf('落实《条例》。')).toEqual(['条例']);
  });

  test('a document number after the title is read, with normalised brackets', () => {
    const [citation] = citationsOf(
      '根据市委依法治市办《关于做好2022年法治政府建设情况年度报告工作的通知》(汕法治办[2022]39号)要求,现将有关情况报告如下。',
    );
    expect(citation?.number).toBe('汕法治办〔2022〕39号');
    expect(citationsOf('落实《政府督查工作条例》（国务院令第733号）')[0]?.number).toBe('国务院令第733号');
    expect(citationsOf('落实《政府督查工作条例》（全文）')[0]?.number).toBeNull();
  });

  test('an edition may follow the marks in brackets', () => {
    expect(namesOf('落实《法治政府建设实施纲要》（2021－2025年）')).toEqual(['法治政府建设实施纲要（2021—2025年）']);
    const [list] = citationsOf('《韶关市国资委监管企业投资负面清单》(2024年版),印发');
    expect([list?.name, list?.edition]).toEqual(['韶关市国资委监管企业投资负面清单', '2024年版']);
  });

  test('titles within a title are found, and marked as such', () => {
    const citations = citationsOf(
      '制定印发《关于加强管理的通知》《关于进一步规范在〈汕尾市人民政府公报〉提请发布文件的通知》。',
      '《汕尾市人民政府关于印发落实2022年市《政府工作报告》重点任务的通知》',
    );
    expect(citations.map(({ name, within }) => [name, within !== null])).toEqual([
      ['关于加强管理的通知', false],
      ['关于进一步规范在〈汕尾市人民政府公报〉提请发布文件的通知', false],
      ['汕尾市人民政府公报', true],
      ['汕尾市人民政府关于印发落实2022年市〈政府工作报告〉重点任务的通知', false],
      ['政府工作报告', true],
    ]);
  });

  test('a lost mark loses one title, not the rest', () => {
    expect(namesOf('学习《安全生产法，落实《信访工作条例》。')).toEqual(['信访工作条例']);
    expect(namesOf('学习《安全生产法。落实《信访工作条例》')).toEqual(['信访工作条例']);
    expect(namesOf('学习《》和安全生产法》。')).toEqual([]);
  });

  test('a citation is anchored in the block, or item, where its mark begins', () => {
    const body = bodyOf('一是学习《民法典》。二是落实《信访工作条例》。');
    const citations = readCitations(body);
    expect(citations.map(({ anchor }) => anchor.block)).toEqual(['p1-1', 'p1-2']);
    const text = body.blocks.map((block) => block.text).join('');
    expect(citations.map(({ anchor }) => text.slice(anchor.start, anchor.end))).toEqual([
      '《民法典》',
      '《信访工作条例》',
    ]);
  });

  test('the sentence around a title is kept whole', () => {
    const [first] = citationsOf('前一句。认真落实《政府督查工作条例》（国令第733号）,持续推动。后一句。');
    expect([first?.before, first?.marked, first?.tail, first?.after]).toEqual([
      '认真落实',
      '《政府督查工作条例》',
      '（国令第733号）',
      ',持续推动。',
    ]);
  });

  test('every pair of marks in the founding reports is found', () => {
    const counts = ['440100/2024-office', '440104/2022', '440200/2024', '441500/2022-office'].map((id) => {
      const { body } = reportOf(id);
      const marks =
        body.blocks
          .map((block) => block.text)
          .join('')
          .match(/[《〈]/g)?.length ?? 0;
      const citations = readCitations(body);
      const declarations = citations.filter(({ tail }) => tail.includes('《')).length;
      return [id, citations.length + declarations, marks];
    });
    for (const [id, citations, marks] of counts) expect([id, citations]).toEqual([id, marks]);
    expect(counts.reduce((sum, [, citations]) => sum + Number(citations), 0)).toBeGreaterThan(50);
  });

  test('for any text, citations are slices of it, and nothing throws', () => {
    const piece = fc.constantFrom(
      '《',
      '》',
      '〈',
      '〉',
      '（',
      '）',
      '以下简称',
      '办法',
      '第1号',
      '。',
      '2021—2025年',
      '\u3000',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const body = bodyOf(`文${pieces.join('')}`);
        const text = body.blocks.map((block) => block.text).join('');
        for (const { anchor, marked, printed } of readCitations(body)) {
          expect(text.slice(anchor.start, anchor.end)).toBe(marked);
          expect(printed).not.toBe('');
          expect(marked.replace(/\s/g, '').slice(1, -1)).toBe(printed);
        }
      }),
    );
  });
});

describe('cuesOf', () => {
  const cueOf = (text: string) => cuesOf(citationsOf(text));

  test.each([
    ['全面落实国务院《关于严格规范涉企行政检查的意见》,切实减轻', ['nation']],
    ['根据市委依法治市办《关于做好报告工作的通知》要求', [{ level: '市' }]],
    ['二是着重抓好市《政府工作报告》、十件民生实事', [{ level: '市' }]],
    ['严格按照省、市《行政规范性文件管理规定》《重大行政决策程序规定》等', [{ level: '市' }, { level: '市' }]],
    ['制定印发《精神文明创建工作方案》《文明创建方案》等', ['own', 'own']],
    ['2022年完成《政府信息公开指南》修订,', ['own']],
    ['专题学习新修订的《中华人民共和国行政复议法》等', [null]],
    ['组织社区《民法典》宣讲', [null]],
    ['组织学习《民法典》，制定《工作方案》', [null, 'own']],
  ])('%s', (text, cues) => {
    expect(cueOf(text)).toEqual(cues);
  });
});
