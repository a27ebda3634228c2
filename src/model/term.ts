/** A value of an enumeration, by its key. `name` is its interface wording; `meaning` explains it to editors in more words. */
export interface Term {
  name: string;
  meaning?: string;
}

// The bundler drops unused results of these functions from scripts for browsers.

/** The keys in their order; the type is what `z.enum` requires. */
/* @__NO_SIDE_EFFECTS__ */
export function keysOf<const Key extends string>(record: Readonly<Record<Key, unknown>>): readonly [Key, ...Key[]] {
  return Object.keys(record) as [Key, ...Key[]];
}

/** A record with the same keys and computed values. */
/* @__NO_SIDE_EFFECTS__ */
export function mapTerms<const Key extends string, Value>(
  terms: Readonly<Record<Key, Term>>,
  compute: (key: NoInfer<Key>, term: Term) => Value,
): Record<Key, Value> {
  const entries = keysOf(terms).map((key) => [key, compute(key, terms[key])]);
  return Object.fromEntries(entries) as Record<Key, Value>;
}

/** The interface names by key. */
/* @__NO_SIDE_EFFECTS__ */
export function namesOf<const Key extends string>(terms: Readonly<Record<Key, Term>>): Record<Key, string> {
  return mapTerms(terms, (_, { name }) => name);
}
