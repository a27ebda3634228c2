/** A guide of editors: its id and its text, `content/guides/<id>.mdx`. */
export type GuideFile = readonly [id: string, text: string];

/**
 * Inserts tables into the guides between `{/* 字段表 name … *\/}` and `{/* 字段表完 *\/}`, or 规则表 instead of 字段表.
 * @throws Error if a slot has no table or a table has no slot.
 */
export function fillTables(guides: readonly GuideFile[], tables: ReadonlyMap<string, string>): GuideFile[] {
  const unused = new Set(tables.keys());
  const filled = guides.map(([id, text]): GuideFile => {
    const withTables = text.replace(tableSlot, (_, mark: string, kind: string, name: string) => {
      const table = tables.get(name);
      if (table === undefined) throw new Error(`No table ${name}`);
      unused.delete(name);
      return `${mark}\n\n${table}\n\n{/* ${kind}完 */}`;
    });
    return [id, withTables];
  });
  if (unused.size > 0) throw new Error(`The guides have no place for ${[...unused].join(', ')}`);
  return filled;
}

const tableSlot = /(\{\/\* (字段表|规则表) ([a-z]+)[^\n]*\*\/\})\n[\s\S]*?\{\/\* \2完 \*\/\}/g;

/** CONTRIBUTING.md: the guides in one file, as plain Markdown without front matter and slots. */
export function contributingFile(guides: readonly GuideFile[]): string {
  const note = '<!-- 由 scripts/schemas.ts 从 content/guides/contribute*.mdx 生成，请改那几份。 -->';
  return `${note}\n\n${guides.map(([, text]) => plainMarkdown(text, guides)).join('\n\n')}\n`;
}

/** What is between these marks is only for the site. */
const siteOnly = /\{\/\* 只在网页上 \*\/\}[\s\S]*?\{\/\* 只在网页上完 \*\/\}/g;

function plainMarkdown(guide: string, guides: readonly GuideFile[]): string {
  const [, , body = ''] = frontMatter.exec(guide) ?? [];
  const text = body
    .replace(siteOnly, '')
    .replace(/^\{\/\*.*\*\/\}\n+/gm, '')
    .replace(/\\([{}<])/g, '$1')
    .replace(
      /\]\(\.\.\/([a-z-]+)\/(#[^)]*)?\)/g,
      (_, id: string, hash = `#${slugOf(titleOf(guides, id))}`) => `](${hash})`,
    );
  return `# ${/^title: (.*)$/m.exec(guide)?.[1] ?? ''}\n\n${text.trim()}`;
}

const frontMatter = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

function titleOf(guides: readonly GuideFile[], id: string): string {
  const [, text = ''] = guides.find(([other]) => other === id) ?? [];
  return /^title: (.*)$/m.exec(text)?.[1] ?? '';
}

/** The id that a heading of ours has on GitHub. */
function slugOf(title: string): string {
  return title.replace(/：/g, '');
}
