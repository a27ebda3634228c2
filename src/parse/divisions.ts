import type { Problem } from '../model/problem.ts';
import { type Division, divisionSchema } from '../model/region.ts';
import { regionLevels } from '../model/terms.ts';
import { refuseDamage } from './damage.ts';
import type { SourceFile } from './source-file.ts';

const columns = ['code', 'name', 'level', 'parent', 'from', 'to', 'duty', 'note'];
const regenerate = '用 scripts/once/divisions.ts 重新生成';

/** Reads content/divisions.csv: comment lines, a header, one division per line, no quoting. */
export function readDivisions(file: SourceFile): { divisions: Map<string, Division>; problems: Problem[] } {
  const divisions = new Map<string, Division>();
  const lines = new Map<string, number>();
  const problems: Problem[] = [];
  const add = (line: number, message: string, fix: string) =>
    problems.push({ file: file.path, line, column: 1, rule: 'divisions', message, fix, severity: 'error' });
  const damage = refuseDamage(file.text, file.path);
  if (damage.length > 0) return { divisions, problems: damage };

  let headerRead = false;
  for (const [index, line] of file.text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    if (!headerRead) {
      headerRead = true;
      if (line !== columns.join(',')) add(index + 1, '表头不对', `表头应为 ${columns.join(',')}`);
      continue;
    }
    const cells = line.split(',');
    if (cells.length !== columns.length) {
      add(
        index + 1,
        `这一行有 ${cells.length} 格，应有 ${columns.length} 格`,
        '各格用半角逗号分开，不加引号，空格也留逗号',
      );
      continue;
    }
    const [code, name, level, parent, from, to, duty, note] = cells;
    const parsed = divisionSchema.safeParse({
      code,
      name,
      level,
      parent: parent || null,
      from: from || null,
      to: to || null,
      duty: duty || 'bound',
      note: note || null,
    });
    if (!parsed.success) {
      add(index + 1, `这一行读不懂：${line.slice(0, 60)}`, regenerate);
      continue;
    }
    if (divisions.has(parsed.data.code)) add(index + 1, `代码 ${parsed.data.code} 重复`, '删去一行');
    divisions.set(parsed.data.code, parsed.data);
    lines.set(parsed.data.code, index + 1);
  }
  if (divisions.size === 0 && problems.length === 0) add(1, '表里没有行政区划', regenerate);
  for (const [code, entry] of divisions) {
    const message = parentFault(entry, divisions);
    if (message) add(lines.get(code) ?? 1, message, regenerate);
  }
  return { divisions, problems };
}

/** Provinces have no parent, all others one of a higher level; this also excludes cycles. Returns the message or null. */
function parentFault({ code, level, parent }: Division, divisions: ReadonlyMap<string, Division>): string | null {
  if (parent === null) return level === 'province' ? null : `${code} 没有上级`;
  const higher = divisions.get(parent);
  if (!higher) return `${code} 的上级 ${parent} 不在表里`;
  if (regionLevels[higher.level].rank < regionLevels[level].rank) return null;
  return `${code} 的上级 ${parent} 级别不比它高`;
}
