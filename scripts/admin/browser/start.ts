// First script of /admin/: prevents Decap CMS from starting automatically, then starts it with this site's configuration
// and file formats and without a media library.
import { type Format, textFormat, yamlFormat } from './formats.ts';

interface DecapCms {
  init(options: { config: object }): void;
  registerCustomFormat(name: string, extension: string, format: Format): void;
  registerMediaLibrary(library: object): void;
}

/** A folder of the in-memory backend. */
interface Folder {
  [name: string]: Folder;
}

const page = window as unknown as { CMS: DecapCms; CMS_MANUAL_INIT: boolean; repoFiles?: Folder };
page.CMS_MANUAL_INIT = true;
document.addEventListener('DOMContentLoaded', start);

async function start(): Promise<void> {
  const config = (await fetchJson('config.json')) as { backend: { name: string }; collections: { folder: string }[] };
  if (config.backend.name === 'test-repo') {
    page.repoFiles = withFolders(
      (await fetchJson('trial.json')) as Folder,
      config.collections.map(({ folder }) => folder),
    );
  }
  page.CMS.registerCustomFormat('archive-yaml', 'yaml', yamlFormat);
  page.CMS.registerCustomFormat('archive-text', 'mdx', textFormat);
  // An empty media library, so that no button offers to add pictures.
  page.CMS.registerMediaLibrary({
    name: 'none',
    init: () => ({ show() {}, hide() {}, enableStandalone: () => false }),
  });
  page.CMS.init({ config: { ...config, site_url: new URL('../', location.href).href } });
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** Adds each folder under its whole path, by which the in-memory backend lists it; it finds files by path segments. */
function withFolders(files: Folder, folders: readonly string[]): Folder {
  const byPath = folders.map((path) => [
    path,
    path.split('/').reduce<Folder>((folder, name) => folder[name] ?? {}, files),
  ]);
  return { ...files, ...Object.fromEntries(byPath) };
}
