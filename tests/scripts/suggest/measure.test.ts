import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { figuresIn } from '../../../scripts/suggest/figures.ts';
import { suggestObservations } from '../../../scripts/suggest/observations.ts';
import { stanceOf } from '../../../scripts/suggest/stance.ts';
import { loadSuggestionInput, type SuggestionInput } from '../../../scripts/suggest/suggestion-input.ts';
import { type Suggestions, suggestFor } from '../../../scripts/suggest/suggestions.ts';
import type { Anchored } from '../../../src/model/annotation.ts';
import type { Part, Stance } from '../../../src/model/terms.ts';
import { buildBody } from '../../../src/parse/body.ts';

const project = join(import.meta.dirname, '../../..');
const directory = { root: join(project, 'content'), label: 'content' };
const ids = ['440100/2024-office', '440104/2022', '440200/2024', '441500/2022-office'];
const inputs = ids.map((id) => loadSuggestionInput(id, directory));

interface SuggestionSpan {
  span: { paragraph: number; start: number; end: number };
}

/**
 * Precision and recall. A suggestion is right if an annotation with an overlapping span is the same by `same`; each
 * annotation counts for at most one suggestion.
 */
function measure<S extends SuggestionSpan, A extends Anchored<object>>(
  pick: (suggestions: Suggestions) => readonly S[],
  annotationsOf: (input: SuggestionInput) => readonly A[],
  same: (suggestion: S, annotation: A) => boolean,
) {
  let [right, suggested, annotated] = [0, 0, 0];
  for (const input of inputs) {
    const unmatched = new Set(annotationsOf(input));
    const suggestions = pick(suggestFor(input));
    suggested += suggestions.length;
    annotated += unmatched.size;
    for (const suggestion of suggestions) {
      const { paragraph, start, end } = suggestion.span;
      const match = [...unmatched].find(
        (annotation) =>
          annotation.anchor.paragraph === paragraph &&
          annotation.anchor.start < end &&
          start < annotation.anchor.end &&
          same(suggestion, annotation),
      );
      if (!match) continue;
      right++;
      unmatched.delete(match);
    }
  }
  return { precision: right / suggested, recall: right / annotated, suggested, annotated };
}

// The rules were developed on these four reports, so this does not measure how well they generalise.
describe('against the annotations of the four reports', () => {
  test('observations: same value, overlapping span', () => {
    const { precision, recall, annotated } = measure(
      (suggestions) => suggestions.observations,
      ({ annotations }) => annotations.observations,
      (suggestion, observation) => suggestion.value === observation.value,
    );
    expect(annotated).toBeGreaterThan(150);
    expect(precision).toBeGreaterThan(0.9);
    expect(recall).toBeGreaterThan(0.9);
  });

  test('a suggested indicator is usually right', () => {
    const { precision, recall } = measure(
      (suggestions) => suggestions.observations.filter(({ indicator }) => indicator !== null),
      ({ annotations }) => annotations.observations,
      (suggestion, observation) =>
        suggestion.value === observation.value && suggestion.indicator?.id === observation.indicator,
    );
    expect(precision).toBeGreaterThan(0.95);
    expect(recall).toBeGreaterThan(0.9);
  });

  test('links to tasks: same task, overlapping span', () => {
    const { precision, recall } = measure(
      (suggestions) => suggestions.links.filter(({ task }) => task !== undefined),
      ({ annotations }) => annotations.links.filter(({ task }) => task !== undefined),
      (suggestion, link) => suggestion.task === link.task && suggestion.stance === link.stance,
    );
    expect(precision).toBeGreaterThan(0.6);
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

// Sentences in the style of such reports, labelled before the rules were run on them. First run: precision 0.97 and recall
// 0.96 on the 50 sentences of the first file; 0.99 and 0.94 on the 42 of the second, which was written later.
test.each([
  ['sentences.yaml', 100, 0.95],
  ['sentences-2.yaml', 80, 0.94],
])('figures in sentences not used in development: %s', (name, minimumFigures, minimumRecall) => {
  const sentences = readFixture<{ text: string; figures: number[] }>(name);
  let [right, found, labelled] = [0, 0, 0];
  for (const { text, figures } of sentences) {
    const unmatched = [...figures];
    for (const { value, subjects } of figuresIn(bodyOf(text))) {
      for (let i = 0; i < subjects; i++) {
        found++;
        const match = unmatched.indexOf(value);
        if (match < 0) continue;
        right++;
        unmatched.splice(match, 1);
      }
    }
    labelled += figures.length;
  }
  expect(labelled).toBeGreaterThan(minimumFigures);
  expect(right / found).toBeGreaterThan(0.95);
  expect(right / labelled).toBeGreaterThan(minimumRecall);
});

/** Reads a list of labelled sentences. */
function readFixture<Sentence>(name: string): Sentence[] {
  return parse(readFileSync(join(project, 'tests/fixtures/suggest', name), 'utf8')) as Sentence[];
}

function bodyOf(text: string) {
  return buildBody([{ type: 'paragraph', text, runIn: false, position: { line: 1, column: 1 } }]);
}

// Written before the wordings and the program; only the first half was used to improve them. First run of the second half:
// precision 0.91, recall 0.71 of all figures; now 0.92 and 0.78. Figures without a defined indicator count as not found.
test.each(['indicators-tuning.yaml', 'indicators-held-back.yaml'])('indicators of labelled figures: %s', (name) => {
  const [{ indicators }] = inputs as [SuggestionInput];
  let [right, named, labelled] = [0, 0, 0];
  for (const { text, figures } of readFixture<{ text: string; figures: string[] }>(name)) {
    const unmatched = figures.map((figure) => figure.replace(/[@#].*/, ''));
    labelled += unmatched.length;
    for (const { indicator, value } of suggestObservations(bodyOf(text), indicators, 2024)) {
      if (!indicator) continue;
      named++;
      const match = unmatched.indexOf(`${value} ${indicator.id}`);
      if (match < 0) continue;
      right++;
      unmatched.splice(match, 1);
    }
  }
  expect(labelled).toBeGreaterThan(180);
  expect(right / named).toBeGreaterThan(0.9);
  expect(right / labelled).toBeGreaterThan(0.7);
});

test('scopes and years of labelled figures', () => {
  const [{ indicators }] = inputs as [SuggestionInput];
  const labels = ['indicators-tuning.yaml', 'indicators-held-back.yaml']
    .flatMap((name) => readFixture<{ text: string; figures: string[] }>(name))
    .flatMap(({ text, figures }) =>
      figures.flatMap((figure) => {
        const [, value, scope, year] = /^(\S+) [a-z-]+@([^#]+)#?(\d*)$/.exec(figure) ?? [];
        return value === undefined ? [] : [{ text, value: Number(value), scope, year: year ? Number(year) : null }];
      }),
    );
  expect(labels.length).toBeGreaterThan(4);
  for (const { text, value, scope, year } of labels) {
    const rank = suggestObservations(bodyOf(text), indicators, 2024).find((found) => found.value === value);
    expect([text, rank?.qualifier, rank?.year]).toEqual([text, scope, year]);
  }
});

test('stances of labelled sentences', () => {
  const sentences = readFixture<{ text: string; parts: Part[]; stance: Stance }>('stances.yaml');
  const right = sentences.filter(({ text, parts, stance }) => stanceOf(text, parts) === stance);
  expect(sentences.length).toBeGreaterThan(50);
  expect(right.length / sentences.length).toBeGreaterThan(0.85);
});

test('suggestions do not depend on existing annotations', () => {
  for (const { report } of inputs) expect(report.annotations.observations).toEqual([]);
});
