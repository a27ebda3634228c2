import { fileOfAddress, type RecordedId } from '../model/recorded-id.ts';
import { nearMiss } from '../parse/near-miss.ts';
import { addressExists, collectionOf } from './address-exists.ts';
import type { LocatedContent } from './located-content.ts';
import type { Rule } from './rule.ts';

/**
 * Every id that was published still exists, has moved, or was withdrawn with a reason. Published are the ids in
 * content/ids.txt, in a pull request also those of the base branch.
 */
export const recordedIdRule: Rule = {
  id: 'recorded-id',
  description: '公布过的 id 都还在，改名的写进 moved.yaml，撤下的在 ids.txt 里写明理由',
  check: {
    archive(located, flag) {
      const { content, folder, recordedIds, broken } = located;
      // Without the table of moved ids, any could have moved.
      if (broken.has('moved.yaml')) return;
      for (const recorded of recordedIds) {
        const { address, withdrawn } = recorded;
        const exists = addressExists(located, address);
        if (exists === (withdrawn === null) || Object.hasOwn(content.moved, address)) continue;
        const where = { file: `${folder}/${fileOfAddress(address)}`, position: { line: 1, column: 1 } };
        if (exists) {
          const fix = '在 ids.txt 里删去 id 后面的理由，或删去这个文件';
          flag({ ...where, message: `${address} 在 ids.txt 里记作撤下（${withdrawn}），文件却还在`, fix });
        } else flag({ ...where, message: `${address} 公布过，现在没有这个文件了`, fix: adviceFor(located, recorded) });
      }
    },
  },
};

function adviceFor(located: LocatedContent, { address }: RecordedId): string {
  const renamed = likelyNewName(located, address) ?? `${collectionOf(address)}/新的 id`;
  return `改了名的，在 moved.yaml 里加一行 ${address}: ${renamed}；误删的，恢复文件；确要撤下的，在 ids.txt 的 ${address} 后面空一格写明理由`;
}

/** The new record with the most similar name, of the same folder if possible. */
function likelyNewName({ content, recordedIds }: LocatedContent, address: string): string | null {
  const collection = collectionOf(address) as 'reports' | 'plans' | 'indicators' | 'topics';
  const known = new Set(recordedIds.map((recorded) => recorded.address));
  const added = [...content[collection].keys()].map((id) => `${collection}/${id}`).filter((id) => !known.has(id));
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  const beside = added.filter((id) => collection !== 'indicators' && collection !== 'topics' && id.startsWith(folder));
  return nearMiss(address, beside) ?? nearMiss(address, added) ?? (beside.length === 1 ? (beside[0] ?? null) : null);
}
