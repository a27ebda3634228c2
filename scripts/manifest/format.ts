import { invisiblePattern } from '../../src/model/invisible.ts';
import { Refusal } from '../../src/model/refusal.ts';

/**
 * The manifest of a build: one line per file except itself, `<sha256>  <path>`, the format of `sha256sum`
 * (`cd dist && sha256sum --check --quiet manifest.sha256`).
 */

export const MANIFEST = 'manifest.sha256';

/** Files that hosts read and do not serve. */
export const HOST_FILES: readonly string[] = ['_headers', '.nojekyll'];

export function manifestLine(path: string, hash: string): string {
  return `${hash}  ${path}\n`;
}

/**
 * Parses a manifest into a map of path → hash.
 * @throws Refusal if the text is not a complete manifest, e.g. an error page, or if a path leaves the folder or holds
 * control characters. Its message quotes nothing of the text.
 */
export function parseManifest(text: string): Map<string, string> {
  if (!text.endsWith('\n')) throw new Refusal('This is no manifest, or it is cut off: its last line does not end.');
  const lines = text.slice(0, -1).split('\n');
  return new Map(
    lines.map((line, i) => {
      const [, hash, path] = /^([0-9a-f]{64}) {2}([^\r\t\\]+)$/.exec(line) ?? [];
      if (hash === undefined || path === undefined || leavesFolder(path) || invisiblePattern.test(path))
        throw new Refusal(`This is no manifest: line ${i + 1} is not "<sha256>  <path>".`);
      return [path, hash];
    }),
  );
}

/** Maximum size of a manifest and of a file that it lists, unpacked. A build's largest data files have 24 MB. */
export const MAX_BYTES = 64 << 20;

function leavesFolder(path: string): boolean {
  return path.startsWith('/') || path.split('/').some((part) => part === '..' || part === '.' || part === '');
}
