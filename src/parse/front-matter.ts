import type { Problem } from '../model/problem.ts';
import { refuseEncoding } from './encoding.ts';

/** The two sections of a content file: the YAML between the `---` lines, and the body below. */
export interface FileSections {
  yaml: string;
  /** First line of the YAML in the file, 1-based. */
  yamlLine: number;
  body: string;
  /** First line of the body in the file, 1-based. */
  bodyLine: number;
}

/** Splits a file at its `---` lines. */
export function splitFrontMatter(source: string, file: string): { sections: FileSections | null; problems: Problem[] } {
  const refuse = (message: string, fix: string): { sections: null; problems: Problem[] } => ({
    sections: null,
    problems: [{ file, line: 1, column: 1, rule: 'front-matter', message, fix, severity: 'error' }],
  });
  const encoding = refuseEncoding(source, file);
  if (encoding) return { sections: null, problems: [encoding] };
  const lines = source.split('\n');
  if (lines[0] !== '---') return refuse('文件开头没有 ---', '第一行写 ---，下面写元数据，再写一行 ---');
  const end = lines.indexOf('---', 1);
  if (end < 0) return refuse('元数据没有以 --- 结束', '在元数据下面写一行 ---');
  return {
    sections: {
      yaml: lines.slice(1, end).join('\n'),
      yamlLine: 2,
      body: lines.slice(end + 1).join('\n'),
      bodyLine: end + 2,
    },
    problems: [],
  };
}
