import { type DraftBlock, heading, paragraph } from './draft.ts';
import { fill, template } from './slots.ts';
import { tableOfFigures, tableOfMonths } from './tables.ts';
import { happens } from './voice.ts';
import { headingHalves, mainHeadings } from './words/headings.ts';
import type { ReportWriter } from './writer.ts';

const numerals = '一二三四五六七八九十';

/**
 * How a report is built: `sections` has 一、 with （一） that run into their text; `areas` one 一、 for each area and no
 * headings for problems and plans; `bare` headings without numbers; `deep` a third level.
 */
export type Structure = 'sections' | 'areas' | 'bare' | 'deep';

/** The order in which reports go through the areas of work. */
const order = [
  'leadership',
  'government-functions',
  'rule-making',
  'decision-making',
  'law-enforcement',
  'emergency-response',
  'dispute-resolution',
  'power-supervision',
  'open-government',
  'legal-literacy',
  'foreign-related',
];

/** The text between preamble and closing, about `length` characters long. */
export function writeBody(writer: ReportWriter, structure: Structure, length: number): DraftBlock[] {
  const { random } = writer.voice;
  const areas = Math.max(3, Math.min(10, Math.round(length / 780) + random.whole(-1, 1)));
  const skipped = new Set(random.shuffled(order).slice(0, order.length - areas));
  const topics = order.filter((topic) => !skipped.has(topic));
  const blocks: DraftBlock[] = [];
  const main = mainTitles(structure);
  const perArea = (length * 0.72) / topics.length;

  if (structure !== 'areas') blocks.push(heading(1, main(pickMain(writer, 'results'))));
  // A few reports number two areas alike, as some do.
  const slip = happens(writer.voice, 10, 0.04) ? random.whole(1, topics.length - 1) : topics.length;
  topics.forEach((topic, i) => {
    blocks.push(...writeArea(writer, structure, topic, i < slip ? i : i - 1, perArea));
  });
  if (happens(writer.voice, 7, 0.08)) blocks.push(...tableOfFigures(writer.voice));
  if (happens(writer.voice, 5, 0.1)) blocks.push(...tableOfMonths(writer.voice));
  if (structure !== 'areas' && random.chance(0.3)) {
    blocks.push(heading(1, main(pickMain(writer, 'duty'))), paragraph(writer.sentences('leadership', 'results', 3)));
  }
  blocks.push(...writeRest(writer, structure, 'problems', length * 0.08, main));
  blocks.push(...writeRest(writer, structure, 'plans', length * 0.15, main));
  return blocks;
}

/** Numbers the main headings of a report, or leaves them bare. */
function mainTitles(structure: Structure): (title: string) => string {
  let count = 0;
  return (title) => (structure === 'bare' ? title : `${numerals.charAt(count++)}、${title}`);
}

function writeArea(writer: ReportWriter, structure: Structure, topic: string, i: number, length: number): DraftBlock[] {
  const { voice } = writer;
  const title = areaTitle(writer, topic);
  const items = Math.max(2, Math.round(length / 210));
  const perItem = Math.max(1, Math.round(length / items / 70));
  if (structure === 'areas') {
    const texts = writer.separateItems(topic, 'results', items, perItem);
    markTopic(writer, texts.at(-1) ?? '');
    return [heading(1, `${numerals.charAt(i)}、${title}`), ...texts.map(paragraph)];
  }
  if (structure === 'bare') {
    return [heading(2, title), paragraph(writer.sentences(topic, 'results', Math.round(length / 60)))];
  }
  const second = heading(2, `（${numerals.charAt(i)}）${title}。`);
  if (structure === 'deep') {
    const thirds = Array.from({ length: Math.min(items, 4) }, (_, n) => [
      heading(3, `${n + 1}.${fill(template('{manner}{advance}{field}{action}'), voice)}。`),
      runIn(writer.sentences(topic, 'results', perItem + 1)),
    ]);
    return [second, ...thirds.flat()];
  }
  const opening = voice.random.chance(0.3) ? writer.sentences(topic, 'results', 1) : '';
  return [second, runIn(opening + writer.items(topic, 'results', items, perItem))];
}

/** Some paragraphs speak of another area than their heading says; an annotation puts that right. */
function markTopic({ voice }: ReportWriter, text: string): void {
  if (!happens(voice, 1, 0.06)) return;
  voice.claims.push({
    kind: 'topics',
    topic: voice.random.pick(order),
    quote: text
      .split(/[，。]/)
      .slice(0, 2)
      .join('。'),
  });
}

/** The parts on problems and plans. Where no heading announces them, an annotation says which part they are. */
function writeRest(
  writer: ReportWriter,
  structure: Structure,
  part: 'problems' | 'plans',
  length: number,
  main: (title: string) => string,
): DraftBlock[] {
  const { random, claims } = writer.voice;
  const items = Math.max(2, Math.round(length / 170));
  const text = fill(template(random.pick(restOpenings[part])), writer.voice);
  if (structure === 'areas') {
    claims.push({
      kind: 'parts',
      part,
      quote: text
        .split('，')
        .slice(0, 2)
        .join('，')
        .replace(/[。：]$/, ''),
    });
    return [paragraph(text + writer.items('general', part, items, 1))];
  }
  const blocks: DraftBlock[] = [heading(1, main(pickMain(writer, part)))];
  if (part === 'plans' && random.chance(0.5)) {
    blocks.push(paragraph(`${text.replace(/。$/, '')}，${writer.sentences('general', part, 1)}`));
    for (let i = 0; i < Math.min(items, 6); i++) {
      const number = structure === 'bare' ? '' : `（${numerals.charAt(i)}）`;
      blocks.push(
        heading(2, `${number}${areaTitle(writer, random.pick(order))}。`),
        runIn(writer.sentences('general', part, 2)),
      );
    }
    return blocks;
  }
  blocks.push(paragraph(text + writer.items('general', part, items, 1)));
  return blocks;
}

function areaTitle(writer: ReportWriter, topic: string): string {
  const { random } = writer.voice;
  const [first, second] = headingHalves[topic] ?? [[], []];
  const words = random.chance(0.85) ? `${random.pick(first)}，${random.pick(second)}` : random.pick(first);
  return fill(template(words), writer.voice);
}

function pickMain(writer: ReportWriter, part: keyof typeof mainHeadings): string {
  return fill(template(writer.voice.random.pick(mainHeadings[part])), writer.voice);
}

function runIn(text: string): DraftBlock {
  return { type: 'paragraph', text, runIn: true };
}

const restOpenings: Readonly<Record<'problems' | 'plans', readonly string[]>> = {
  problems: [
    '{year}年，{self}在{manner}{advance}法治政府建设方面取得了一定成效，但与{crowd}期盼相比还有差距。',
    '对照新时代法治政府建设要求，{place}仍存在以下不足：',
    '在看到成绩的同时，也清醒认识到，{self}依法行政{effect}与{purpose}的要求还不完全适应，主要表现在：',
    '一年来，工作虽有进展，但{field}等方面的短板仍然存在。',
  ],
  plans: [
    '下一步，{self}将坚持以习近平新时代中国特色社会主义思想为指导，{manner}{advance}法治政府建设。',
    '{next}年，{place}将深入学习贯彻习近平法治思想，聚焦{purpose}，{manner}{raise}依法行政{effect}。',
    '下来，{self}将紧扣{purpose}，着力破解{issue}、{issue}等难题。',
  ],
};
