import { toFullWidth } from '../parse/width.ts';

/**
 * A view as its page shows it: half-width punctuation in Chinese is full-width in every string. Pages pass every view
 * through here, so that views, data files and citations stay verbatim. Throws a TypeError if the view is not plain data.
 */
export function shown<T>(view: T): T {
  return show(view) as T;
}

/**
 * Exempts a part of a view from `shown`: what it quotes from a capture, or has converted itself. The exemption is of the
 * object, so copies of it lose it.
 */
export function asWritten<T extends object>(part: T): T {
  exempt.add(part);
  return part;
}

const exempt = new WeakSet<object>();

function show(value: unknown): unknown {
  if (typeof value === 'string') return toFullWidth(value);
  if (typeof value !== 'object' || value === null || exempt.has(value)) return value;
  if (Array.isArray(value)) return showItems(value);
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError('A view is plain data.');
  return showProperties(value as Record<string, unknown>);
}

/** Most parts of a view have no half-width marks: they are not copied. */
function showItems(items: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (let i = 0; i < items.length; i++) {
    const part = show(items[i]);
    if (part === items[i]) continue;
    copy ??= [...items];
    copy[i] = part;
  }
  return copy ?? items;
}

function showProperties(object: Record<string, unknown>): Record<string, unknown> {
  let copy: Record<string, unknown> | null = null;
  for (const key in object) {
    const part = show(object[key]);
    if (part === object[key]) continue;
    copy ??= { ...object };
    copy[key] = part;
  }
  return copy ?? object;
}
