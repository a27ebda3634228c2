import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../../../src/model/terms.ts';
import type { Topic } from '../../../src/model/topic.ts';
import { buildBody } from '../../../src/parse/body.ts';
import { assignParts, assignTopics } from '../../../src/parse/classify.ts';
import { splitFrontMatter } from '../../../src/parse/front-matter.ts';
import { readMarkdownSubset } from '../../../src/parse/markdown-subset.ts';
import { cutClauses, cutSentences, withoutMark } from './clauses.ts';
import { isFit, openSlots } from './open-slots.ts';
import { wide } from './punctuation.ts';
import type { Template } from './slots.ts';

/** A clause of a founding document with places for words. */
export interface Clause {
  template: Template;
  topics: readonly string[];
  part: Part;
  place: 'first' | 'middle' | 'last';
  /** The clause that followed it. */
  next: Clause | null;
}

export interface Learnt {
  clauses: Clause[];
  /** What stands between 一是 and its first full stop: 强化理论武装. */
  leads: { template: Template; topics: readonly string[]; part: Part }[];
  headings: { template: Template; topics: readonly string[] }[];
}

/** The documents that the archive was founded with: the generator's only teachers, however much is added later. */
const founding = [
  'reports/440100/2024-office',
  'reports/440104/2022',
  'reports/440200/2024',
  'reports/441500/2022-office',
  'plans/440100/2024-2035',
];

/** Learns clauses, openings of items and headings from the founding documents. */
export function learn(contentRoot: string, topics: readonly Topic[]): Learnt {
  const learnt: Learnt = { clauses: [], leads: [], headings: [] };
  for (const id of founding) {
    const file = join(contentRoot, `${id}.mdx`);
    const { sections: parts } = splitFrontMatter(readFileSync(file, 'utf8'), file);
    if (!parts) throw new Error(`${file} is no founding document`);
    const { blocks } = buildBody(readMarkdownSubset(parts.body, file, parts.bodyLine).blocks);
    assignParts(blocks, Number(/\/(\d{4})/.exec(id)?.[1] ?? 0));
    assignTopics(blocks, topics);
    for (const block of blocks) {
      if (block.type === 'table' || (block.type === 'paragraph' && block.role !== null)) continue;
      const text = wide(block.text);
      if (block.type === 'heading') {
        const words = withoutMark(text).replace(/。$/, '');
        if (isFit(words)) learnt.headings.push({ template: openSlots(words), topics: block.topics });
        continue;
      }
      learnText(text, block.topics, block.parts[0] ?? 'other', learnt);
    }
  }
  return learnt;
}

function learnText(text: string, topics: readonly string[], part: Part, learnt: Learnt): void {
  const [first = '', ...rest] = cutSentences(withoutMark(text));
  const isLead = withoutMark(text) !== text && first.length <= 24;
  if (isLead && isFit(first)) learnt.leads.push({ template: openSlots(first), topics, part });
  for (const sentence of isLead ? rest : [first, ...rest]) {
    const pieces = cutClauses(sentence);
    let before: Clause | null = null;
    pieces.forEach((piece, i) => {
      if (!isFit(piece)) {
        before = null;
        return;
      }
      const place = i === pieces.length - 1 ? 'last' : i === 0 ? 'first' : 'middle';
      const clause: Clause = { template: openSlots(piece), topics, part, place, next: null };
      if (before) before.next = clause;
      before = clause;
      learnt.clauses.push(clause);
    });
  }
}
