import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type IndicatorMeta, indicatorSchema } from '../../../src/model/indicator.ts';
import type { Division } from '../../../src/model/region.ts';
import { type Topic, topicSchema } from '../../../src/model/topic.ts';
import { readDivisions } from '../../../src/parse/divisions.ts';
import { splitFrontMatter } from '../../../src/parse/front-matter.ts';
import { readYaml } from '../../../src/parse/yaml.ts';

/** What a generated archive takes over from the real content. */
export interface Basis {
  divisions: ReadonlyMap<string, Division>;
  topics: Topic[];
  /** The indicators that the founding plan sets targets in, without those that are worked out of others. */
  targetIndicators: ReadonlyMap<string, IndicatorMeta>;
}

export function readBasis(contentRoot: string): Basis {
  const { divisions } = readDivisions({ path: 'divisions.csv', text: read(contentRoot, 'divisions.csv') });
  const topics = readdirSync(join(contentRoot, 'topics'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ ...topicSchema.parse(data(read(contentRoot, `topics/${name}`))), id: name.slice(0, -5) }))
    .sort((a, b) => a.order - b.order);
  const plan = splitFrontMatter(read(contentRoot, 'plans/440100/2024-2035.mdx'), '').sections?.yaml ?? '';
  const named = [...plan.matchAll(/^ {4}indicator: ([a-z0-9-]+)$/gm)].map((match) => match[1] ?? '');
  const targetIndicators = new Map(
    named
      .map((id) => [id, indicatorSchema.parse(data(read(contentRoot, `indicators/${id}.yaml`)))] as const)
      .filter(([, meta]) => meta.formula === undefined),
  );
  return { divisions, topics, targetIndicators };
}

function read(contentRoot: string, path: string): string {
  return readFileSync(join(contentRoot, path), 'utf8');
}

function data(text: string): unknown {
  return readYaml(text, '').yaml?.data;
}
