/** The folders of a site that the search page reads from. */
export const searchFolders = ['search-index', 'pagefind'] as const;
