/**
 * An expected failure: the message alone says what is wrong and what to do. Commands print it without the stack trace and
 * the cause that other errors are printed with.
 */
export class Refusal extends Error {
  override name = 'Refusal';
}
