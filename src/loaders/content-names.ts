import { linkedGuides } from '../model/guide.ts';

/** The files and folders of a content folder. */
export const knownNames: readonly string[] = [
  ...['reports', 'annotations', 'captures', 'plans', 'catalogue', 'indicators', 'topics', 'guides'],
  ...['divisions.csv', 'site.yaml', 'documents.yaml', 'moved.yaml', 'exceptions.yaml', 'ids.txt'],
];

/** What every site needs; all else may be absent or empty. */
export const requiredFiles: readonly string[] = [
  'site.yaml',
  'divisions.csv',
  ...linkedGuides.map((id) => `guides/${id}.mdx`),
];
