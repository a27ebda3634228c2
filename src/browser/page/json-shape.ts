// Reads of parsed JSON that check the shape of a data file; each throws a ShapeError if the value has another type.

/** Thrown if a data file does not have the expected shape. */
export class ShapeError extends Error {
  override name = 'ShapeError';
}

export function asObject(data: unknown): Record<string, unknown> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new ShapeError('no object');
  return data as Record<string, unknown>;
}

export function asArray(data: unknown): unknown[] {
  if (!Array.isArray(data)) throw new ShapeError('no list');
  return data;
}

export function asString(data: unknown): string {
  if (typeof data !== 'string') throw new ShapeError('no text');
  return data;
}

export function asNumber(data: unknown): number {
  if (typeof data !== 'number') throw new ShapeError('no number');
  return data;
}

export function asOptionalNumber(data: unknown): number | null {
  return data === null || data === undefined ? null : asNumber(data);
}

export function asOptionalString(data: unknown): string | null {
  return data === null || data === undefined ? null : asString(data);
}
