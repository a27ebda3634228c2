/** A file that a pull request adds, changes or deletes. */
export interface ChangedFile {
  path: string;
  /** Git's mode afterwards: 100644 is a plain file, 100755 a program, 120000 a link, 160000 a submodule. */
  mode: string;
}

/** The mode of a deleted file. */
export const DELETED = '000000';

/**
 * Reads the output of `git diff --raw -z --no-renames`. Also reads that of `--name-only -z`, whose files count as plain.
 */
export function readChangedFiles(output: string): ChangedFile[] {
  const fields = output.split('\0').filter((field) => field !== '');
  if (!output.startsWith(':')) return fields.map((path) => ({ path, mode: '100644' }));
  return Array.from({ length: fields.length / 2 }, (_, i) => {
    const [, mode = ''] = fields[2 * i]?.split(' ') ?? [];
    return { path: fields[2 * i + 1] ?? '', mode };
  });
}
