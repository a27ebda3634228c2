import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface FolderSize {
  files: number;
  bytes: number;
}

/** Number and bytes of files by top-level folder. */
export function sizesOf(folder: string): Map<string, FolderSize> {
  const sizes = new Map<string, FolderSize>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const [topFolder = '', ...innerPath] = path.slice(folder.length + 1).split('/');
    const name = innerPath.length === 0 ? '(root)' : topFolder;
    const size = sizes.get(name) ?? { files: 0, bytes: 0 };
    size.files += 1;
    size.bytes += statSync(path).size;
    sizes.set(name, size);
  }
  return sizes;
}

export function total(sizes: ReadonlyMap<string, FolderSize>): FolderSize {
  return [...sizes.values()].reduce(
    (sum, { files, bytes }) => ({ files: sum.files + files, bytes: sum.bytes + bytes }),
    { files: 0, bytes: 0 },
  );
}

/** Median, 95th percentile and maximum. */
export function spread(values: readonly number[]): { median: number; p95: number; max: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}
