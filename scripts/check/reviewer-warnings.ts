import { type ChangedFile, DELETED } from './changed-files.ts';
import { escapeData, escapeProperty } from './workflow-escapes.ts';

/**
 * Files that neither run nor change what runs. All others are flagged, because no list of those that do is ever complete:
 * build tools, editors and hosts read settings under many names. Names are ASCII, and no part begins with a dot.
 */
const plain: readonly RegExp[] = [
  /^content\/(?:reports|plans)\/\d{6}\/[\w-]+\.mdx$/,
  /^content\/captures\/(?:plans\/)?\d{6}\/[\w-]+\.txt$/,
  /^content\/annotations\/(?:plans\/)?\d{6}\/[\w-]+\.yaml$/,
  /^content\/(?:catalogue|indicators|topics)\/[\w-]+\.yaml$/,
  /^content\/(?:documents|exceptions)\.yaml$/,
  /^(?:README|CONTRIBUTING)\.md$|^LICENSE$/,
  // Guides of fixtures run when tests build them.
  /^tests\/fixtures\/(?!(?:[\w-]+\/)*guides\/)(?:[\w-]+\/)*[\w-][\w.-]*\.(?:txt|mdx|yaml|csv|html|docx|fodt|pdf)$/,
];

/** Why a file needs review. The first kind that fits gives the message. */
const kinds: readonly { pattern: RegExp; message: string }[] = [
  { pattern: /^content\/guides(?:\/|$)/, message: '生成网站时会运行这个文件（MDX），请维护者审核' },
  {
    pattern: /^content\/(?:site\.yaml|moved\.yaml|divisions\.csv|ids\.txt)$/,
    message: '改动了全库的设置，请维护者审核',
  },
  { pattern: /^content\//, message: 'content 里没有这种文件，请维护者审核' },
  { pattern: /^\.github\/|^\.ci\/|(?:^|\/)CODEOWNERS$/, message: '改动了工作流或审核规则，请维护者审核' },
  {
    pattern:
      /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|\.npmrc|yarn\.lock|pnpm-.*|bun\.lockb?)$|(?:^|\/)node_modules(?:\/|$)/s,
    message: '改动了依赖，请维护者审核',
  },
  { pattern: /^/, message: '改动了程序，或影响生成、检查、发布的文件，请维护者审核' },
];
const maximum = 50;

/** Workflow commands for the changed files that run code or can change what runs. */
export function reviewerWarnings(changed: readonly ChangedFile[]): string[] {
  const warnings = changed.flatMap(({ path, mode }) => {
    const message = messageFor(path, mode);
    return message === null ? [] : [command('warning', path, '需要维护者审核', message)];
  });
  if (warnings.length <= maximum) return warnings;
  return [...warnings.slice(0, maximum), `::warning::另有 ${warnings.length - maximum} 个需要维护者审核的文件`];
}

/** Null for a plain file. */
function messageFor(path: string, mode: string): string | null {
  if (mode === '120000') return '这是符号链接，请维护者审核';
  if (mode === '160000') return '这是子模块，请维护者审核';
  const isPlain = (mode === '100644' || mode === DELETED) && plain.some((pattern) => pattern.test(path));
  return isPlain ? null : (kinds.find(({ pattern }) => pattern.test(path))?.message ?? '');
}

/** Folders that installing, building and caching write, and that would be used as they are. */
const generated = /(?:^|\/)node_modules(?:\/|$)|^(?:dist|\.cache|\.astro|export|shards)(?:\/|$)/s;

/** Workflow commands for files that must not be tracked at all. */
export function refusals(changed: readonly ChangedFile[]): string[] {
  return changed
    .filter(({ path, mode }) => mode !== DELETED && generated.test(path))
    .slice(0, maximum)
    .map(({ path }) =>
      command('error', path, '不能提交的文件', '这是安装或生成的文件，从提交里删去（git rm --cached）'),
    );
}

function command(severity: 'warning' | 'error', path: string, title: string, message: string): string {
  return `::${severity} file=${escapeProperty(path)},title=${escapeProperty(title)}::${escapeData(message)}`;
}
