import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createBuilder } from 'vite';
import { expect, test } from 'vitest';
import { sharedModules } from '../../../scripts/build/shared-modules.ts';

/** What the bundle of an environment imports, from an entry that imports these files. */
async function importsOf(environment: string, files: readonly string[]): Promise<string[]> {
  const entry = '\0entry';
  const builder = await createBuilder({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      sharedModules(),
      {
        name: 'entry',
        resolveId: (source) => (source === entry ? entry : null),
        load: (id) =>
          id === entry ? files.map((file) => `export * from ${JSON.stringify(resolve(file))};`).join('\n') : null,
      },
    ],
    environments: {
      [environment]: {
        consumer: 'server',
        build: { write: false, rolldownOptions: { input: entry, external: ['astro:content'] } },
      },
    },
  });
  const built = await builder.build(builder.environments[environment] as Parameters<typeof builder.build>[0]);
  const [chunk] = 'output' in built ? built.output : [];
  return chunk?.type === 'chunk' ? chunk.imports.toSorted() : [];
}

const files = [
  'src/archive/regions.ts',
  'src/model/memo.ts',
  'src/archive/load-archive.ts',
  'src/components/site/href.ts',
];

test('pages import the modules of the data files by the address at which Node has loaded them', async () => {
  const shared = ['src/archive/regions.ts', 'src/model/memo.ts'].map((path) => pathToFileURL(resolve(path)).href);
  expect(await importsOf('prerender', files)).toEqual(['astro:content', ...shared]);
});

test('other bundles hold them', async () => {
  expect(await importsOf('other', files)).toEqual(['astro:content']);
});
