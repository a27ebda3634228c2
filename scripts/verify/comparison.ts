/** What comparing a copy with a manifest comes to; paths in the manifest's order. */
export interface Comparison {
  /** Files that the manifest names. */
  files: number;
  missing: string[];
  changed: string[];
  /** In the folder, but not in the manifest. Not known of a host. */
  extra: string[];
  /** Not compared: the host did not answer, with what it said instead. */
  unanswered: string[];
  /** Not compared: files for the host, which it does not hand out. */
  notHandedOut: number;
}

export function emptyComparison(files: number): Comparison {
  return { files, missing: [], changed: [], extra: [], unanswered: [], notHandedOut: 0 };
}
