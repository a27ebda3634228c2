const organ =
  '(?:人民政府|政府|党委|委员会|办公厅|办公室|公署|管委会|办事处|市委|县委|区委|省委|党组|局|厅|委|部|处|院)';
const year = '(?:(?:19|20)\\d{2}|[〇○零一二三四五六七八九]{4})\\s*年';
const leading = new RegExp(`^(.{2,60}?${organ})\\s*(?=(?:关于)?\\s*${year}|关于)`);
const leadingName = new RegExp(`^(.{2,40}?)(?:关于)?\\s*(?=${year})`);

/** The issuers at the beginning of a title; empty if it names none. */
export function leadingIssuers(title: string): string[] {
  const names = leading.exec(title)?.[1];
  return names === undefined || /^关于|《/.test(names) ? [] : splitIssuers(names);
}

/** What a title names before its year, such as a town; undefined if it begins with the year. */
export function nameBeforeYear(title: string): string | undefined {
  return leadingName.exec(title)?.[1];
}

/** Splits names at spaces (中共某县委 某县人民政府), at 、, and between a party organ and its government. */
export function splitIssuers(names: string): string[] {
  const issuers = names.trim().split(separator);
  return issuers.map((issuer) => issuer.replace(/\s+/g, ''));
}

const separator = new RegExp(
  `(?<=${organ})(?:\\s+|、)(?=[\\p{Script=Han}]{3,})|(?<=^中共[^、\\s]+(?:委员会|党组))(?=[\\p{Script=Han}]{2,}(?:人民政府|委员会|办事处|[局厅])$)|(?<=^中共[^、\\s]+[省市县区旗州]委)(?!员会)(?=[\\p{Script=Han}]{2,}人民政府$)`,
  'u',
);
