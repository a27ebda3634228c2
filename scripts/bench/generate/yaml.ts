type Value = string | number | boolean | null | undefined | readonly Value[] | { readonly [key: string]: Value };

/** A value on one line, `{ a: 1, b: "x" }`; what is undefined is left out. */
export function flow(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{ ${pairs.map(([key, inner]) => `${key}: ${flow(inner)}`).join(', ')} }`;
}

/** A mapping of one key a line; lists of mappings take a line an entry. */
export function block(fields: { readonly [key: string]: Value }, indent = ''): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => {
      const list = Array.isArray(value) && value.every((entry) => typeof entry === 'object' && entry !== null);
      if (!list) return `${indent}${key}: ${flow(value)}\n`;
      return `${indent}${key}:\n${value.map((entry: Value) => `${indent}  - ${flow(entry)}\n`).join('')}`;
    })
    .join('');
}
