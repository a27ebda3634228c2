/**
 * Version of the data formats. Additions raise the minor number, breaking changes the major: a field or column is removed,
 * renamed, moved or changes its meaning or type, or an address disappears.
 */
export const dataVersion = '1.3';
