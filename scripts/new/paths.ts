/** Where the files of a report go, from the content folder on. */
export interface Paths {
  capture: string;
  text: string;
  annotations: string;
}

export function pathsOf(id: string): Paths {
  return { capture: `captures/${id}.txt`, text: `reports/${id}.mdx`, annotations: `annotations/${id}.yaml` };
}
