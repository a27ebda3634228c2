/** Words of a text directive (`#:~:text=`). Dash, comma and ampersand are its syntax; encodeURIComponent leaves the dash. */
export function directivePart(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
