/** The path of a value in words, counted from one: `observations第1项.value`. */
export function fieldName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '文件内容';
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}第${key + 1}项`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
}

/** Where a key is, behind its name: `（在 observations第1项 下）`. */
export function under(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : `（在 ${fieldName(path)} 下）`;
}

/** The value at a path of YAML data. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}
