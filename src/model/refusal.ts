/**
 * An expected failure: the message alone says what is wrong and what to do. Commands print it without the stack trace and
 * the cause that other errors are printed with.
 */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly isRefusal = true;
}

/** `instanceof` would miss refusals of the content loader: Astro loads its modules a second time. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'isRefusal' in error;
}
