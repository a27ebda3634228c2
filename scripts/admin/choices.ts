import type { Content } from '../../src/model/content.ts';
import type { Choice } from './browser/reference-widget.ts';
import type { ReferenceKind } from './references.ts';

/** The content whose names forms offer. */
export type NamedContent = Pick<Content, 'indicators' | 'topics' | 'plans'>;

/** What forms offer for references: the name for editors, with the key that messages of the check have. */
export function choicesOf({ indicators, topics, plans }: NamedContent): Record<ReferenceKind, Choice[]> {
  return {
    indicators: [...indicators.values()].map(({ id, name, unit }) => ({ ...choice(id, `${name}（${unit}）`), unit })),
    topics: [...topics.values()].map(({ id, name }) => choice(id, name)),
    plans: [...plans.values()].map(({ id, meta }) => choice(id, meta.shortTitle ?? meta.title)),
    tasks: [...plans.values()].flatMap(({ id: plan, meta }) =>
      meta.tasks.map(({ id, title }) => ({ value: id, label: `${id} ${title}`, plan })),
    ),
    targets: [...plans.values()].flatMap(({ id: plan, targets }) =>
      targets.map(({ id, title }) => ({ ...choice(id, title), plan })),
    ),
  };
}

function choice(value: string, name: string): Choice {
  return { value, label: `${name} ${value}` };
}
