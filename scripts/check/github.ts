import { codeOf, invisible } from '../../src/model/plain-text.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Findings } from './formats.ts';
import { summarise } from './human.ts';

/**
 * The findings as workflow commands, which GitHub shows at their lines in a pull request (ten errors and ten warnings of
 * a step at most, so errors come first). They need no right to write to the repository.
 */
export function githubCommands(findings: Findings): string {
  const errorsFirst = [...findings.problems].sort(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  );
  return [...errorsFirst.map(command), summarise(findings)].join('\n');
}

/** The findings as a page of Markdown, for the run's summary: all of them, with no limit of ten. */
export function stepSummary(findings: Findings): string {
  const { problems } = findings;
  const rows = problems.slice(0, 500).map((problem) => {
    const cells = [`${problem.file}:${problem.line}:${problem.column}`, problem.message, problem.fix];
    return `| ${problem.severity === 'error' ? '错误' : '提醒'} | ${cells.map(asCell).join(' | ')} |`;
  });
  const table = rows.length === 0 ? [] : ['', '| | 位置 | 问题 | 怎么改 |', '| --- | --- | --- | --- |', ...rows];
  const more = problems.length > rows.length ? ['', `另有 ${problems.length - rows.length} 处，见运行记录。`] : [];
  return `${['## 内容检查', '', summarise(findings), ...table, ...more].join('\n')}\n`;
}

function command(problem: Problem): string {
  const { file, line, column, rule, message, fix, severity } = problem;
  const properties = { file, line, col: column, title: `${rule}（${line}:${column}）` };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${written.join(',')}::${escapeData(`${message}\n怎么改：${fix}`)}`;
}

/** As the runner reads them back: a value cannot end its line, or begin another command. */
export function escapeData(text: string): string {
  return show(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** As `escapeData`, for what stands before the `::`. */
export function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** Problems quote what a pull request says: nothing of it may be markup, a mention or a link in the summary. */
function asCell(text: string): string {
  return show(text.replace(/[\n\r]+/g, ' ')).replace(
    /[^\p{L}\p{N}\s/.，。；：、“”（）《》—…]/gu,
    (sign) => `&#${sign.codePointAt(0)};`,
  );
}

function show(text: string): string {
  const every = new RegExp(invisible, 'gu');
  return text.replace(every, (character) =>
    character === '\n' || character === '\r' ? character : `⟨${codeOf(character)}⟩`,
  );
}
