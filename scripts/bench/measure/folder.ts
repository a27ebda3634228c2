import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface FolderSize {
  files: number;
  bytes: number;
}

/** Number and bytes of the files of a folder, in the groups that `groupOf` makes of their paths in it. */
export function sizesOf(folder: string, groupOf: (path: string) => string): Map<string, FolderSize> {
  const sizes = new Map<string, FolderSize>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = groupOf(path.slice(folder.length + 1));
    const size = sizes.get(name) ?? { files: 0, bytes: 0 };
    size.files += 1;
    size.bytes += statSync(path).size;
    sizes.set(name, size);
  }
  return sizes;
}

export function total(sizes: readonly FolderSize[]): FolderSize {
  return sizes.reduce((sum, { files, bytes }) => ({ files: sum.files + files, bytes: sum.bytes + bytes }), {
    files: 0,
    bytes: 0,
  });
}

/** Median, 95th percentile and maximum. */
export function spread(values: readonly number[]): { median: number; p95: number; max: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}
