/** By what lists are narrowed, in the order of their addresses. */
const facetNames = ['province', 'year', 'kind', 'text', 'timeliness'] as const;
export type FacetName = (typeof facetNames)[number];

/** The selected value of each facet, as in addresses (`440000`, `2024`, `office`); null for all. */
export type Selection = Readonly<Record<FacetName, string | null>>;

export const wholeList: Selection = {
  province: null,
  year: null,
  kind: null,
  text: null,
  timeliness: null,
};

/** The selections with one facet fewer; none for the whole list. */
export function widerSelections(selection: Selection): Selection[] {
  return facetNames.filter((name) => selection[name] !== null).map((name) => ({ ...selection, [name]: null }));
}

/**
 * The path of a page below its list's address, the same for all lists: `440000/2024/office/page/2`. Empty for the first page
 * of the whole list.
 */
export function listPath(selection: Selection, page = 1): string {
  let path = '';
  for (const name of facetNames) {
    const value = selection[name];
    if (value !== null) path += path === '' ? value : `/${value}`;
  }
  if (page === 1) return path;
  return path === '' ? `page/${page}` : `${path}/page/${page}`;
}
