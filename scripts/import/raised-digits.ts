/** Raised digits as characters, because 10² is not 102; other raised text, such as a mark of a note, as it is. */
export function raised(text: string): string {
  return /^[\d+-]+$/.test(text) ? text.replace(/./g, (digit) => raisedForms[digit] ?? digit) : text;
}

const raisedForms: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-'].map((digit, index) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'.charAt(index)]),
);
