/**
 * Inserts tables into the guide between `{/* 字段表 name … *\/}` and `{/* 字段表完 *\/}`.
 * @throws Error if a slot has no table or a table has no slot.
 */
export function fillTables(guide: string, tables: ReadonlyMap<string, string>): string {
  const unused = new Set(tables.keys());
  const filled = guide.replace(tableSlot, (_, mark: string, name: string) => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`No table ${name}`);
    unused.delete(name);
    return `${mark}\n\n${table}\n\n${end}`;
  });
  if (unused.size > 0) throw new Error(`The guide has no place for ${[...unused].join(', ')}`);
  return filled;
}

const tableSlot = /(\{\/\* 字段表 ([a-z]+)[^\n]*\*\/\})\n[\s\S]*?\{\/\* 字段表完 \*\/\}/g;
const end = '{/* 字段表完 */}';

/** CONTRIBUTING.md: the guide as plain Markdown, without front matter and slots. */
export function contributingFile(guide: string): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(guide) ?? [];
  const title = /^title: (.*)$/m.exec(front)?.[1] ?? '';
  const text = body.replace(/^\{\/\*.*\*\/\}\n+/gm, '').replace(/\\([{}<])/g, '$1');
  const note = '<!-- 由 scripts/schemas.ts 从 content/guides/contribute.mdx 生成，请改那一份。 -->';
  return `${note}\n\n# ${title}\n\n${text.trim()}\n`;
}
