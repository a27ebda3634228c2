import { showInvisible } from '../../src/model/invisible.ts';
import type { Problem } from '../../src/model/problem.ts';
import { summaryLine } from './human.ts';
import type { CheckResult } from './result.ts';
import { escapeData, escapeProperty } from './workflow-escapes.ts';

/**
 * Workflow commands, which GitHub shows at their lines in a pull request. It shows at most ten errors and ten warnings per
 * step, so errors come first. They need no write permission.
 */
export function githubCommands(result: CheckResult): string {
  const errorsFirst = [...result.problems].sort(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  );
  return [...errorsFirst.map(command), summaryLine(result)].join('\n');
}

/** Markdown for the run's summary page, which is not limited to ten problems. */
export function stepSummary(result: CheckResult): string {
  const { problems } = result;
  const rows = problems.slice(0, 500).map((problem) => {
    const cells = [`${problem.file}:${problem.line}:${problem.column}`, problem.message, problem.fix];
    return `| ${problem.severity === 'error' ? '错误' : '提醒'} | ${cells.map(asCell).join(' | ')} |`;
  });
  const table = rows.length === 0 ? [] : ['', '| | 位置 | 问题 | 怎么改 |', '| --- | --- | --- | --- |', ...rows];
  const more = problems.length > rows.length ? ['', `另有 ${problems.length - rows.length} 处，见运行记录。`] : [];
  return `${['## 内容检查', '', summaryLine(result), ...table, ...more].join('\n')}\n`;
}

function command(problem: Problem): string {
  const { file, line, column, rule, message, fix, severity } = problem;
  const properties = { file, line, col: column, title: `${rule}（${line}:${column}）` };
  const parameters = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${parameters.join(',')}::${escapeData(`${message}\n怎么改：${fix}`)}`;
}

/** Problems quote text of the pull request; escaping keeps it from becoming markup, a mention or a link. */
function asCell(text: string): string {
  return showInvisible(text.replace(/[\n\r]+/g, ' ')).replace(
    /[^\p{L}\p{N}\s/.，。；：、“”（）《》—…]/gu,
    (sign) => `&#${sign.codePointAt(0)};`,
  );
}
