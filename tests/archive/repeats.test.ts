import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marginOf } from '../../src/archive/margin.ts';
import { foldSentence } from '../../src/archive/repeats/fold-sentence.ts';
import { hashOf } from '../../src/archive/repeats/hash.ts';
import { mask, PlaceNames } from '../../src/archive/repeats/mask.ts';
import { overlaps } from '../../src/archive/repeats/overlap.ts';
import { marginWithRepeats } from '../../src/archive/repeats/repeat-notes.ts';
import { maxListed, repeatsOf } from '../../src/archive/repeats/report-repeats.ts';
import { sentencesOf } from '../../src/archive/repeats/sentences.ts';
import { segmentsOf } from '../../src/archive/segments.ts';
import { fold } from '../../src/parse/fold.ts';
import { foundingContent, reportOf } from './founding-content.ts';
import { archiveOf, makeReport } from './make-report.ts';

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

  test('sentences are in order, do not overlap and omit only enumerators', () => {
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

test('foldSentence equals fold', () => {
  const piece = fc.constantFrom(...'法治，。、；：！？“”‘’（）《》—…,;:!?()"9.%Ａa\u3000 〇𠮷');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(foldSentence(text)).toBe(fold(text));
    }),
  );
});

describe('mask', () => {
  const names = new PlaceNames(['广州市', '广州', '韶关市', '越秀区', '北京']);
  const ownNames = new PlaceNames(['和平']);
  const none = new PlaceNames([]);

  test('numbers, dates and place names are masked', () => {
    const masked = mask('2023年广州市越秀区办理行政复议案件209件全部按时办结', names, none);
    expect(masked).toBe('#年@办理行政复议案件#件全部按时办结');
    expect(mask('2022年12月31日广州办理行政复议案件1件全部按时办结', names, none)).toBe(masked);
    expect(mask('二〇二四年韶关市办理行政复议案件15件全部按时办结', names, none)).toBe(masked);
    expect(mask('2024年办理行政复议案件15件全部按时办结情况', names, none)).not.toBe(masked);
  });

  test('an own name is masked in its own text only', () => {
    const text = '和平推进行政执法协调监督体系建设工作';
    expect(mask(text, names, ownNames)).toBe('@推进行政执法协调监督体系建设工作');
    expect(mask(text, names, none)).toBe(text);
  });

  test('too few other characters give an empty mask', () => {
    expect(mask('2023年广州市办理案件209件', names, none)).toBe('');
  });
});

test('hashes of 100,000 different sentences differ', () => {
  const hashes = new Set(Array.from({ length: 100_000 }, (_, i) => hashOf(`全市共办理行政复议案件${i}件`)));
  expect(hashes.size).toBe(100_000);
});

