export type Value = string | number | boolean | null | undefined | readonly Value[] | Fields;
export type Fields = { readonly [key: string]: Value };

/** Writes a value on one line, `{ a: 1, b: "x" }`; what is undefined is left out. */
export function flow(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{ ${pairs.map(([key, inner]) => `${key}: ${flow(inner)}`).join(', ')} }`;
}

/** Writes a mapping, one key a line; what is undefined or empty is left out. */
export function block(fields: Fields): string {
  const said = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return said.map(([key, value]) => `${key}: ${flow(value)}\n`).join('');
}
