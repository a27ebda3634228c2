import { readFileSync } from 'node:fs';
import type { Content } from '../../model/content.ts';
import { readSettings } from '../../model/settings.ts';
import { resourcesIn, tableResources } from '../resources/index.ts';
import { type Manifest, manifestSchema } from '../schema/manifest-schema.ts';
import { manifest } from './manifest.ts';

/**
 * The manifest for the page /data/. A build writes it before that page and sets DATA_MANIFEST to its path.
 * `npm run dev` has none: all sizes are 0, which means unknown.
 */
export function loadManifest(content: Content): Manifest {
  const path = process.env.DATA_MANIFEST;
  if (path) return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return manifest(
    content,
    [...tableResources, ...resourcesIn(readSettings(process.env))].map((resource) => ({
      resource,
      bytes: 0,
      count: resource.path.includes('{') ? 2 : 1,
    })),
  );
}
