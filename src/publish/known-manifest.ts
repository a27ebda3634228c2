import { readFileSync } from 'node:fs';
import type { Content } from '../model/content.ts';
import { families } from './families/index.ts';
import { manifest } from './manifest.ts';
import { type Manifest, manifestSchema } from './schema/manifest.ts';

/**
 * The list of data files for the page that shows it. A build writes the files before the pages and names the list in
 * DATA_MANIFEST; `npm run dev` has none, and sizes of 0 stand for what nobody has measured.
 */
export function knownManifest(content: Content): Manifest {
  const path = process.env.DATA_MANIFEST;
  if (path) return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return manifest(
    content,
    families.map((family) => ({ family, bytes: 0, count: family.path.includes('{') ? 2 : 1 })),
  );
}
