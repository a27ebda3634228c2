import { quotedScalar, yamlScalar } from './yaml-scalar.ts';

/** Whether texts under a key are in double quotes even where YAML does not need them. */
export type IsQuoted = (key: string) => boolean;

/**
 * Writes a key and its value in the layout of content files: a list of texts and each entry of a list of mappings on one
 * line, other mappings one key a line.
 */
export function yamlLines(key: string, value: unknown, isQuoted: IsQuoted = never): string[] {
  if (Array.isArray(value) && value.some(isMapping)) {
    return [`${key}:`, ...value.map((entry) => `  - ${flowValue(key, entry, isQuoted)}`)];
  }
  if (isMapping(value)) {
    return [`${key}:`, ...mappingLines(value, isQuoted).map((line) => `  ${line}`)];
  }
  return [`${key}: ${flowValue(key, value, isQuoted)}`];
}

/** The lines of a mapping, one key after the other. */
export function mappingLines(mapping: object, isQuoted: IsQuoted = never): string[] {
  return Object.entries(mapping).flatMap(([key, value]) => yamlLines(key, value, isQuoted));
}

/** Writes the value of a key on one line: `{ a: 1, b: c }`, `[a, b]` or a scalar. */
export function flowValue(key: string, value: unknown, isQuoted: IsQuoted = never): string {
  if (Array.isArray(value)) return `[${value.map((item) => flowValue(key, item, isQuoted)).join(', ')}]`;
  if (isMapping(value)) {
    const pairs = Object.entries(value).map(([name, inner]) => `${name}: ${flowValue(name, inner, isQuoted)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  return isQuoted(key) ? quotedScalar(value) : yamlScalar(value);
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function never(): boolean {
  return false;
}
