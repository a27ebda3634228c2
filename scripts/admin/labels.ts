/** Label and hint of a form field. */
export interface Label {
  /** The field's Chinese name. */
  title: string;
  /** The name with the key. */
  label: string;
  hint?: string;
  /** Meanings of the meanings of an enumeration. */
  meanings: ReadonlyMap<string, string>;
}

/**
 * Parses a schema's description such as `界限：exact 恰为；about 约、近`: the name before the first punctuation mark, the
 * meanings of the values if given, otherwise the whole description as the hint. Messages of the check name keys, so labels
 * include them.
 */
export function labelOf(key: string, description: string | undefined, options: readonly string[] = []): Label {
  const text = description ?? '';
  const name = /^[^：；，,（(]*/.exec(text)?.[0].trim() ?? '';
  const meanings = new Map<string, string>();
  for (const piece of text.split(/[：；]/)) {
    const [, value = '', meaning = ''] = /^([a-z-]+) (.+)$/.exec(piece.trim()) ?? [];
    if (options.includes(value)) meanings.set(value, meaning);
  }
  const title = name === '' ? key : name;
  const label = title === key ? key : `${title} ${key}`;
  const hasMore = text !== name && meanings.size === 0;
  return { title, label, ...(hasMore ? { hint: text } : {}), meanings };
}
