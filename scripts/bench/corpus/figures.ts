import type { Bound } from '../../../src/model/terms.ts';
import { isoDay } from './publication.ts';
import { asPrinted } from './text-files.ts';
import { type Claim, fill, say, type Voice } from './voice.ts';
import { figures, indicators } from './words.ts';
import type { Fields } from './yaml.ts';

/** Writes a sentence of a topic that states numbers and claims each; null when all sentences have been told. */
export function figureSentence(voice: Voice, topic: string): string | null {
  const open = (figures[topic] ?? []).filter((template) => !voice.told.has(template));
  if (open.length === 0) return null;
  const template = voice.random.pick(open);
  voice.told.add(template);
  const values = new Map<string, number>();
  return template.replace(/[^，\n]+/g, (clause) => stateClause(clause, values, voice));
}

/** Writes a dated sentence and claims it as an event. Reports speak of their own year. */
export function eventSentence(voice: Voice): string {
  const { random, slot } = voice;
  const [month, day] = [random.whole(1, 12), random.whole(1, 28)];
  const isDay = random.chance(0.6);
  const title = say('event', voice);
  const quote = `${slot.year}年${month}月${isDay ? `${day}日` : ''}，${title}`;
  const date = isoDay(slot.year, month, day).slice(0, isDay ? 10 : 7);
  voice.claims.push({ kind: 'events', date, title, quote });
  return quote;
}

/** Prints the numbers of a clause, each claimed with the whole clause as its quote. */
function stateClause(template: string, values: Map<string, number>, voice: Voice): string {
  const found: Fields[] = [];
  const printed = template.replace(/\[([^\]]*)\]/g, (_, spec: string) => {
    const [indicator = '', range = '', more] = spec.split(' ');
    const { text, value, bound } = draw(range, values, voice);
    values.set(indicator, value);
    const observation = { indicator, value, unit: indicators[indicator]?.unit, bound, qualifier: more };
    found.push(indicator === '!' ? { kind: 'excluded', reason: more } : { kind: 'observations', ...observation });
    return text;
  });
  const clause = fill(printed, voice.slot, voice.random);
  voice.claims.push(...found.map((claim) => ({ ...claim, quote: asPrinted(clause).replaceAll('\t', ' ') }) as Claim));
  return clause;
}

type Printed = { text: string; value: number; bound?: Bound };

/** Draws a number by its specification, see words/figures.yaml. */
function draw(range: string, values: ReadonlyMap<string, number>, voice: Voice): Printed {
  const { random } = voice;
  const ids = range.slice(1).split('/');
  const [first = 1, second = 1] = ids.map((id) => values.get(id) ?? Number(id));
  if (range.startsWith('<')) return exact(Math.max(1, Math.round(first * second * (0.7 + 0.3 * random.next()))));
  if (range.startsWith('#')) return exact(random.whole(1, first));
  if (range.startsWith('=')) return exact(Number(((first / second) * 100).toFixed(2)), '%');
  if (range === '%') return exact(Number(Math.min(100, 94 + 8 * random.next()).toFixed(random.whole(0, 2))), '%');
  const [low = 1, high = 1] = range.replace('~', '').split('-').map(Number);
  return count(voice, low, high, range.endsWith('~'));
}

/** How a round count is worded; # is the number. */
const forms = Object.entries({ '近#': 'about', '超#': 'over', '#余': 'about', '不少于#': 'at-least' } as const);

/** Draws a count for a middling county, scaled to the issuer; `loose` ones may be worded 近80, 超300万. */
function count({ random, slot }: Voice, low: number, high: number, loose: boolean): Printed {
  const value = Math.max(1, Math.round(low * (high / low) ** random.next() * slot.issuer.scale));
  if (!loose || random.chance(0.65)) return exact(value);
  const size = 10 ** Math.max(1, Math.floor(Math.log10(value)) - 1);
  const round = Math.max(size, Math.round(value / size) * size);
  const [form, bound] = random.pick(forms);
  return { text: form.replace('#', round >= 20000 ? `${round / 10000}万` : `${round}`), value: round, bound };
}

function exact(value: number, unit = ''): Printed {
  return { text: `${value}${unit}`, value };
}
