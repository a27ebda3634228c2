/**
 * The content of a JSON-LD script. Browsers do not execute data blocks, so `script-src 'none'` of the content policy allows
 * them. `<` is escaped, so that no string can close the element.
 */
export function jsonLd(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
