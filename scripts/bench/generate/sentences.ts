import type { Part } from '../../../src/model/terms.ts';
import type { Clause, Learnt } from './learn.ts';
import { fill, type Template, template } from './slots.ts';
import type { Voice } from './voice.ts';
import { favoured } from './wording.ts';
import { matterPatterns } from './words/matters.ts';
import { patterns, planPatterns, problemPatterns } from './words/patterns.ts';

/** How often a clause is made from a pattern, and how often it is the one that followed in the text it was learnt from. */
const newWords = 0.42;
const follows = 0.3;

/** Makes sentences: chains of clauses, learnt or made from patterns, that fit a topic and a part. */
export class Composer {
  readonly learnt: Learnt;
  private readonly clauses = new Map<string, Clause[]>();
  private readonly templates = new Map<string, Template[]>();

  constructor(learnt: Learnt) {
    this.learnt = learnt;
    for (const [topic, texts] of Object.entries(patterns)) this.templates.set(topic, texts.map(template));
    this.templates.set('/problems', problemPatterns.map(template));
    this.templates.set('/plans', planPatterns.map(template));
    this.templates.set('/matters', matterPatterns.map(template));
  }

  /** A sentence without its full stop. */
  sentence(topic: string, part: Part, voice: Voice): string {
    const { random } = voice;
    const length = random.whole(2, random.chance(0.3) ? 6 : 4);
    let text = '';
    let clause: Clause | null = null;
    for (let i = 0; i < length; i++) {
      const place = i === 0 ? 'first' : i === length - 1 ? 'last' : 'middle';
      const isNew = random.chance(newWords);
      clause = isNew ? null : this.next(clause, place, topic, part, voice);
      const words = fill(clause?.template ?? this.pattern(topic, part, voice), voice);
      text += i === 0 ? words : (random.chance(0.1) ? '；' : '，') + words;
    }
    return text;
  }

  /** What follows 一是, without its full stop. */
  lead(topic: string, part: Part, voice: Voice): string {
    const { random } = voice;
    const fitting = this.learnt.leads.filter((lead) => lead.topics.includes(topic) && lead.part === part);
    if (fitting.length > 3 && random.chance(0.5)) return fill(random.pick(fitting).template, voice);
    return fill(random.pick(part === 'problems' ? problemLeads : leads), voice);
  }

  private next(before: Clause | null, place: Clause['place'], topic: string, part: Part, voice: Voice): Clause {
    const { random } = voice;
    if (before?.next && random.chance(follows)) return before.next;
    const near = this.pool(
      `${topic}/${part}/${place}`,
      (c) => c.topics.includes(topic) && c.part === part && c.place === place,
    );
    const wide = this.pool(`/${part}/${place}`, (c) => c.part === part && c.place === place);
    return favoured(near.length >= 8 && random.chance(0.75) ? near : wide, voice);
  }

  private pattern(topic: string, part: Part, voice: Voice): Template {
    const { random } = voice;
    const own = random.chance(0.5) ? this.templates.get(part === 'results' ? topic : `/${part}`) : undefined;
    return favoured(own ?? this.templates.get(random.chance(0.55) ? '/matters' : 'general') ?? [], voice);
  }

  private pool(key: string, fits: (clause: Clause) => boolean): Clause[] {
    const known = this.clauses.get(key);
    if (known) return known;
    const found = this.learnt.clauses.filter(fits);
    this.clauses.set(key, found);
    return found;
  }
}

const leads = [
  '{manner}{advance}{field}工作',
  '{establish}{field}{mechanism}',
  '{manner}{raise}{field}{effect}',
  '{advance}{field}{action}',
  '{advance}{sector}行业{method}监管',
  '{manner}防范{issue}风险',
  '打造“{brand}{slogan}”品牌',
  '{manner}服务{purpose}',
  '{advance}{role}队伍建设',
].map(template);

const problemLeads = [
  '{field}{effect}有待{raise}',
  '{crowd}法治{effect}不够强',
  '{mechanism}还不健全',
  '{issue}治理仍有短板',
  '{role}队伍力量不足',
].map(template);
