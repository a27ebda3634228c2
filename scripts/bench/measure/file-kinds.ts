import { type FolderSize, sizesOf } from './folder.ts';

/** The first whose pattern fits a path is its kind. */
const kinds: readonly (readonly [kind: string, paths: RegExp])[] = [
  ['pages', /\.html$/],
  ['search index', /^search-index\//],
  ['.bib, .ris, .csl.json of reports and plans', /^data\/(?:reports|plans)\/.+\.(?:bib|ris|csl\.json)$/],
  ['.json of reports and plans', /^data\/(?:reports|plans)\/.+\.json$/],
  ['.txt of reports and plans', /^data\/(?:reports|plans)\/.+\.txt$/],
  ['.md of reports and plans', /^data\/(?:reports|plans)\/.+\.md$/],
  ['captures', /^data\/captures\//],
  ['.json of regions', /^data\/regions\/.+\.json$/],
  ['.csv of regions', /^data\/regions\/.+\.csv$/],
  ['feeds of regions', /^regions\/.+\/feed\.xml$/],
  ['.json, .csv of indicators', /^data\/indicators\//],
  ['other data files', /^data\//],
  ['everything else', /^/],
];

/** Number and bytes of the files of a built site by kind, as docs/scale.md compares them with the limits of hosts. */
export function sizesByKind(folder: string): [kind: string, size: FolderSize][] {
  const sizes = sizesOf(folder, kindOf);
  return kinds.flatMap(([kind]) => {
    const size = sizes.get(kind);
    return size ? [[kind, size]] : [];
  });
}

function kindOf(path: string): string {
  return kinds.find(([, paths]) => paths.test(path))?.[0] ?? '';
}
