import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { figuresIn } from '../../../scripts/suggest/figures.ts';
import { loadMaterial, type Material } from '../../../scripts/suggest/load.ts';
import { type Suggestions, suggestFor } from '../../../scripts/suggest/suggestions.ts';
import type { Anchored } from '../../../src/model/annotation.ts';
import { buildDocument } from '../../../src/parse/document.ts';

const project = join(import.meta.dirname, '../../..');
const directory = { root: join(project, 'content'), label: 'content' };
const ids = ['440100/2024-office', '440104/2022', '440200/2024', '441500/2022-office'];
const materials = ids.map((id) => loadMaterial(id, directory));

interface Placed {
  place: { paragraph: number; start: number; end: number };
}

/**
 * A suggestion is right where an annotation of the same words says the same; each annotation is found by one suggestion
 * only. `all` counts suggestions and annotations.
 */
function measure<S extends Placed, A extends Anchored<object>>(
  pick: (suggestions: Suggestions) => readonly S[],
  known: (material: Material) => readonly A[],
  same: (suggestion: S, annotation: A) => boolean,
) {
  let [right, suggested, annotated] = [0, 0, 0];
  for (const material of materials) {
    const open = new Set(known(material));
    const suggestions = pick(suggestFor(material, false));
    suggested += suggestions.length;
    annotated += open.size;
    for (const suggestion of suggestions) {
      const { paragraph, start, end } = suggestion.place;
      const found = [...open].find(
        (one) =>
          one.anchor.paragraph === paragraph &&
          one.anchor.start < end &&
          start < one.anchor.end &&
          same(suggestion, one),
      );
      if (!found) continue;
      right++;
      open.delete(found);
    }
  }
  return { precision: right / suggested, recall: right / annotated, suggested, annotated };
}

// The rules were written with these four reports at hand, so this is how well they remember, not how well they guess.
describe('against the annotations of the four reports', () => {
  test('observations: same value, overlapping words', () => {
    const { precision, recall, annotated } = measure(
      (suggestions) => suggestions.observations,
      ({ annotations }) => annotations.observations,
      (suggestion, observation) => suggestion.value === observation.value,
    );
    expect(annotated).toBeGreaterThan(150);
    expect(precision).toBeGreaterThan(0.9);
    expect(recall).toBeGreaterThan(0.9);
  });

  test('an indicator that is named is the right one in nine of ten', () => {
    const { precision, suggested } = measure(
      (suggestions) => suggestions.observations.filter(({ indicator }) => indicator !== null),
      ({ annotations }) => annotations.observations,
      (suggestion, observation) =>
        suggestion.value === observation.value && suggestion.indicator === observation.indicator,
    );
    expect(suggested).toBeGreaterThan(70);
    expect(precision).toBeGreaterThan(0.85);
  });

  test('links to tasks: the same task, overlapping words', () => {
    const { precision, recall } = measure(
      (suggestions) => suggestions.links.filter(({ task }) => task !== undefined),
      ({ annotations }) => annotations.links.filter(({ task }) => task !== undefined),
      (suggestion, link) => suggestion.task === link.task && suggestion.stance === link.stance,
    );
    expect(precision).toBeGreaterThan(0.45);
    expect(recall).toBeGreaterThan(0.45);
  });

  test('events and parts', () => {
    const events = measure(
      (suggestions) => suggestions.events,
      ({ annotations }) => annotations.events,
      (suggestion, event) => suggestion.date === event.date,
    );
    const parts = measure(
      (suggestions) => suggestions.parts,
      ({ annotations }) => annotations.parts,
      (suggestion, mark) => suggestion.part === mark.part,
    );
    expect(events.precision).toBeGreaterThan(0.6);
    expect(parts.precision).toBeGreaterThan(0.8);
    expect(parts.recall).toBeGreaterThan(0.8);
  });
});

// Sentences as such reports have them, labelled before the rules met them. At that first meeting the fifty of the first
// file were read 0.97 precise and 0.96 complete, the 42 of the second, written later, 0.99 and 0.94.
test.each([
  ['sentences.yaml', 100, 0.95],
  ['sentences-2.yaml', 80, 0.94],
])('figures in sentences that the rules were not written for: %s', (name, least, bar) => {
  const file = join(project, 'tests/fixtures/suggest', name);
  const sentences = parse(readFileSync(file, 'utf8')) as { text: string; figures: number[] }[];
  let [right, found, wanted] = [0, 0, 0];
  for (const { text, figures } of sentences) {
    const position = { line: 1, column: 1 };
    const document = buildDocument([{ type: 'paragraph', text, runIn: false, position }]);
    const open = [...figures];
    for (const { value, times } of figuresIn(document)) {
      for (let i = 0; i < times; i++) {
        found++;
        const place = open.indexOf(value);
        if (place < 0) continue;
        right++;
        open.splice(place, 1);
      }
    }
    wanted += figures.length;
  }
  expect(wanted).toBeGreaterThan(least);
  expect(right / found).toBeGreaterThan(0.95);
  expect(right / wanted).toBeGreaterThan(bar);
});

test('what the headings say is not read off the annotations', () => {
  for (const { report } of materials) expect(report.annotations.observations).toEqual([]);
});
