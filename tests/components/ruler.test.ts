import { describe, expect, test } from 'vitest';
import { targetRulers } from '../../src/archive/pages/plan/target-rulers.ts';
import { textWidth } from '../../src/components/picture/labels.ts';
import { drawRuler, reasonsOf, size } from '../../src/components/picture/ruler.ts';
import { foundingContent, plan } from '../archive/founding-content.ts';

const rulers = targetRulers(foundingContent, plan);

function drawn(id: string) {
  const ruler = rulers.find((candidate) => candidate.id === id);
  if (!ruler) throw new Error(`No target ${id}`);
  const { above, below, ...drawing } = drawRuler(ruler);
  return { ...drawing, above, below, texts: [...above, ...below].map(({ text }) => text) };
}

describe('the ruler of a target', () => {
  test('a hollow mark for what the plan states, a tick for each goal, better to the right', () => {
    const { above, below, span, texts } = drawn('exemption-items');
    expect(texts).toEqual(['2029 ≥600 项', '2035 ≥1,000 项', '规划所载 419 项（15个市级行政执法部门）']);
    const [baseline, first, second] = [below[0]?.x ?? 0, above[0]?.x ?? 0, above[1]?.x ?? 0];
    expect([baseline < first, first < second]).toEqual([true, true]);
    expect(span).toEqual({ from: first, to: second });
  });

  test('ranks are reversed: the first is farthest right', () => {
    const { above, below, texts } = drawn('transparency-rank');
    expect(texts).toEqual(['2029 前 5', '2035 前 3', '2024 广州市政府办公厅 第 1 名']);
    expect(below[0]?.kind).toBe('reported');
    expect(below[0]?.x).toBeGreaterThan(above[1]?.x ?? 0);
    expect(above[1]?.x).toBeGreaterThan(above[0]?.x ?? 0);
  });

  test('a value to keep is a full bar, a state a band without a number', () => {
    expect(drawn('legality-review-rate')).toMatchObject({ above: [{ kind: 'kept', text: '保持 100%' }], below: [] });
    expect(drawn('legality-review-rate').above[0]?.x).toBe(size.width - size.margin);
    expect(drawn('provincial-assessment')).toMatchObject({
      above: [{ kind: 'state', text: '2029、2035 保持全省前列' }],
    });
    expect(drawn('service-capability-grade').below).toMatchObject([
      { kind: 'baseline', text: '规划所载 “非常高”（连续5年）' },
    ]);
  });

  test('figures of another scope say that they cannot be compared, and why', () => {
    const { below } = drawn('legislation-per-year');
    expect(below.map(({ kind, text }) => [kind, text])).toEqual([
      ['incomparable', '2024 15 件 不可比'],
      ['incomparable', '2024 14 件 不可比'],
    ]);
    expect(below[0]?.words).toMatch(/^2024年，广州市人民政府办公厅.+自述 15 件；不可比：制定、修订、废止合并计算/);
    const ruler = rulers.find(({ id }) => id === 'legislation-per-year');
    expect(ruler && reasonsOf(ruler)).toEqual([expect.stringMatching(/^[^：]+、[^：]+：制定、修订、废止合并计算/)]);
  });

  test("another issuer's figure has its name, a government's own has none", () => {
    const ruler = rulers.find(({ id }) => id === 'transparency-rank');
    const labelOf = (issuer: string | null) =>
      ruler && drawRuler({ ...ruler, reported: ruler.reported.map((value) => ({ ...value, issuer })) }).below[0]?.text;
    expect(labelOf('广州市司法局')).toBe('2024 广州市司法局 第 1 名');
    expect(labelOf('中共某某市某某区委、某某市某某区人民政府')).toBe('2024 中共某某市某某区委、某… 第 1 名');
    expect(labelOf(null)).toBe('2024 自述 第 1 名');
  });

  test('goals of different scopes name them', () => {
    expect(drawn('oversight-coverage').texts).toEqual(['2029 市级部门 100%', '2035 区级部门 100%']);
  });

  test.each(rulers.map((ruler) => [ruler.id, drawRuler(ruler)] as const))(
    '%s: no label covers another',
    (_id, drawing) => {
      for (const marks of [drawing.above, drawing.below]) {
        for (const [i, a] of marks.entries()) {
          expect(a.label.x - textWidth(a.text) / 2).toBeGreaterThanOrEqual(0);
          expect(a.label.x + textWidth(a.text) / 2).toBeLessThanOrEqual(size.width);
          for (const b of marks.slice(i + 1)) {
            if (a.label.row !== b.label.row) continue;
            expect(Math.abs(a.label.x - b.label.x)).toBeGreaterThanOrEqual((textWidth(a.text) + textWidth(b.text)) / 2);
          }
        }
      }
    },
  );

  test('targets with a reported value come first, those without any value last', () => {
    expect(rulers[0]?.id).toBe('transparency-rank');
    const empty = rulers.map(({ baseline, reported }) => baseline === null && reported.length === 0);
    expect(empty).toEqual([...empty].sort());
  });
});
