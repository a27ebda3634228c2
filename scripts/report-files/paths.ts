/** Paths of a report's files, relative to the content folder. */
export interface ReportPaths {
  capture: string;
  mdx: string;
  annotations: string;
}

export function pathsOf(id: string): ReportPaths {
  return { capture: `captures/${id}.txt`, mdx: `reports/${id}.mdx`, annotations: `annotations/${id}.yaml` };
}
