import type { Block, HeadingBlock } from '../model/body.ts';
import { keysOf } from '../model/term.ts';
import type { Part } from '../model/terms.ts';
import type { Topic } from '../model/topic.ts';
import { headingWords } from './heading-number.ts';

/**
 * Words of a heading that determine its part, one of the five of 《法治政府建设与责任落实督察工作规定》. Sections without
 * these words are `results`.
 */
const partWords: Record<Exclude<Part, 'results' | 'other'>, RegExp> = {
  // 解决突出问题 and 坚持问题导向 introduce results; 存在的问题 does not.
  problems: /(?<!(?:解决|破解|化解|聚焦|回应).{0,10})(?:问题(?!导向)|不足|短板|差距|困难|薄弱|挑战)/,
  // 工作计划完成情况 reports on the past.
  plans:
    /下一步|下步|下一阶段|下一年|今后|明年|工作(?:计划|安排|打算|思路|部署)(?!.{0,8}情况)|努力方向|改进措施|整改措施/,
  duty: /第一责任人|主要负责人.{0,12}职责/,
};
const partsWithWords = keysOf(partWords);

/** 2025年工作计划, 2023年主要任务: a plan if its year is later than the report's. */
const plannedYear = /(\d{4})年.{0,12}(?:计划|安排|打算|思路|重点|任务|举措)/;

/** Sets `parts` of all blocks of a report from its headings. Blocks before the first heading are `other`. */
export function assignParts(blocks: readonly Block[], year: number): void {
  const open: { level: number; parts: Part[] }[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') {
      while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
      const parts = partsOfHeading(block, open.at(-1)?.parts, year);
      open.push({ level: block.level, parts });
      block.parts = [...parts];
      continue;
    }
    const hasRole = block.type === 'paragraph' && block.role !== null;
    block.parts = hasRole ? ['other'] : [...(open.at(-1)?.parts ?? ['other'])];
  }
}

/**
 * A subheading can only narrow the parts of its parent: under 存在问题和下一步打算 it can be either; under 下一步工作 a
 * subheading that mentions problems is still `plans`.
 */
function partsOfHeading(heading: HeadingBlock, parent: Part[] | undefined, year: number): Part[] {
  const words = headingWords(heading.text);
  const own: Part[] = partsWithWords.filter((part) => partWords[part].test(words));
  const plannedFor = Number(plannedYear.exec(words)?.[1] ?? 0);
  if (plannedFor > year && !own.includes('plans')) own.push('plans');
  if (!parent) return own.length > 0 ? own : ['results'];
  if (parent.includes('results')) return own.includes('duty') ? ['duty'] : parent;
  const narrowed = own.filter((part) => parent.includes(part));
  return narrowed.length > 0 ? narrowed : parent;
}

/**
 * Sets `topics` of all blocks from heading rules: a heading has the topics whose words it contains, otherwise those of
 * its parent; the blocks under a heading inherit its topics.
 */
export function assignTopics(blocks: readonly Block[], topics: readonly Topic[]): void {
  const open: { level: number; topics: string[] }[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading') {
      const hasRole = block.type === 'paragraph' && block.role !== null;
      block.topics = hasRole ? [] : [...(open.at(-1)?.topics ?? [])];
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
    const words = headingWords(block.text);
    const own = topics.filter((topic) => topic.headings.some((word) => words.includes(word))).map((topic) => topic.id);
    const headingTopics = own.length > 0 ? own : (open.at(-1)?.topics ?? []);
    open.push({ level: block.level, topics: headingTopics });
    block.topics = [...headingTopics];
  }
}
