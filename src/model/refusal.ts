/**
 * An expected failure: the message alone says what is wrong and what to do. Commands print it without the stack trace and
 * the cause that other errors are printed with.
 */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly isRefusal = true;
}

/** `instanceof` would miss refusals of the content loader, whose modules Astro loads a second time, and those of threads. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'isRefusal' in error;
}
