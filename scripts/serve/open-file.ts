import { constants } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';

export interface OpenFile {
  handle: FileHandle;
  size: number;
}

/**
 * Opens a regular file inside `root`. Null if there is none; links that leave `root` count as missing. The caller closes
 * the handle. Size and bytes come from one descriptor, so a build that swaps the folder cannot mix them.
 */
export async function openFile(root: string, path: string): Promise<OpenFile | null> {
  const real = await pathInside(root, path);
  if (real === null) return null;
  // Without O_NONBLOCK, opening a FIFO would wait for its writer. Windows has neither.
  const handle = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(nullIfMissing);
  if (!handle) return null;
  const status = await handle.stat();
  if (status.isFile()) return { handle, size: status.size };
  await handle.close();
  return null;
}

/** Whether `path` is a folder inside `root`; links that leave `root` count as missing. */
export async function isFolder(root: string, path: string): Promise<boolean> {
  const real = await pathInside(root, path);
  const status = real === null ? null : await stat(real).catch(nullIfMissing);
  return status?.isDirectory() ?? false;
}

/** The path without links; null if it is missing or outside `root`. */
async function pathInside(root: string, path: string): Promise<string | null> {
  const [realRoot, real] = await Promise.all([root, path].map((each) => realpath(each).catch(nullIfMissing)));
  if (!realRoot || !real) return null;
  const way = relative(realRoot, real);
  // On Windows, the way to another drive is absolute.
  return way.split(sep)[0] === '..' || isAbsolute(way) ? null : real;
}

/** Codes of a path that does not lead to a readable file; any other error is the machine's, e.g. EMFILE. */
const missingCodes = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EACCES', 'EPERM', 'EISDIR', 'ENXIO'];

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (missingCodes.includes(error.code ?? '')) return null;
  throw error;
}
