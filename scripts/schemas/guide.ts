/**
 * Puts tables between their marks in the guide: the lines from `{/* 字段表 name … *\/}` to `{/* 字段表完 *\/}`. Marks without
 * a table, and tables without marks, are errors: a table that nobody sees goes stale.
 */
export function withTables(guide: string, tables: ReadonlyMap<string, string>): string {
  const open = new Set(tables.keys());
  const filled = guide.replace(marked, (_, mark: string, name: string) => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`No table ${name}`);
    open.delete(name);
    return `${mark}\n\n${table}\n\n${end}`;
  });
  if (open.size > 0) throw new Error(`The guide has no place for ${[...open].join(', ')}`);
  return filled;
}

const marked = /(\{\/\* 字段表 ([a-z]+)[^\n]*\*\/\})\n[\s\S]*?\{\/\* 字段表完 \*\/\}/g;
const end = '{/* 字段表完 */}';

/** The guide as a Markdown file of the repository: its title as a heading, its marks and front matter left out. */
export function asContributing(guide: string): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(guide) ?? [];
  const title = /^title: (.*)$/m.exec(front)?.[1] ?? '';
  const text = body.replace(/^\{\/\*.*\*\/\}\n+/gm, '').replace(/\\([{}<])/g, '$1');
  const note = '<!-- 由 scripts/schemas.ts 从 content/guides/contribute.mdx 生成，请改那一份。 -->';
  return `${note}\n\n# ${title}\n\n${text.trim()}\n`;
}
