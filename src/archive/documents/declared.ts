import type { DeclaredDocument } from '../../model/cited-document.ts';
import type { Content } from '../../model/content.ts';
import type { Plan } from '../../model/plan.ts';
import { documentName } from '../../parse/document-name.ts';
import { isWithin } from '../regions.ts';
import { nameKey } from './name-key.ts';

/** A document that is known by declaration: an editor's, or a plan of the archive. */
export interface DeclaredEntry {
  key: string;
  document: DeclaredDocument;
  plan: Plan | null;
}

export interface Declared {
  byKey: ReadonlyMap<string, DeclaredEntry>;
  /** The document that a name (by its key) means in a report of a region, if it is declared. */
  find(key: string, region: string): DeclaredEntry | null;
}

/** Names that need no guessing: those in content/documents.yaml, then the titles of the archive's plans. */
export function declaredNames(content: Content): Declared {
  const plans = plansByName(content);
  const editors = content.documents.documents.map((document) => {
    const names = namesOf(document);
    const plan = names.map((name) => plans.get(name)).find((found) => found !== undefined) ?? null;
    return { entry: { key: `declared:${document.slug}`, document, plan }, names };
  });
  const own = [...Map.groupBy(plans, ([, plan]) => plan)].map(([plan, names]) => ({
    entry: { key: `plan:${plan.id}`, document: ofPlan(plan), plan },
    names: names.map(([name]) => name),
  }));
  const byName = new Map<string, DeclaredEntry[]>();
  for (const { entry, names } of [...editors, ...own]) {
    for (const name of new Set(names)) byName.set(name, [...(byName.get(name) ?? []), entry]);
  }
  return {
    byKey: new Map([...editors, ...own].map(({ entry }) => [entry.key, entry])),
    find: (key, region) => {
      const entries = byName.get(key);
      if (!entries) return null;
      const near = entries.find(({ document }) => document.region && isWithin(content, region, document.region));
      return near ?? entries.find(({ document }) => document.region === undefined) ?? null;
    },
  };
}

function namesOf({ title, aliases }: DeclaredDocument): string[] {
  return [title, ...aliases].map((name) => nameKey(documentName(name).name));
}

/** Plans by their titles, and by their titles without the period where only one plan has that. */
function plansByName(content: Content): Map<string, Plan> {
  const names = [...content.plans.values()].flatMap((plan) => {
    const { name } = documentName(plan.meta.title);
    const short = plan.meta.shortTitle ? [documentName(plan.meta.shortTitle).name] : [];
    return [name, name.replace(/（[^（）]*）$/, ''), ...short].map((word) => [nameKey(word), plan] as const);
  });
  const plansOf = Map.groupBy(names, ([name]) => name);
  return new Map(names.filter(([name, plan]) => plansOf.get(name)?.every(([, other]) => other === plan)));
}

function ofPlan(plan: Plan): DeclaredDocument {
  return {
    slug: `plan-${plan.id.replace('/', '-')}`,
    title: documentName(plan.meta.title).name,
    aliases: [],
    kind: 'plan',
    numbers: plan.meta.documentNumber ? [plan.meta.documentNumber] : [],
  };
}
