import { escapeData, escapeProperty } from './github.ts';

/** Kinds of files that run code, with the message for reviewers. The first matching pattern applies. */
const kinds: readonly { pattern: RegExp; message: string }[] = [
  { pattern: /^content\/guides\//, message: '生成网站时会运行这个文件（MDX），请维护者审核' },
  { pattern: /^\.github\/|^\.ci\//, message: '改动了工作流或审核规则，请维护者审核' },
  { pattern: /^(?:package(?:-lock)?\.json|\.npmrc)$/, message: '改动了依赖，请维护者审核' },
  {
    pattern: /^(?!content\/|schemas\/|tests\/fixtures\/).*\.(?:ts|js|mjs|cjs|astro|sh)$/,
    message: '改动了程序，请维护者审核',
  },
];
const maximum = 50;

/** Workflow commands for the changed files that run code. */
export function reviewerWarnings(changed: readonly string[]): string[] {
  const warnings = changed.flatMap((path) => {
    const kind = kinds.find(({ pattern }) => pattern.test(path));
    if (!kind) return [];
    return [
      `::warning file=${escapeProperty(path)},title=${escapeProperty('需要维护者审核')}::${escapeData(kind.message)}`,
    ];
  });
  if (warnings.length <= maximum) return warnings;
  return [...warnings.slice(0, maximum), `::warning::另有 ${warnings.length - maximum} 个会运行的文件，请维护者审核`];
}
