import { spawnSync } from 'node:child_process';
import { addressOfFile, type RecordedId } from '../../src/model/recorded-id.ts';
import { BadCommand } from '../cli/refusals.ts';

/**
 * The ids of the content folder at a commit, such as the base branch of a pull request.
 * @throws BadCommand if git does not know the commit
 */
export function publishedIds(folder: string, commit: string): RecordedId[] {
  const { status, stdout } = spawnSync(
    'git',
    ['ls-tree', '-r', '-z', '--name-only', '--end-of-options', `${commit}^{commit}`, '--', '.'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 0) throw new BadCommand(`--base ${commit} 不是这个仓库里的提交或分支`);
  const addresses = stdout.split('\0').flatMap((path) => addressOfFile(path) ?? []);
  return addresses.map((address) => ({ address, withdrawn: null }));
}
