/**
 * The manifest of a build: a line for every file, `<sha256>  <path>`, as `sha256sum` writes and checks them
 * (`cd dist && sha256sum --check --quiet manifest.sha256`). It does not list itself.
 */

export const MANIFEST = 'manifest.sha256';

/** Files that are for the host, which reads them and does not hand them out. */
export const FOR_THE_HOST: readonly string[] = ['_headers', '.nojekyll'];

export function manifestLine(path: string, hash: string): string {
  return `${hash}  ${path}\n`;
}

/**
 * Path → hash.
 * @throws Error if the text is no manifest: an error page in its place, or one cut off.
 */
export function parseManifest(text: string): Map<string, string> {
  if (!text.endsWith('\n')) throw new Error('This is no manifest, or it is cut off: its last line does not end.');
  const lines = text.slice(0, -1).split('\n');
  return new Map(
    lines.map((line, i) => {
      const [, hash, path] = /^([0-9a-f]{64}) {2}([^\0\\]+)$/.exec(line) ?? [];
      if (hash === undefined || path === undefined || leavesFolder(path))
        throw new Error(`This is no manifest: line ${i + 1} is not "<sha256>  <path>".`);
      return [path, hash];
    }),
  );
}

function leavesFolder(path: string): boolean {
  return path.startsWith('/') || path.split('/').some((part) => part === '..' || part === '.' || part === '');
}
