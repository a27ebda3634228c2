import type { Problem } from '../model/problem.ts';
import { type Division, division, regionLevels } from '../model/region.ts';
import type { SourceFile } from './annotations.ts';
import { refuseEncoding } from './encoding.ts';

const columns = ['code', 'name', 'level', 'parent', 'from', 'to'];
const regenerate = '用 scripts/divisions.ts 重新生成';

/** Reads content/divisions.csv: comment lines, a head, one division a line, no quoting. */
export function readDivisions(file: SourceFile): { divisions: Map<string, Division>; problems: Problem[] } {
  const divisions = new Map<string, Division>();
  const lines = new Map<string, number>();
  const problems: Problem[] = [];
  const add = (line: number, message: string, fix: string) =>
    problems.push({ file: file.path, line, column: 1, rule: 'divisions', message, fix, severity: 'error' });
  const encoding = refuseEncoding(file.text, file.path);
  if (encoding) return { divisions, problems: [encoding] };

  let head = false;
  for (const [index, line] of file.text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    if (!head) {
      head = true;
      if (line !== columns.join(',')) add(index + 1, '表头不对', `表头应为 ${columns.join(',')}`);
      continue;
    }
    const [code, name, level, parent, from, to, ...rest] = line.split(',');
    const parsed = division.safeParse({
      code,
      name,
      level,
      parent: parent || null,
      from: from || null,
      to: to || null,
    });
    if (!parsed.success || rest.length > 0) {
      add(index + 1, `这一行读不懂：${line.slice(0, 60)}`, regenerate);
      continue;
    }
    if (divisions.has(parsed.data.code)) add(index + 1, `代码 ${parsed.data.code} 重复`, '删去一行');
    divisions.set(parsed.data.code, parsed.data);
    lines.set(parsed.data.code, index + 1);
  }
  if (divisions.size === 0 && problems.length === 0) add(1, '表里没有行政区划', regenerate);
  for (const [code, entry] of divisions) {
    const message = faultOfParent(entry, divisions);
    if (message) add(lines.get(code) ?? 1, message, regenerate);
  }
  return { divisions, problems };
}

/** A province stands under nothing, everything else under a division of a higher level: no chain of parents is a circle. */
function faultOfParent({ code, level, parent }: Division, divisions: ReadonlyMap<string, Division>): string | null {
  if (parent === null) return level === 'province' ? null : `${code} 没有上级`;
  const above = divisions.get(parent);
  if (!above) return `${code} 的上级 ${parent} 不在表里`;
  if (regionLevels.indexOf(above.level) < regionLevels.indexOf(level)) return null;
  return `${code} 的上级 ${parent} 级别不比它高`;
}
