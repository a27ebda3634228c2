// The only cache of answers; what was read has its own (`ReadCache`, scripts/dev/parse-cache.ts). A result lasts as long as the
// object it is about, but for `memoLatest`: `npm run dev` reads a new `Content` after every change, in which unchanged reports,
// plans and divisions are the same objects as before.

type Defined = NonNullable<unknown>;

/** Memoises a function of one object: of the content, a report, a body, the divisions. */
export function memo<Subject extends object, Result extends Defined>(
  compute: (subject: Subject) => Result,
): (subject: Subject) => Result {
  const results = new WeakMap<Subject, Result>();
  return (subject) => {
    const cached = results.get(subject);
    if (cached !== undefined) return cached;
    const result = compute(subject);
    results.set(subject, result);
    return result;
  };
}

/** Memoises a function only for its latest subject: for large results that are needed one subject after the other. */
export function memoLatest<Subject extends object, Result extends Defined>(
  compute: (subject: Subject) => Result,
): (subject: Subject) => Result {
  let latest: { subject: Subject; result: Result } | null = null;
  return (subject) => {
    if (latest?.subject !== subject) latest = { subject, result: compute(subject) };
    return latest.result;
  };
}

/** Memoises a function of an object and something in it. Arguments of the same key share a result. */
export function memoByKey<Subject extends object, Argument, Result extends Defined>(
  compute: (subject: Subject, argument: Argument) => Result,
  keyOf: (argument: Argument) => unknown = (argument) => argument,
): (subject: Subject, argument: Argument) => Result {
  const resultsOf = memo((_subject: Subject) => new Map<unknown, Result>());
  return (subject, argument) => {
    const results = resultsOf(subject);
    const key = keyOf(argument);
    const cached = results.get(key);
    if (cached !== undefined) return cached;
    const result = compute(subject, argument);
    results.set(key, result);
    return result;
  };
}

/**
 * Memoises a function of an object that also reads its surroundings. `inputsOf` lists all that it reads there; if an item of
 * that list, or of a list in it, is another value than last time, the function runs again.
 */
export function memoWithInputs<Surroundings extends object, Subject extends object, Result extends Defined>(
  inputsOf: (surroundings: Surroundings) => readonly unknown[],
  compute: (surroundings: Surroundings, subject: Subject) => Result,
): ((surroundings: Surroundings, subject: Subject) => Result) & {
  /** Takes a result that an earlier run has computed from the same inputs. */
  keep: (surroundings: Surroundings, subject: Subject, result: Result) => void;
} {
  const results = new WeakMap<Subject, { inputs: readonly unknown[]; result: Result }>();
  // One list for all surroundings with the same inputs: comparing thousands of subjects then takes no time.
  let latest: readonly unknown[] = [];
  const inputsIn = memo((surroundings: Surroundings) => {
    const inputs = inputsOf(surroundings);
    if (!isSame(latest, inputs)) latest = inputs;
    return latest;
  });
  const keep = (surroundings: Surroundings, subject: Subject, result: Result) => {
    results.set(subject, { inputs: inputsIn(surroundings), result });
  };
  const memoised = (surroundings: Surroundings, subject: Subject): Result => {
    const inputs = inputsIn(surroundings);
    const cached = results.get(subject);
    if (cached && isSame(cached.inputs, inputs)) return cached.result;
    const result = compute(surroundings, subject);
    results.set(subject, { inputs, result });
    return result;
  };
  return Object.assign(memoised, { keep });
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b || !Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item, i) => isSame(item, b[i]));
}
