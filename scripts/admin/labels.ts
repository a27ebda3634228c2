/** What a field is called in a form, and what is to be said of it. */
export interface Label {
  /** The name alone. */
  title: string;
  /** The name with the key. */
  label: string;
  hint?: string;
  /** What the values of an enumeration mean. */
  values: ReadonlyMap<string, string>;
}

/**
 * Reads a schema's description, `界限：exact 恰为；about 约、近`: the name before the first mark, the meaning of each value
 * where the description gives it, and the whole of it as the hint where there is more than the name. The key stands
 * beside the name, because the check speaks of keys.
 */
export function labelOf(key: string, description: string | undefined, options: readonly string[] = []): Label {
  const said = description ?? '';
  const name = /^[^：；，,（(]*/.exec(said)?.[0].trim() ?? '';
  const values = new Map<string, string>();
  for (const piece of said.split(/[：；]/)) {
    const [, value = '', meaning = ''] = /^([a-z-]+) (.+)$/.exec(piece.trim()) ?? [];
    if (options.includes(value)) values.set(value, meaning);
  }
  const title = name === '' ? key : name;
  const label = title === key ? key : `${title} ${key}`;
  const more = said !== name && values.size === 0;
  return { title, label, ...(more ? { hint: said } : {}), values };
}
