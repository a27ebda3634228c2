export interface Comparison {
  /** Number of files in the manifest. */
  files: number;
  missing: string[];
  changed: string[];
  /** In the folder, but not in the manifest; always empty for a deployed copy. */
  extra: string[];
  /** Not compared because the request failed: path and reason. */
  unanswered: string[];
  /** Number of host files, which are not compared. */
  notServed: number;
}

export function emptyComparison(files: number): Comparison {
  return { files, missing: [], changed: [], extra: [], unanswered: [], notServed: 0 };
}
