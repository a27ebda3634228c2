import { createHash } from 'node:crypto';
import type { Correction, Omission } from '../../../src/model/provenance.ts';
import { withoutWhiteSpace } from '../../../src/parse/white-space.ts';
import { annotationFile } from './annotations.ts';
import type { Random } from './random.ts';
import type { Voice } from './voice.ts';
import { block, type Fields } from './yaml.ts';

type Meta = Fields & { title: string; titleSupplied: boolean; source: Fields; omissions: Omission[] };

/**
 * Makes the files of `reports/440104/2022` by their paths. The capture differs from the text by what the front matter
 * declares, and `slips` characters are misread. A heading that runs into its text is one paragraph, `### head\ntext`.
 */
export function makeFiles(path: string, voice: Voice, paragraphs: readonly string[], meta: Meta, slips: number) {
  const { random, claims } = voice;
  const printed = paragraphs.map(asPrinted);
  const lines = meta.titleSupplied ? [...printed] : [meta.title, ...printed];
  const corrections = misread(lines, slips, random);
  const [indent, gap] = [random.pick(['', '\u3000\u3000', '  ']), random.pick(['\n', '\n\n', '\n\u00a0\n'])];
  const page = [...lines.slice(0, 1), ...meta.omissions.map((piece) => piece.capture), ...lines.slice(1)];
  const capture = page.map((line) => indent + line).join(gap);
  const added = { date: '2026-09-01', what: '收录' };
  const front = block({
    ...meta,
    source: { ...meta.source, sha256: createHash('sha256').update(capture).digest('hex') },
    breaksOff: meta.completeness === 'partial' ? [...(printed.at(-1) ?? '')].slice(-8).join('') : undefined,
    corrections,
    history: random.chance(0.1) ? [{ date: '2026-10-08', what: '更正标注' }, added] : [added],
  });
  const name = path.replace('reports/', '');
  return {
    [`${path}.mdx`]: `---\n${front}---\n\n${paragraphs.join('\n\n')}\n`,
    [`captures/${name}.txt`]: capture,
    [`annotations/${name}.yaml`]: annotationFile(printed, claims),
  };
}

/** Breaks a text off inside a paragraph after about `share` of its paragraphs. */
export function breakOff(paragraphs: readonly string[], share: number): string[] {
  const kept = paragraphs.slice(0, Math.ceil(paragraphs.length * share));
  const last = kept.findLastIndex((paragraph) => paragraph.length > 150 && !paragraph.startsWith('|'));
  const text = [...(kept[last] ?? '')].slice(0, 110).join('');
  // Where the last clause has begun to state a number, the text breaks off before that clause.
  const broken = text.replace(/[^，。；：]*[\d第][^，。；：]*$/, '').replace(/[，。；：、]+$/, '');
  return [...kept.slice(0, last), broken];
}

/** Returns a paragraph as its source has it. */
export function asPrinted(paragraph: string): string {
  if (!paragraph.startsWith('|')) return paragraph.replace(/^#+ /, '').replace('\n', '');
  const rows = paragraph.split('\n').filter((row) => !row.includes('---'));
  return rows.map((row) => row.slice(2, -2).replaceAll(' | ', '\t')).join('\n');
}

/** What character recognition misreads: what the text has, and what was read. */
const misreadings = ['。O', '未末', '日曰', '已己', '人入', '申巾', '土士', '治冶'];

/** Makes slips in some lines, each in a place that its neighbours tell, and returns their corrections. */
function misread(lines: string[], slips: number, random: Random): Correction[] {
  const whole = withoutWhiteSpace(lines.join(''));
  const corrections: Correction[] = [];
  for (const line of random.shuffled([...lines.keys()].slice(1))) {
    if (corrections.length === slips) break;
    const [text = '', capture = ''] = random.pick(misreadings);
    const [place, before = '', after = ''] = new RegExp(`(\\S{9})${text}(\\S{9})`, 'u').exec(lines[line] ?? '') ?? [];
    if (place === undefined || whole.split(place).length !== 2) continue;
    lines[line] = lines[line]?.replace(place, before + capture + after) ?? '';
    corrections.push({ capture, text, before, after, reason: `OCR：${text}误作${capture}` });
  }
  return corrections;
}
