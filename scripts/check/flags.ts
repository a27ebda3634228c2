import { escapeData, escapeProperty } from './github.ts';

/** What runs code, where a pull request changes it, and what a reviewer is told. The first that fits counts. */
const kinds: readonly { pattern: RegExp; message: string }[] = [
  { pattern: /^content\/guides\//, message: '生成网站时会运行这个文件（MDX），请维护者审核' },
  { pattern: /^\.github\/|^\.ci\//, message: '改动了工作流或审核规则，请维护者审核' },
  { pattern: /^(?:package(?:-lock)?\.json|\.npmrc)$/, message: '改动了依赖，请维护者审核' },
  {
    pattern: /^(?!content\/|schemas\/|tests\/fixtures\/).*\.(?:ts|js|mjs|cjs|astro|sh)$/,
    message: '改动了程序，请维护者审核',
  },
];
const most = 50;

/** A workflow command for each changed file that runs code. */
export function flagsFor(changed: readonly string[]): string[] {
  const flags = changed.flatMap((path) => {
    const kind = kinds.find(({ pattern }) => pattern.test(path));
    if (!kind) return [];
    return [
      `::warning file=${escapeProperty(path)},title=${escapeProperty('需要维护者审核')}::${escapeData(kind.message)}`,
    ];
  });
  if (flags.length <= most) return flags;
  return [...flags.slice(0, most), `::warning::另有 ${flags.length - most} 个会运行的文件，请维护者审核`];
}
