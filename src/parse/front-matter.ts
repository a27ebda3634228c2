import type { Problem } from '../model/problem.ts';
import { refuseEncoding } from './encoding.ts';

/** A content file cut in two: the YAML between the `---` lines, and the text below. */
export interface FrontMatter {
  yaml: string;
  /** Line of the file on which the YAML begins, 1-based. */
  yamlLine: number;
  body: string;
  /** Line of the file on which the body begins, 1-based. */
  bodyLine: number;
}

/** Cuts a file at its `---` lines. */
export function splitFrontMatter(source: string, file: string): { parts: FrontMatter | null; problems: Problem[] } {
  const refuse = (message: string, fix: string): { parts: null; problems: Problem[] } => ({
    parts: null,
    problems: [{ file, line: 1, column: 1, rule: 'front-matter', message, fix, severity: 'error' }],
  });
  const encoding = refuseEncoding(source, file);
  if (encoding) return { parts: null, problems: [encoding] };
  const lines = source.split('\n');
  if (lines[0] !== '---') return refuse('文件开头没有 ---', '第一行写 ---，下面写元数据，再写一行 ---');
  const end = lines.indexOf('---', 1);
  if (end < 0) return refuse('元数据没有以 --- 结束', '在元数据下面写一行 ---');
  return {
    parts: {
      yaml: lines.slice(1, end).join('\n'),
      yamlLine: 2,
      body: lines.slice(end + 1).join('\n'),
      bodyLine: end + 2,
    },
    problems: [],
  };
}
