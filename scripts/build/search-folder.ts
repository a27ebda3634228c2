/** Folder of a site that the search page reads. */
export const searchFolder = 'search-index';
