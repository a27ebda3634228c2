import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marginOf } from '../../src/archive/margin.ts';
import { foldSentence } from '../../src/archive/repeats/fold-sentence.ts';
import { hashOf } from '../../src/archive/repeats/hash.ts';
import { withRepeats } from '../../src/archive/repeats/margin.ts';
import { mask, PlaceNames } from '../../src/archive/repeats/mask.ts';
import { listed, repeatsOf } from '../../src/archive/repeats/of-report.ts';
import { overlaps } from '../../src/archive/repeats/overlap.ts';
import { sentencesOf } from '../../src/archive/repeats/sentences.ts';
import { segmentsOf } from '../../src/archive/spans.ts';
import { fold } from '../../src/parse/fold.ts';
import { founding, reportOf } from './founding.ts';
import { archiveOf, made } from './made.ts';

describe('sentencesOf', () => {
  const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['一是落实责任。二是加强督察；三是公开。', ['落实责任。', '加强督察；', '公开。']],
    ['(一)坚持党建统领,全面推动。2.严格执法!', ['坚持党建统领,全面推动。', '严格执法!']],
    ['他说“做好工作。”然后结束', ['他说“做好工作。”', '然后结束']],
    ['调解成功率为99.58%，比2.5高。', ['调解成功率为99.58%，比2.5高。']],
    ['  前后有空白  。  ', ['前后有空白  。']],
    ['。。', ['。', '。']],
  ])('%s', (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  test('sentences are in order, do not overlap and leave out no letter but marks of lists', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('法治', '一是', '。', '；', ' ', '”', '（二）', '\n', '3.'), { maxLength: 30 }),
        (pieces) => {
          const text = pieces.join('');
          let from = 0;
          for (const { start, end } of sentencesOf(text)) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(text.slice(from, start).replace(/一是|（二）|3\.|\s/g, '')).toBe('');
            from = end;
          }
          expect(text.slice(from).replace(/一是|（二）|3\.|\s/g, '')).toBe('');
        },
      ),
    );
  });
});

test('the short way of folding gives what the long one gives', () => {
  const piece = fc.constantFrom(...'法治，。、；：！？“”‘’（）《》—…,;:!?()"9.%Ａa\u3000 〇𠮷');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(foldSentence(text)).toBe(fold(text));
    }),
  );
});

describe('mask', () => {
  const places = new PlaceNames(['广州市', '广州', '韶关市', '越秀区', '北京']);
  const own = new PlaceNames(['和平']);
  const none = new PlaceNames([]);

  test('numbers, dates and places are all one', () => {
    const masked = mask('2023年广州市越秀区办理行政复议案件209件全部按时办结', places, none);
    expect(masked).toBe('#年@办理行政复议案件#件全部按时办结');
    expect(mask('2022年12月31日广州办理行政复议案件1件全部按时办结', places, none)).toBe(masked);
    expect(mask('二〇二四年韶关市办理行政复议案件15件全部按时办结', places, none)).toBe(masked);
    expect(mask('2024年办理行政复议案件15件全部按时办结情况', places, none)).not.toBe(masked);
  });

  test('what is a common word elsewhere is a place in its own text only', () => {
    const text = '和平推进行政执法协调监督体系建设工作';
    expect(mask(text, places, own)).toBe('@推进行政执法协调监督体系建设工作');
    expect(mask(text, places, none)).toBe(text);
  });

  test('too little besides numbers and places says nothing', () => {
    expect(mask('2023年广州市办理案件209件', places, none)).toBe('');
  });
});

test('hashes of many different sentences differ', () => {
  const hashes = new Set(Array.from({ length: 100_000 }, (_, i) => hashOf(`全市共办理行政复议案件${i}件`)));
  expect(hashes.size).toBe(100_000);
});

/** Sentences that no two reports share by chance: each has its own words. */
const words =
  '推进落实完善加强健全规范监督审查培训公开评估调解复议普法执法决策改革服务协同保障提升深化巩固拓展优化统筹'.match(
    /../g,
  ) ?? [];
const sentence = fc
  .tuple(fc.array(fc.constantFrom(...words), { minLength: 8, maxLength: 14 }), fc.uuid())
  .map(
    ([chosen, id]) =>
      `${chosen.join('')}编号${[...id.replace(/\D/g, '')].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')}`,
  );

