import type { Indicator } from '../../src/model/indicator.ts';
import type { Direction } from '../../src/model/terms.ts';
import type { Topic } from '../../src/model/topic.ts';
import { yamlScalar } from '../report-files/yaml-scalar.ts';
import { aspectsOf } from './aspects.ts';
import { BigramWeights, bigramsOf } from './bigrams.ts';
import { plainWords } from './plain-words.ts';
import type { Reading } from './readings.ts';
import type { SuggestedObservation } from './suggested-observation.ts';

/** A draft of an indicator for figures that have none. `wording` has the form of a line of `wordings`. */
export interface IndicatorDraft extends Pick<Indicator, 'id' | 'name' | 'unit' | 'counts' | 'direction' | 'topic'> {
  wording: string;
  /** The figures that it is for. */
  observations: SuggestedObservation[];
}

/**
 * Drafts an indicator for each group of figures without one that have the same words and unit. Ids are numbered, for the
 * editor to replace: names in English cannot be computed.
 */
export function draftIndicators(
  reportId: string,
  observations: readonly SuggestedObservation[],
  topics: ReadonlyMap<string, Topic>,
): IndicatorDraft[] {
  const drafts = observations
    .filter(({ indicator }) => indicator === null)
    .map((observation) => ({ observation, ...wordsOf(observation) }));
  return [...Map.groupBy(drafts, ({ name, observation }) => `${name} ${observation.unit}`).values()].flatMap(
    (group, i) => {
      const [first] = group;
      if (!first) return [];
      const { name, wording, observation } = first;
      return [
        {
          id: `draft-${reportId.replace('/', '-')}-${i + 1}`,
          name,
          unit: observation.unit || '个',
          counts: `报告所写“${name}”的${amountOf(observation.unit)}；计入什么，请核对改写。`,
          direction: directionOf(name, observation.unit),
          topic: topicOf(name, observation.reading, topics),
          wording,
          observations: group.map((member) => member.observation),
        },
      ];
    },
  );
}

/** File name of a draft in `content/indicators`. */
export function draftFileName({ id }: IndicatorDraft): string {
  return `${id}.yaml`;
}

/** The indicator file of a draft, with advice and the quotes as comments. */
export function writeDraft(draft: IndicatorDraft): string {
  const { name, unit, counts, direction, topic, wording, observations } = draft;
  return [
    `# content/indicators/${draftFileName(draft)}：文件名改成英文（小写和连字符），标注里的 indicator 同改。`,
    ...observations.map(({ quote }) => `# ${quote.replace(/\s+/g, ' ')}`),
    ...Object.entries({ name, unit, counts, direction, topic }).map(([key, value]) => `${key}: ${yamlScalar(value)}`),
    'wordings:',
    `  - ${yamlScalar(wording)}`,
    '',
  ].join('\n');
}

/** Longest name taken from a phrase; what is counted is at its end. */
const maxName = 30;

/** Name and wording by the words of a phrase, with the passage before it if they say too little by themselves. */
function wordsOf({ reading: { phrase, earlier }, quote }: SuggestedObservation): { name: string; wording: string } {
  const pieces = phrase.split(' ').map((piece) => plainWords(piece).replace(/^其中/, ''));
  const own = pieces.filter((piece) => piece.length > 1);
  const words = own.length > 0 ? own : pieces.filter((piece) => piece !== '');
  const isClear = words.join('').length >= 4 && aspectsOf(phrase).size === 0;
  const subject = isClear ? '' : (earlier.map(({ text }) => plainWords(text)).find(isSubject(words)) ?? '').slice(-10);
  const name = `${subject}${words.join('')}`.slice(-maxName) || plainWords(quote).slice(-maxName) || unnamed;
  return { name, wording: [subject, words.join(' ')].filter((half) => half !== '').join('…') || name };
}

/** Where the text has no words but numbers. */
const unnamed = '待命名的指标';

function isSubject(words: readonly string[]): (text: string) => boolean {
  return (text) => text.length >= 2 && !words.includes(text);
}

function amountOf(unit: string): string {
  if (unit === '名') return '名次';
  return /^(?:%|‰|个百分点|倍)$/.test(unit) ? '比例或幅度' : '数量';
}

const good = /(?:满意|合格|办结|覆盖|及时|成功|通过|优秀|化解|整改|达标|响应|回复|答复|参与)(?:率|度)$/;
const bad = /败诉|事故|死亡|投诉率|差评|重新犯罪|违法率|逾期/;

/** Only where plain: a lower rank, less harm and a higher share of what succeeds are better. */
function directionOf(name: string, unit: string): Direction {
  if (unit === '名' || bad.test(name)) return 'down';
  return unit === '%' && good.test(name) ? 'up' : 'none';
}

/** The topic of the section; without one the topic with the most similar description. */
function topicOf(name: string, { topics: ofSection }: Reading, topics: ReadonlyMap<string, Topic>): string {
  const [first] = ofSection;
  if (first !== undefined) return first;
  const texts = [...topics.values()].map((topic) => ({
    id: topic.id,
    text: [topic.name, topic.description, ...topic.headings].join(' '),
  }));
  const weights = new BigramWeights(texts.map(({ text }) => text));
  const scored = texts.map(({ id, text }) => ({ id, score: weights.overlap(bigramsOf(name), bigramsOf(text)) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.id ?? '';
}
