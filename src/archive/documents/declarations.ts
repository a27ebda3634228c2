import type { DeclaredDocument } from '../../model/cited-document.ts';
import type { Content } from '../../model/content.ts';
import type { Plan } from '../../model/plan.ts';
import { documentName } from '../../parse/document-name.ts';
import { isWithin } from '../regions.ts';
import { nameKey } from './name-key.ts';

/** A document declared by an editor, or a plan of the archive. */
export interface Declaration {
  key: string;
  document: DeclaredDocument;
  plan: Plan | null;
}

export interface Declarations {
  byKey: ReadonlyMap<string, Declaration>;
  /** The declared document that a name, given by its key, means in the texts of a region. */
  find(key: string, region: string): Declaration | null;
}

/** Declared names: those in content/documents.yaml, then the titles of the archive's plans. */
export function declarationsOf(content: Content): Declarations {
  const plans = plansByName(content);
  const fromEditors = content.documents.documents.map((document) => {
    const names = namesOf(document);
    const plan = names.map((name) => plans.get(name)).find((namedPlan) => namedPlan !== undefined) ?? null;
    return { declaration: { key: `declared:${document.slug}`, document, plan }, names };
  });
  const fromPlans = [...Map.groupBy(plans, ([, plan]) => plan)].map(([plan, names]) => ({
    declaration: { key: `plan:${plan.id}`, document: planDocument(plan), plan },
    names: names.map(([name]) => name),
  }));
  const byName = new Map<string, Declaration[]>();
  for (const { declaration, names } of [...fromEditors, ...fromPlans]) {
    for (const name of new Set(names)) byName.set(name, [...(byName.get(name) ?? []), declaration]);
  }
  return {
    byKey: new Map([...fromEditors, ...fromPlans].map(({ declaration }) => [declaration.key, declaration])),
    find: (key, region) => {
      const declarations = byName.get(key);
      if (!declarations) return null;
      const regional = declarations.find(
        ({ document }) => document.region && isWithin(content, region, document.region),
      );
      return regional ?? declarations.find(({ document }) => document.region === undefined) ?? null;
    },
  };
}

function namesOf({ title, aliases }: DeclaredDocument): string[] {
  return [title, ...aliases].map((name) => nameKey(documentName(name).name));
}

/** Plans by title, short title and title without the period; ambiguous names are dropped. */
function plansByName(content: Content): Map<string, Plan> {
  const names = [...content.plans.values()].flatMap((plan) => {
    const { name } = documentName(plan.meta.title);
    const short = plan.meta.shortTitle ? [documentName(plan.meta.shortTitle).name] : [];
    return [name, name.replace(/（[^（）]*）$/, ''), ...short].map((title) => [nameKey(title), plan] as const);
  });
  const plansOf = Map.groupBy(names, ([name]) => name);
  return new Map(names.filter(([name, plan]) => plansOf.get(name)?.every(([, other]) => other === plan)));
}

function planDocument(plan: Plan): DeclaredDocument {
  return {
    slug: `plan-${plan.id.replace('/', '-')}`,
    title: documentName(plan.meta.title).name,
    aliases: [],
    kind: 'plan',
    numbers: plan.meta.documentNumber ? [plan.meta.documentNumber] : [],
  };
}
