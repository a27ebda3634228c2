import { expect, test } from 'vitest';
import { dataPackage } from '../../../src/publish/manifest/data-package.ts';
import { siteLocation } from '../../../src/publish/site-location.ts';
import { foundingContent } from '../../archive/founding-content.ts';

test('a table in several files lists them all, with their total size', () => {
  const sizes = [
    ['/data/observations-1.csv', 24],
    ['/data/observations-2.csv', 7],
    ['/data/links.csv', 5],
  ] as const;
  const described = dataPackage(
    foundingContent,
    siteLocation(undefined, '/'),
    sizes.map(([path, bytes]) => ({ resource: { path, format: 'csv', title: '', description: '' }, count: 1, bytes })),
  );
  expect(described).toMatchObject({
    resources: expect.arrayContaining([
      expect.objectContaining({
        name: 'observations',
        path: ['data/observations-1.csv', 'data/observations-2.csv'],
        bytes: 31,
      }),
      expect.objectContaining({ name: 'links', path: 'data/links.csv', bytes: 5 }),
    ]),
  });
});