describe('repeatsOf', () => {
  test('planted copies are found, word for word or but for numbers and places; nothing else is', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(sentence, { minLength: 12, maxLength: 24 }),
        fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
        fc.uniqueArray(fc.integer({ min: 6, max: 11 }), { maxLength: 3 }),
        (sentences, copied, changed) => {
          const half = Math.floor(sentences.length / 2);
          const [first, second] = [sentences.slice(0, half), sentences.slice(half)];
          const left = [
            ...first.map((text) => `${text}。`),
            ...copied.map((i) => `一是${second[i % second.length]}，共办理３０件；`),
            ...changed.map((i) => `2022年12月31日广州市${first[i % first.length]}改${i}。`),
          ];
          const right = [
            ...second.map((text) => `${text}。`),
            ...copied.map((i) => `（三）${second[i % second.length]}  共办理30件！`),
            ...changed.map((i) => `2023年5月汕尾市${first[i % first.length]}改${i * 7}。`),
          ];
          const a = made('440104/2022', ...left);
          const b = made('441500/2023', ...right);
          const found = repeatsOf(archiveOf([a, b]), a);
          const exact = found.repeats.filter(({ match }) => match === 'exact');
          const alike = found.repeats.filter(({ match }) => match === 'alike');
          expect(exact.map(({ quote }) => quote).sort()).toEqual(
            copied.map((i) => `${second[i % second.length]}，共办理３０件；`).sort(),
          );
          const planted = new Set(changed.map((i) => `2022年12月31日广州市${first[i % first.length]}改${i}。`));
          expect(new Set(alike.map(({ quote }) => quote))).toEqual(planted);
          for (const { elsewhere, reports } of found.repeats) {
            expect([elsewhere.map(({ report }) => report.id), reports]).toEqual([['441500/2023'], 1]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a sentence repeated within one report is none', () => {
    const a = made('440104/2022', '深入推进行政执法协调监督体系建设。', '深入推进行政执法协调监督体系建设。');
    const b = made('441500/2023', '完善重大行政决策程序规定和责任追究制度。');
    expect(repeatsOf(archiveOf([a, b]), a).repeats).toEqual([]);
  });

  test('headings, salutations and short sentences are not compared', () => {
    const lines = ['各位代表：', '## 深入推进行政执法协调监督体系建设', '做好各项工作。'];
    const a = made('440104/2022', ...lines);
    expect(repeatsOf(archiveOf([a, made('441500/2023', ...lines)]), a).repeats).toEqual([]);
  });

  test('of many places the nearest are named, and all are counted', () => {
    const line = '深入推进行政执法协调监督体系建设工作。';
    const codes = [...founding.divisions.keys()].filter((code) => code !== '440104').slice(0, 30);
    const a = made('440104/2024', line);
    const others = [...codes.map((code) => made(`${code}/2023`, line)), made('440104/2019', line)];
    const [repeat] = repeatsOf(archiveOf([a, ...others]), a).repeats;
    expect(repeat?.reports).toBe(31);
    expect(repeat?.elsewhere).toHaveLength(listed);
    expect(repeat?.elsewhere[0]?.report.id).toBe('440104/2019');
    expect(repeat?.elsewhere.every(({ report }) => report !== a)).toBe(true);
  });

  test('a sentence that is the same here and alike there names both, the same first', () => {
    const a = made('440104/2024', '全年共办理行政复议案件30件全部按时办结归档。');
    const same = made('440200/2020', '全年共办理行政复议案件30件全部按时办结归档。');
    const alike = made('441500/2023', '全年共办理行政复议案件412件全部按时办结归档。');
    const [repeat] = repeatsOf(archiveOf([a, same, alike]), a).repeats;
    expect(repeat?.reports).toBe(2);
    expect(repeat?.elsewhere.map(({ report, match }) => [report.id, match])).toEqual([
      ['440200/2020', 'exact'],
      ['441500/2023', 'alike'],
    ]);
  });

  test('the share is of the running text', () => {
    const a = made('440104/2024', '深入推进行政执法协调监督体系建设。', '自己的话没有一处与别人相同的。');
    const b = made('440200/2024', '深入推进行政执法协调监督体系建设。');
    const found = repeatsOf(archiveOf([a, b]), a);
    expect([found.exact, found.alike, found.characters]).toEqual([16, 0, 30]);
  });

  test('the four founding reports share no sentence', () => {
    for (const report of founding.reports.values()) {
      const found = repeatsOf(founding, report);
      expect(found.repeats).toEqual([]);
      expect(found.characters).toBeGreaterThan(2500);
    }
  });

  test('a founding report that took a sentence from another is told so, at its place', () => {
    const other = reportOf('440104/2022');
    const taken = '积极推动审计监督、财会监督、统计监督、执法监督与行政复议贯通协同';
    const copy = made('440200/2025', '前面的话是自己的。', `四是${taken},形成合力。`);
    const [repeat] = repeatsOf(archiveOf([other, made('441500/2025', `${taken}，形成合力。`), copy]), copy).repeats;
    expect(repeat).toMatchObject({ match: 'exact', reports: 1, quote: `${taken},形成合力。` });
    expect(repeat?.block.id).toBe('p2');
  });
});

test('what is marked in the text is the repeated sentence', () => {
  const line = '二是深入推进行政执法协调监督体系建设。';
  const a = made('440104/2024', `总的看进展明显。一是自己的话没有一处与别人相同。${line}`);
  const b = made('440200/2024', line);
  const content = archiveOf([a, b]);
  const margin = withRepeats(content, marginOf(content, a), a.body, repeatsOf(content, a));
  const marked = a.body.blocks.flatMap((block) =>
    segmentsOf(a.body, block, margin.marks).filter(({ kinds }) => kinds.some((kind) => kind.includes('repeated'))),
  );
  expect(marked.map(({ text }) => text)).toEqual(['深入推进行政执法协调监督体系建设。']);
  expect(margin.notes.get('p1-2')?.[0]).toMatchObject({
    kind: 'repeat',
    places: [{ name: '2024 年韶关市', address: '/reports/440200/2024/#p1' }],
  });
});

test('overlaps name who shares most, stock phrases left out', () => {
  const stock = '坚持以习近平新时代中国特色社会主义思想为指导。';
  const shared = '深入推进行政执法协调监督体系建设。';
  const a = made('440104/2024', stock, shared);
  const near = made('440200/2024', stock, shared);
  const codes = [...founding.divisions.keys()].filter((code) => !/^4401|^4402/.test(code)).slice(0, 45);
  const content = archiveOf([a, near, ...codes.map((code) => made(`${code}/2023`, stock))]);
  expect(overlaps(content, a, 5).map(({ report, sentences }) => [report.id, sentences])).toEqual([['440200/2024', 1]]);
});
