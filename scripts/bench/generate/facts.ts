import { indicators } from './indicators.ts';
import { printCount } from './printed.ts';
import { fill, template } from './slots.ts';
import type { Voice } from './voice.ts';
import { happenings } from './words/facts.ts';

/** Writes one of the sentences that state values, without its full stop, and claims its values. */
export function stateFact(pattern: string, voice: Voice): string {
  const values = new Map<string, number>();
  const chosen = pattern.replace(/\(([^()]*\|[^()]*)\)/g, (_, options: string) =>
    voice.random.pick(options.split('|')),
  );
  const claims = voice.claims.length;
  const text = chosen
    .split(/(\[[^\]]*\])/)
    .map((piece) => (piece.startsWith('[') ? stateValue(piece.slice(1, -1), values, voice) : fillAside(piece, voice)))
    .join('');
  for (const claim of voice.claims.slice(claims)) claim.quote = clauseAround(text, claim.quote);
  return text.replaceAll(marks, '');
}

/** A dated sentence, claimed as an event. Reports speak of their own year. */
export function stateEvent(voice: Voice): string {
  const { random, year } = voice;
  const month = random.whole(1, 12);
  const day = random.chance(0.6) ? random.whole(1, 28) : null;
  const when = `${year}年${month}月${day === null ? '' : `${day}日`}`;
  const date = [year, month, ...(day === null ? [] : [day])].map((part) => String(part).padStart(2, '0')).join('-');
  const [before = '', title = '', after = ''] = random
    .pick(happenings)
    .split(/[<>]/)
    .map((piece) => fill(template(piece.replace('{when}', when)), voice));
  voice.claims.push({ kind: 'events', date, title, quote: before + title });
  return before + title + after;
}

/** Marks before a value while its sentence is being written: private characters, which no text contains. */
const marks = /[\ue000-\uf8ff]/g;

function markOf(claim: number): string {
  return String.fromCharCode(0xe000 + claim);
}

function stateValue(spec: string, values: Map<string, number>, voice: Voice): string {
  const [indicator = '', a = '', b = '', c = ''] = spec.split(' ');
  const mark = markOf(voice.claims.length);
  if (indicator === '!') return stateAside(spec, mark, voice);
  const { unit = '' } = indicators.get(indicator) ?? {};
  const claim = (value: number, bound: 'exact' | 'about' | 'over' | 'at-least' = 'exact') => {
    values.set(indicator, value);
    voice.claims.push({ kind: 'observations', indicator, value, unit, bound, quote: mark });
  };
  const { random } = voice;
  if (a === '三个百分百') {
    // Three rates in one word: each is a value, told apart by what it is of.
    for (const qualifier of spec.split(' ').slice(2)) {
      voice.claims.push({ kind: 'observations', indicator, value: 100, unit, bound: 'exact', qualifier, quote: mark });
    }
    return `${mark}“三个百分百”`;
  }
  if (a === '第') {
    const place = random.whole(Number(b), Number(c));
    claim(place);
    return `${mark}${place}`;
  }
  if (a === '%') {
    const value = random.chance(0.3)
      ? 100
      : Number((Number(b) + random.next() * (Number(c) - Number(b))).toFixed(random.pick([0, 1, 2])));
    claim(value);
    return `${mark}${value}%`;
  }
  if (a.startsWith('=')) {
    const [part = '', whole = ''] = a.slice(1).split('/');
    const [counted, all] = [values.get(part) ?? 0, values.get(whole) ?? 1];
    const value = Number(((counted / all) * 100).toFixed(2));
    if (random.chance(0.015)) return `${mark}${misprint(counted, all, value, claim, mark, voice)}%`;
    claim(value);
    return `${mark}${value}%`;
  }
  if (a.startsWith('<')) {
    const whole = values.get(a.slice(1)) ?? 1;
    const value = Math.max(1, Math.round(whole * (Number(b) + random.next() * (Number(c) - Number(b)))));
    claim(value);
    return mark + value;
  }
  const printed = printCount(Number(a), Number(b), c === '~', voice);
  claim(printed.value, printed.bound);
  return mark + printed.text;
}

/** A share that its figures do not make: printed as it is, with a note. */
function misprint(
  a: number,
  b: number,
  value: number,
  claim: (value: number) => void,
  quote: string,
  voice: Voice,
): number {
  const printed = Number((value > 50 ? value - 0.37 : value + 0.37).toFixed(2));
  claim(printed);
  const text = `据文中数字计算，${a}÷${b}＝${value}%，与所载${printed}%不符；原文如此。`;
  voice.claims.push({ kind: 'notes', text, quote });
  return printed;
}

/** A number that is claimed as none of the indicators': `! low high unit reason`, or `! text reason`. */
function stateAside(spec: string, mark: string, voice: Voice): string {
  const parts = spec.split(' ').slice(1);
  const reason = parts.at(-1) ?? '';
  const text =
    parts.length === 4
      ? `${voice.random.whole(Number(parts[0]), Number(parts[1]))}${parts[2]}`
      : parts.slice(0, -1).join('');
  voice.claims.push({ kind: 'excluded', reason, quote: mark });
  return mark + text;
}

/** Words between the values; `{@reason}` claims the clause before it as excluded. */
function fillAside(piece: string, voice: Voice): string {
  const [text = '', reason] = piece.split(/\{@([^}]*)\}/);
  if (reason === undefined) return fill(template(piece), voice);
  const mark = markOf(voice.claims.length);
  voice.claims.push({ kind: 'excluded', reason, quote: mark });
  return fill(template(text), voice) + mark + fill(template(piece.slice(piece.indexOf('}') + 1)), voice);
}

/** The clause in which a mark stands, without the marks. */
function clauseAround(text: string, mark: string): string {
  const at = text.indexOf(mark);
  const start = Math.max(...['，', '；', '。'].map((sign) => text.lastIndexOf(sign, at))) + 1;
  const ends = ['，', '；', '。'].map((sign) => text.indexOf(sign, at)).filter((end) => end >= 0);
  return text.slice(start, Math.min(text.length, ...ends)).replaceAll(marks, '');
}