/** Random sentences, unique by their number. */
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
  test('finds exactly the planted repeats, identical or different only in numbers and place names', () => {
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
          const a = makeReport('440104/2022', ...left);
          const b = makeReport('441500/2023', ...right);
          const { repeats } = repeatsOf(archiveOf([a, b]), a);
          const exact = repeats.filter(({ match }) => match === 'exact');
          const alike = repeats.filter(({ match }) => match === 'alike');
          expect(exact.map(({ quote }) => quote).sort()).toEqual(
            copied.map((i) => `${second[i % second.length]}，共办理３０件；`).sort(),
          );
          const planted = new Set(changed.map((i) => `2022年12月31日广州市${first[i % first.length]}改${i}。`));
          expect(new Set(alike.map(({ quote }) => quote))).toEqual(planted);
          for (const { occurrences, reportCount } of repeats) {
            expect([occurrences.map(({ report }) => report.id), reportCount]).toEqual([['441500/2023'], 1]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a sentence repeated within one report is not a repeat', () => {
    const a = makeReport('440104/2022', '深入推进行政执法协调监督体系建设。', '深入推进行政执法协调监督体系建设。');
    const b = makeReport('441500/2023', '完善重大行政决策程序规定和责任追究制度。');
    expect(repeatsOf(archiveOf([a, b]), a).repeats).toEqual([]);
  });

  test('headings, salutations and short sentences are not compared', () => {
    const lines = ['各位代表：', '## 深入推进行政执法协调监督体系建设', '做好各项工作。'];
    const a = makeReport('440104/2022', ...lines);
    expect(repeatsOf(archiveOf([a, makeReport('441500/2023', ...lines)]), a).repeats).toEqual([]);
  });

  test('lists the nearest of many occurrences and counts all reports', () => {
    const line = '深入推进行政执法协调监督体系建设工作。';
    const codes = [...foundingContent.divisions.keys()].filter((code) => code !== '440104').slice(0, 30);
    const a = makeReport('440104/2024', line);
    const others = [...codes.map((code) => makeReport(`${code}/2023`, line)), makeReport('440104/2019', line)];
    const [repeat] = repeatsOf(archiveOf([a, ...others]), a).repeats;
    expect(repeat?.reportCount).toBe(31);
    expect(repeat?.occurrences).toHaveLength(maxListed);
    expect(repeat?.occurrences[0]?.report.id).toBe('440104/2019');
    expect(repeat?.occurrences.every(({ report }) => report !== a)).toBe(true);
  });

  test('lists identical before alike occurrences', () => {
    const a = makeReport('440104/2024', '全年共办理行政复议案件30件全部按时办结归档。');
    const same = makeReport('440200/2020', '全年共办理行政复议案件30件全部按时办结归档。');
    const alike = makeReport('441500/2023', '全年共办理行政复议案件412件全部按时办结归档。');
    const [repeat] = repeatsOf(archiveOf([a, same, alike]), a).repeats;
    expect(repeat?.reportCount).toBe(2);
    expect(repeat?.occurrences.map(({ report, match }) => [report.id, match])).toEqual([
      ['440200/2020', 'exact'],
      ['441500/2023', 'alike'],
    ]);
  });

  test('lists no alike occurrence where identical ones fill the list, but counts them', () => {
    const codes = [...foundingContent.divisions.keys()].filter((code) => code !== '440104').slice(0, maxListed + 1);
    const line = (count: number) => `全年共办理行政复议案件${count}件全部按时办结归档。`;
    const same = codes.slice(0, maxListed).map((code) => makeReport(`${code}/2020`, line(30)));
    const alike = makeReport(`${codes.at(-1)}/2023`, line(412));
    const a = makeReport('440104/2024', line(30));
    const listed = (others: typeof same) => repeatsOf(archiveOf([a, ...others]), a).repeats[0];
    expect(listed([...same, alike])?.reportCount).toBe(maxListed + 1);
    expect(listed([...same, alike])?.occurrences.map(({ match }) => match)).toEqual(same.map(() => 'exact'));
    expect(listed([...same.slice(1), alike])?.occurrences.at(-1)?.report).toBe(alike);
  });

  test('counts characters of the running text', () => {
    const a = makeReport('440104/2024', '深入推进行政执法协调监督体系建设。', '自己的话没有一处与别人相同的。');
    const b = makeReport('440200/2024', '深入推进行政执法协调监督体系建设。');
    const { exact, alike, characters } = repeatsOf(archiveOf([a, b]), a);
    expect([exact, alike, characters]).toEqual([16, 0, 30]);
  });

  test('the four founding reports share no sentence', () => {
    for (const report of foundingContent.reports.values()) {
      const { repeats, characters } = repeatsOf(foundingContent, report);
      expect(repeats).toEqual([]);
      expect(characters).toBeGreaterThan(2500);
    }
  });

  test('finds a sentence copied from a founding report, with its block', () => {
    const other = reportOf('440104/2022');
    const taken = '积极推动审计监督、财会监督、统计监督、执法监督与行政复议贯通协同';
    const copy = makeReport('440200/2025', '前面的话是自己的。', `四是${taken},形成合力。`);
    const [repeat] = repeatsOf(
      archiveOf([other, makeReport('441500/2025', `${taken}，形成合力。`), copy]),
      copy,
    ).repeats;
    expect(repeat).toMatchObject({ match: 'exact', reportCount: 1, quote: `${taken},形成合力。` });
    expect(repeat?.block.id).toBe('p2');
  });
});

test('the mark covers the repeated sentence', () => {
  const line = '二是深入推进行政执法协调监督体系建设。';
  const a = makeReport('440104/2024', `总的看进展明显。一是自己的话没有一处与别人相同。${line}`);
  const b = makeReport('440200/2024', line);
  const content = archiveOf([a, b]);
  const margin = marginWithRepeats(content, marginOf(content, a), a.body, repeatsOf(content, a));
  const marked = a.body.blocks.flatMap((block) =>
    segmentsOf(a.body, block, margin.marks).filter(({ marks }) => marks.some(({ kind }) => kind.includes('repeated'))),
  );
  expect(marked.map(({ text }) => text)).toEqual(['深入推进行政执法协调监督体系建设。']);
  expect(margin.notes.get('p1-2')?.[0]).toMatchObject({
    kind: 'repeat',
    occurrences: [{ name: '2024 年韶关市', address: '/reports/440200/2024/#p1' }],
  });
});

test('overlaps ignore stock phrases', () => {
  const stock = '坚持以习近平新时代中国特色社会主义思想为指导。';
  const shared = '深入推进行政执法协调监督体系建设。';
  const a = makeReport('440104/2024', stock, shared);
  const near = makeReport('440200/2024', stock, shared);
  const codes = [...foundingContent.divisions.keys()].filter((code) => !/^4401|^4402/.test(code)).slice(0, 45);
  const content = archiveOf([a, near, ...codes.map((code) => makeReport(`${code}/2023`, stock))]);
  expect(overlaps(content, a).map(({ report, sentences }) => [report.id, sentences])).toEqual([['440200/2024', 1]]);
});
