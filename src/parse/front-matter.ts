import type { Problem } from '../model/problem.ts';
import { refuseDamage } from './damage.ts';

/** The two sections of a content file: the YAML between the `---` lines, and the body below. */
export interface FileSections {
  yaml: string;
  /** First line of the YAML in the file, 1-based. */
  yamlLine: number;
  body: string;
  /** First line of the body in the file, 1-based. */
  bodyLine: number;
}

/** Splits a file at its `---` lines. White space behind them is a problem, but the file is read on. */
export function splitFrontMatter(source: string, file: string): { sections: FileSections | null; problems: Problem[] } {
  const problems = refuseDamage(source, file);
  if (problems.length > 0) return { sections: null, problems };
  const flag = (line: number, column: number, message: string, fix: string) =>
    problems.push({ file, line, column, rule: 'front-matter', message, fix, severity: 'error' });
  const lines = source.split('\n');
  if (!isFence(lines[0])) {
    const fix = isNearFence(lines[0]) ? '把这一行改成三个减号' : '第一行写 ---，下面写元数据，再写一行 ---';
    flag(1, 1, '文件开头没有 ---', fix);
    return { sections: null, problems };
  }
  const end = lines.findIndex((line, i) => i > 0 && isFence(line));
  if (end < 0) {
    const near = lines.findIndex((line, i) => i > 0 && isNearFence(line));
    if (near > 0) flag(near + 1, 1, '元数据没有以 --- 结束', '把这一行改成三个减号，前后不加别的');
    else flag(1, 1, '元数据没有以 --- 结束', '在元数据下面写一行 ---');
    return { sections: null, problems };
  }
  for (const index of [0, end])
    if (lines[index] !== '---') flag(index + 1, 4, '--- 后面有空格', '删去这一行末尾的空格');
  const yaml = lines.slice(1, end).join('\n');
  const [opening = '', closing = ''] = [lines[0], lines[end]];
  const bodyStart = opening.length + 1 + (end > 1 ? yaml.length + 1 : 0) + closing.length + 1;
  return {
    // A slice: joining the lines of the body would copy most of the file.
    sections: { yaml, yamlLine: 2, body: source.slice(bodyStart), bodyLine: end + 2 },
    problems,
  };
}

function isFence(line = ''): boolean {
  return /^---\s*$/.test(line);
}

/** Dashes that a word processor or an input method made of the three, or too many or few of them. */
function isNearFence(line = ''): boolean {
  return /^\s*[-－–—─]{2,}\s*$/.test(line);
}
