import { provinceOfAddress } from '../../src/archive/address-province.ts';
import { regionChildren } from '../../src/archive/regions.ts';
import type { Content } from '../../src/model/content.ts';
import { isRegionCode } from '../../src/model/ids.ts';
import type { BuildScope } from '../../src/publish/build-scope.ts';
import { BadCommand } from '../cli/refusals.ts';

/** Key of the shard with the whole search index. */
export const searchKey = 'search';

/** `search:440000` is the key of a portion of the index: the records of one province. */
const searchPrefix = `${searchKey}:`;

/** Codes of all provinces. Each is the key of its pages and data files. */
export function provincesOf(content: Content): string[] {
  return regionChildren(content, null).map(({ code }) => code);
}

/** Provinces whose portion of the search index a shard with these keys holds. */
export function searchProvincesOf(keys: readonly string[]): string[] {
  return keys.filter((key) => key.startsWith(searchPrefix)).map((key) => key.slice(searchPrefix.length));
}

/** The option for a portion of the search index: `search:440000,450000`. */
export function searchPortionOption(provinces: readonly string[]): string {
  return searchPrefix + provinces.join(',');
}

/**
 * Reads `440000,450000`, `search` or `search:440000,450000` into keys.
 * @throws BadCommand for an unknown key
 */
export function readShardKeys(content: Content, option: string): string[] {
  const { isPortion, names } = namesIn(option);
  const known = isPortion ? provincesOf(content) : [...provincesOf(content), searchKey];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new BadCommand(`没有这部分：${unknown.join('、')}；可写 ${known.join('、')}`);
  const keys = isPortion ? names.map((name) => searchPrefix + name) : names;
  return [...new Set(keys)].sort();
}

/**
 * The folder name for `--shard 440000,450000`: its keys, joined by hyphens.
 * @throws BadCommand unless every key has the form of one
 */
export function shardFolderOf(option: string): string {
  const { isPortion, names } = namesIn(option);
  if (!names.every((name) => isRegionCode(name) || (name === searchKey && !isPortion)))
    throw new BadCommand(
      `--shard 后写省级代码、${searchKey} 或 ${searchPrefix}省级代码（只有这些省的检索索引），以英文逗号分隔`,
    );
  return (isPortion ? [searchKey, ...names] : names).join('-');
}

/** The comma-separated names of an option, and whether they are those of a portion of the search index. */
function namesIn(option: string): { isPortion: boolean; names: string[] } {
  const isPortion = option.startsWith(searchPrefix);
  return { isPortion, names: option.slice(isPortion ? searchPrefix.length : 0).split(',') };
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
