import { isMovable } from '../model/moved-addresses.ts';
import type { Problem } from '../model/problem.ts';
import type { RecordedId } from '../model/recorded-id.ts';
import { refuseDamage } from './damage.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Reads content/ids.txt: one published id a line; words behind it say why its page was withdrawn. The order is free and an
 * id may repeat, so that git can merge the additions of two branches line by line.
 */
export function readRecordedIds({ path, text }: SourceFile): { ids: RecordedId[]; problems: Problem[] } {
  const problems = refuseDamage(text, path);
  if (problems.length > 0) return { ids: [], problems };
  const ids = new Map<string, RecordedId>();
  for (const [index, line] of text.split('\n').entries()) {
    const [address = '', ...words] = line.trim().split(/\s+/);
    if (address === '' || address.startsWith('#')) continue;
    if (isMovable(address)) {
      const withdrawn = words.length > 0 ? words.join(' ') : (ids.get(address)?.withdrawn ?? null);
      ids.set(address, { address, withdrawn });
      continue;
    }
    problems.push({
      file: path,
      line: index + 1,
      column: 1,
      rule: 'recorded-id',
      message: `${address.slice(0, 60)} 不是 id`,
      fix: '每行写一个，如 reports/440104/2022；写错的删去这一行，再运行 npm run check -- --record-ids',
      severity: 'error',
    });
  }
  return { ids: [...ids.values()], problems };
}

/** The file with further ids, sorted; comments stay at its head. */
export function writeRecordedIds(ids: readonly RecordedId[]): string {
  const lines = ids.map(({ address, withdrawn }) => (withdrawn === null ? address : `${address} ${withdrawn}`));
  return `${head}${lines.sort().join('\n')}\n`;
}

const head = `# 公布过的 id，一行一个，由 npm run check -- --record-ids 补记。网页有人引用，所以检查时一个也不能少：
# 改名的在 moved.yaml 里写新名；确要撤下的，在 id 后空一格写明理由。
`;
