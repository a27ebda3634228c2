// First script of /admin/: prevents Decap CMS from starting automatically, then starts it with this site's configuration,
// file formats, widgets and wording, and without a media library.
import { registerAnnotationPreview } from './annotation-preview.ts';
import { collectionFormat, type FormField } from './collection-format.ts';
import { type Folder, page } from './decap.ts';
import { withPhrases } from './phrases.ts';
import { type Choices, registerReferenceWidget } from './reference-widget.ts';
import { inTextOrder } from './save-annotations.ts';
import { registerSelectWidget } from './select-widget.ts';

interface Config {
  backend: { name: string };
  collections: {
    name: string;
    folder: string;
    extension: string;
    format: string;
    fields: (FormField & { label_singular?: string })[];
  }[];
}

page.CMS_MANUAL_INIT = true;
document.addEventListener('DOMContentLoaded', start);

async function start(): Promise<void> {
  const { CMS } = page;
  const [config, choices] = (await Promise.all([fetchJson('config.json'), fetchJson('choices.json')])) as [
    Config,
    Choices,
  ];
  const { backend, collections } = config;
  if (backend.name === 'trial') {
    page.repoFiles = withFolders(
      (await fetchJson('trial.json')) as Folder,
      collections.map(({ folder }) => folder),
    );
    // Under its own name Decap calls it “Test Backend” on every page.
    const inMemory = CMS.getBackend('test-repo');
    CMS.registerBackend('trial', function trial(...options: unknown[]) {
      return inMemory.init(...options);
    });
  }
  for (const { format, extension, fields } of collections) {
    CMS.registerCustomFormat(format, extension, collectionFormat(extension, fields));
  }
  registerSelectWidget();
  registerReferenceWidget(choices);
  const fields = collections.find(({ name }) => name === 'annotations')?.fields ?? [];
  const lists = new Map(fields.map(({ name, label_singular }) => [name, label_singular ?? name]));
  const units = new Map(choices.indicators?.map(({ value, unit = '' }) => [String(value), unit]));
  registerAnnotationPreview({ lists, units }, new URL('preview.css', location.href).href);
  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => (entry.get('collection') === 'annotations' ? inTextOrder(entry) : undefined),
  });
  CMS.registerLocale('zh_Hans', withPhrases(CMS.getLocale('zh_Hans')));
  // An empty media library, so that no button offers to add pictures.
  CMS.registerMediaLibrary({
    name: 'none',
    init: () => ({ show() {}, hide() {}, enableStandalone: () => false }),
  });
  CMS.init({ config: { ...config, site_url: new URL('../', location.href).href } });
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
