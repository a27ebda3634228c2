/** Folders of a site that the search page reads. */
export const searchFolders = ['search-index', 'pagefind'] as const;
