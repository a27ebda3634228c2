const marks = /[，。；：！？、,;:!?]/;
/** A start or an end of more characters tells a passage apart as well as the whole of it. */
const longest = 24;

/**
 * An address that makes browsers mark a passage: a text directive (WICG, Scroll To Text Fragment) with the passage's
 * first and last clause, which begin and end at marks, as browsers look for whole words only.
 */
export function fragmentAddress(address: string, passage: string): string {
  // A table's cells and lines are no running text.
  const clauses =
    passage
      .split(/[\t\n]/)[0]
      ?.split(marks)
      .filter((clause) => clause.trim() !== '') ?? [];
  const [first, last] = [clauses[0]?.trim(), clauses.at(-1)?.trim()];
  if (first === undefined || last === undefined) return address;
  const occursOnce = passage.indexOf(last) === passage.lastIndexOf(last);
  const end = clauses.length > 1 && occursOnce && last.length <= longest ? `,${encode(last)}` : '';
  return `${address}:~:text=${encode(first)}${end}`;
}

/** A dash, a comma and an ampersand are the directive's own. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
