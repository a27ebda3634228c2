import { eventSentence, figureSentence } from './figures.ts';
import { Random } from './random.ts';
import { fill, happens, say, type Voice } from './voice.ts';
import { areas, topics } from './words.ts';

/**
 * How a report is built: `sections` has 一、 with （一） that run into their text; `areas` one 一、 an area and no headings
 * for problems and plans; `bare` headings without numbers; `deep` a third level.
 */
export const structures = ['sections', 'areas', 'bare', 'deep'] as const;
export type Structure = (typeof structures)[number];
type Part = 'results' | 'problems' | 'plans';
/** One of 一是, 二是: the words before its first full stop, and the sentences after it. */
type Item = { lead: string; text: string };

const numerals = [...'一二三四五六七八九十'];

/** Writes the text between preamble and closing, about `length` characters, as source paragraphs in Markdown. */
export function writeBody(voice: Voice, structure: Structure, length: number): string[] {
  const { random, claims } = voice;
  const count = Math.max(3, Math.min(10, Math.round(length / 780) + random.whole(-1, 1)));
  let mains = 0;
  const main = (part: string) =>
    structure === 'areas' ? [] : [`## ${structure === 'bare' ? '' : `${numerals[mains++]}、`}${say(part, voice)}`];
  const section = (part: Part, share: number) => (topic: string, i: number) =>
    formatted(structure, i, areaTitle(voice, topic), writeItems(voice, topic, part, length * share));
  const some = (number: number) => {
    const kept = random.shuffled(topics).slice(0, number);
    return topics.filter((topic) => kept.includes(topic));
  };
  const rest = (part: Part, share: number) => {
    const quote = say(`${part}Opening`, voice);
    // Where no heading announces a part, an annotation says which it is.
    if (structure === 'areas') claims.push({ kind: 'parts', part, quote });
    const items = writeItems(voice, '', part, length * share).map(listed);
    return [...main(part), quote + items.join('')];
  };
  const text = [...main('results'), ...some(count).flatMap(section('results', 0.74 / count))];
  // Some passages speak of another area than their heading says; an annotation puts that right.
  const quote = /[^，。\n]+(?=。$)/.exec(text.at(-1) ?? '')?.[0] ?? '';
  if (happens(voice, 1, 0.1)) claims.push({ kind: 'topics', topic: random.pick(topics), quote });
  if (happens(voice, 5, 0.15)) text.push(...(figureSentence(voice, 'months') ?? '').split('\n\n'));
  const duty = random.chance(0.3) && structure !== 'areas';
  if (duty) text.push(...main('duty'), prose(voice, 'leadership', 'results', 150));
  text.push(...rest('problems', 0.08), ...rest('plans', 0.1));
  return structure === 'areas' || random.chance(0.5) ? text : [...text, ...some(3).flatMap(section('plans', 0.03))];
}

/** Writes sentences until they are `length` characters long. */
export function prose(voice: Voice, topic: string, part: Part, length: number): string {
  let text = '';
  while (text.length < length) {
    const draw = part === 'results' ? voice.random.next() : 1;
    const told = draw < 0.27 ? figureSentence(voice, topic) : draw < 0.31 ? eventSentence(voice) : null;
    text += `${told ?? plainSentence(voice, topic, part)}。`;
  }
  return text;
}

/** Puts a heading above items, or has it run into them. */
function formatted(structure: Structure, i: number, title: string, items: readonly Item[]): string[] {
  if (structure === 'bare') return [`### ${title}`, items.map(({ text }) => text).join('')];
  if (structure === 'areas') return [`## ${numerals[i]}、${title}`, ...items.map(listed)];
  const heading = `### （${numerals[i]}）${title}。`;
  if (structure === 'sections') return [`${heading}\n${items.map(listed).join('')}`];
  return [heading, ...items.map(({ lead, text }, n) => `#### ${n + 1}.${lead}。\n${text}`)];
}

function listed({ lead, text }: Item, i: number): string {
  return `${numerals[i]}是${lead}。${text}`;
}

function writeItems(voice: Voice, topic: string, part: Part, length: number): Item[] {
  const count = Math.max(2, Math.min(10, Math.round(length / 200)));
  const item = () => ({ lead: phrase(voice), text: prose(voice, topic, part, length / count - 30) });
  return Array.from({ length: count }, item);
}

function areaTitle(voice: Voice, topic: string): string {
  const first = voice.random.pick(areas[topic] ?? []);
  return voice.random.chance(0.85) ? `${first}，${phrase(voice)}` : first;
}

function phrase({ splicer, slot, random }: Voice): string {
  return fill(splicer.phrase(random, 4), slot, random);
}

/** Writes a sentence of the report's own or of a stock: a seed, so another report gets the same but for place names. */
function plainSentence(voice: Voice, topic: string, part: Part): string {
  const { random, splicer, seed, plan, claims, slot } = voice;
  const draw = random.next();
  // Stocks of the country, of a province in a year, of an issuer, each with so many sentences.
  const nation = draw < 0.035 && random.whole(1, 40);
  const province = draw < 0.06 && `${slot.issuer.words.province}/${slot.year}/${random.whole(1, 10)}`;
  const issuer = draw < 0.09 && `${slot.issuer.words.issuer}/${random.whole(1, 9)}`;
  const stock = nation || province || issuer;
  const chooser = stock ? new Random(`${seed}/${topic}/${part}/${stock}`) : random;
  const text = fill(splicer.sentence(chooser), slot, chooser);
  const quote = text.split('，').find((clause) => clause.length >= 9);
  if (random.chance(0.08) && plan && quote !== undefined) {
    const aim = random.chance(0.2) ? { target: random.pick(plan.targets) } : { task: random.pick(plan.tasks) };
    const stance = { results: 'result', problems: 'gap', plans: 'plan' }[part];
    claims.push({ kind: 'links', plan: plan.id, ...aim, stance, quote });
  }
  return text;
}
