// The first script of /admin/: it keeps Decap CMS from starting by itself, then starts it with our configuration, our
// way to write files, and no media library.
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
  const config = (await read('config.json')) as { backend: { name: string }; collections: { folder: string }[] };
  if (config.backend.name === 'test-repo') {
    page.repoFiles = withFolders(
      (await read('trial.json')) as Folder,
      config.collections.map(({ folder }) => folder),
    );
  }
  page.CMS.registerCustomFormat('archive-yaml', 'yaml', yamlFormat);
  page.CMS.registerCustomFormat('archive-text', 'mdx', textFormat);
  // A library that offers nothing: no button for it, and nowhere to put a picture.
  page.CMS.registerMediaLibrary({
    name: 'none',
    init: () => ({ show() {}, hide() {}, enableStandalone: () => false }),
  });
  page.CMS.init({ config: { ...config, site_url: new URL('../', location.href).href } });
}

async function read(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** The in-memory backend lists a folder by its whole path and finds a file by the parts of it: it gets both. */
function withFolders(files: Folder, folders: readonly string[]): Folder {
  const found = folders.map((path) => [path, path.split('/').reduce<Folder>((at, name) => at[name] ?? {}, files)]);
  return { ...files, ...Object.fromEntries(found) };
}
