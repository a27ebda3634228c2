/**
 * Inserts tables into the guide between `{/* 字段表 name … *\/}` and `{/* 字段表完 *\/}`, or 规则表 instead of 字段表.
 * @throws Error if a slot has no table or a table has no slot.
 */
export function fillTables(guide: string, tables: ReadonlyMap<string, string>): string {
  const unused = new Set(tables.keys());
  const filled = guide.replace(tableSlot, (_, mark: string, kind: string, name: string) => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`No table ${name}`);
    unused.delete(name);
    return `${mark}\n\n${table}\n\n{/* ${kind}完 */}`;
  });
  if (unused.size > 0) throw new Error(`The guide has no place for ${[...unused].join(', ')}`);
  return filled;
}

const tableSlot = /(\{\/\* (字段表|规则表) ([a-z]+)[^\n]*\*\/\})\n[\s\S]*?\{\/\* \2完 \*\/\}/g;

/** CONTRIBUTING.md: the guide as plain Markdown, without front matter and slots. */
export function contributingFile(guide: string): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(guide) ?? [];
  const title = /^title: (.*)$/m.exec(front)?.[1] ?? '';
  const text = body.replace(/^\{\/\*.*\*\/\}\n+/gm, '').replace(/\\([{}<])/g, '$1');
  const note = '<!-- 由 scripts/schemas.ts 从 content/guides/contribute.mdx 生成，请改那一份。 -->';
  return `${note}\n\n# ${title}\n\n${text.trim()}\n`;
}
