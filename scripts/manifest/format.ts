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
 * @throws Refusal if the text is not a complete manifest, e.g. an error page.
 */
export function parseManifest(text: string): Map<string, string> {
  if (!text.endsWith('\n')) throw new Refusal('This is no manifest, or it is cut off: its last line does not end.');
  const lines = text.slice(0, -1).split('\n');
  return new Map(
    lines.map((line, i) => {
      const [, hash, path] = /^([0-9a-f]{64}) {2}([^\0\\]+)$/.exec(line) ?? [];
      if (hash === undefined || path === undefined || leavesFolder(path))
        throw new Refusal(`This is no manifest: line ${i + 1} is not "<sha256>  <path>".`);
      return [path, hash];
    }),
  );
}

function leavesFolder(path: string): boolean {
  return path.startsWith('/') || path.split('/').some((part) => part === '..' || part === '.' || part === '');
}
