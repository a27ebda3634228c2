// Limits of a search query. Beyond them it is cut, with a remark.

/** In UTF-16 code units. */
export const maxQueryLength = 2_000;
export const maxQueryTerms = 50;
