import type { Problem } from '../model/problem.ts';

/** Refuses CRLF and a byte order mark, which some programs insert invisibly. */
export function refuseEncoding(source: string, file: string): Problem | null {
  const problem = (line: number, column: number, message: string, fix: string): Problem => ({
    file,
    line,
    column,
    rule: 'encoding',
    message,
    fix,
    severity: 'error',
  });
  if (source.startsWith('\uFEFF')) return problem(1, 1, '文件以 BOM 开头', '另存为“UTF-8（无 BOM）”');
  const carriage = source.indexOf('\r');
  if (carriage < 0) return null;
  const before = source.slice(0, carriage).split('\n');
  return problem(
    before.length,
    (before.at(-1)?.length ?? 0) + 1,
    '换行是 CRLF',
    '把换行改为 LF（VS Code：点右下角的 CRLF，选 LF，再保存）',
  );
}
