import { provinceOfAddress } from '../../src/archive/address-province.ts';
import { regionChildren } from '../../src/archive/regions.ts';
import type { Content } from '../../src/model/content.ts';
import { isRegionCode } from '../../src/model/ids.ts';
import type { BuildScope } from '../../src/publish/build-scope.ts';
import { BadCommand } from '../cli/refusals.ts';

/** Key of the shard with the search index, which is built from all reports together. */
export const searchKey = 'search';

/** All keys: the code of each province (for its pages and data files), and `search`. */
export function shardKeysOf(content: Content): string[] {
  return [...regionChildren(content, null).map(({ code }) => code), searchKey];
}

/**
 * Reads `440000,450000` or `search`.
 * @throws BadCommand for an unknown key
 */
export function readShardKeys(content: Content, option: string): string[] {
  const known = shardKeysOf(content);
  const keys = option.split(',');
  const unknown = keys.filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new BadCommand(`没有这部分：${unknown.join('、')}；可写 ${known.join('、')}`);
  return [...new Set(keys)].sort();
}

/**
 * The folder name for `--shard 440000,450000`: its keys, joined by hyphens.
 * @throws BadCommand unless every key has the form of one
 */
export function shardFolderOf(option: string): string {
  const keys = option.split(',');
  if (!keys.every((key) => key === searchKey || isRegionCode(key)))
    throw new BadCommand(`--shard 后写省级代码或 ${searchKey}，以英文逗号分隔`);
  return keys.join('-');
}

/** The pages and data files of the given provinces. */
export function scopeOf(content: Content, keys: readonly string[]): BuildScope {
  return { generates: (address) => keys.includes(provinceOfAddress(content, address) ?? ''), exists: () => false };
}

/** Everything except the pages and data files of the given provinces, which exist already. */
export function remainingScope(content: Content, keys: readonly string[]): BuildScope {
  const { generates: exists } = scopeOf(content, keys);
  return { generates: (address) => !exists(address), exists };
}
