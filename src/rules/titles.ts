import type { Division } from '../model/region.ts';
import { readChineseDigits } from '../parse/chinese-number.ts';
import type { Rule } from './rule.ts';

/**
 * A title that names another year or another place than where the report is filed: most often the file was named
 * wrongly. Nothing is derived from titles (some name the year of publication), so it is for the editor to look at.
 */
export const titles: Rule = {
  name: 'title',
  scope: 'report',
  check({ content, reports, catalogue }, report) {
    const places = new Places(content.divisions);
    for (const { value, file, yaml } of reports.values()) {
      for (const doubt of doubtsOf(value.meta, value.year, value.region, places)) {
        report({ file, position: yaml.locate(['title']), ...doubt, severity: 'warning' });
      }
    }
    for (const { value, file, yaml, path } of catalogue) {
      const titled = { title: value.title ?? '', issuers: value.issuers };
      for (const doubt of doubtsOf(titled, value.year, value.region, places)) {
        report({ file, position: yaml.locate([...path, 'title']), ...doubt, severity: 'warning' });
      }
    }
  },
};

/** What is odd about a title and issuers for a year and a region. */
export function doubtsOf(
  { title, issuers }: { title: string; issuers: readonly string[] },
  year: number,
  region: string,
  places: Places,
): { message: string; fix: string }[] {
  const years = yearsIn(title);
  const [elsewhere] = [title, ...issuers].flatMap((text) => places.foreign(text, region) ?? []);
  const otherYear = years.length > 0 && !years.includes(year);
  return [
    ...(otherYear
      ? [
          {
            message: `标题写的是 ${years.join('、')} 年，而报告年度是 ${year} 年`,
            fix: '核对年度；标题里的年份是公布年份的，不用改',
          },
        ]
      : []),
    ...(elsewhere === undefined
      ? []
      : [{ message: `“${elsewhere}”不在 ${region} ${places.nameOf(region)}`, fix: '核对行政区划代码' }]),
  ];
}

/** No title is longer; what hostile files have there is not searched. */
const longest = 500;

/** The years that a title names, in digits or Chinese numerals; those of a cited title are its own. */
function yearsIn(title: string): number[] {
  const own = title.slice(0, longest).replace(/《[^》]*》/g, '');
  const years = [
    ...own.matchAll(/((?:19|20)\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})(?=\s*(?:年|[-—–－~至]))/g),
  ];
  return years.flatMap(([, printed = '']) => Number(/^\d/.test(printed) ? printed : readChineseDigits(printed)) || []);
}

/** Divisions by their names, to tell which a text begins with. */
export class Places {
  private readonly divisions: ReadonlyMap<string, Division>;
  private readonly codes = new Map<string, string[]>();

  constructor(divisions: ReadonlyMap<string, Division>) {
    this.divisions = divisions;
    for (const { code, name } of divisions.values()) this.codes.set(name, [...(this.codes.get(name) ?? []), code]);
  }

  nameOf(code: string): string {
    return this.divisions.get(code)?.name ?? '';
  }

  /** The division that a text begins with, when none of that name is the region, holds it or lies in it. */
  foreign(text: string, region: string): string | null {
    // A region that does not exist has been reported where it stands.
    if (!this.divisions.has(region)) return null;
    let rest = text.replace(/^中共/, '');
    for (let name = this.leading(rest); name !== null; name = this.leading(rest)) {
      if (!this.codes.get(name)?.some((code) => this.holds(code, region) || this.holds(region, code))) return name;
      rest = rest.slice(name.length);
    }
    return null;
  }

  /** The longest name that a text begins with. */
  private leading(text: string): string | null {
    for (let length = Math.min(15, text.length); length > 1; length--) {
      const name = text.slice(0, length);
      if (this.codes.has(name)) return name;
    }
    return null;
  }

  private holds(outer: string, code: string): boolean {
    for (let at: string | null | undefined = code; at; at = this.divisions.get(at)?.parent)
      if (at === outer) return true;
    return false;
  }
}
