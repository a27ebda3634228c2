import { memo } from '../model/memo.ts';
import type { Division } from '../model/region.ts';
import { readChineseDigits } from '../parse/chinese-number.ts';
import type { Rule } from './rule.ts';

/**
 * Warns if a title names another year or division than the report's id: usually the file name is wrong. Only a warning,
 * because some titles name the year of publication.
 */
export const titleRule: Rule = {
  id: 'title',
  description: '标题写的年份和地名与报告的年度和行政区划相符（不符只提醒）',
  check: {
    report({ value, file, yaml }, { divisions }, flag) {
      for (const doubt of doubtsOf(value.meta, value.year, value.region, divisionNames(divisions))) {
        flag({ file, position: yaml.locate(['title']), ...doubt, severity: 'warning' });
      }
    },

    catalogueEntry({ value, file, yaml, path }, { divisions }, flag) {
      const { issuers } = value;
      const title = value.title ?? '';
      for (const doubt of doubtsOf({ title, issuers }, value.year, value.region, divisionNames(divisions))) {
        const message = `${value.id}：${doubt.message}`;
        flag({ file, position: yaml.locate([...path, 'title']), ...doubt, message, severity: 'warning' });
      }
    },
  },
};

/** Doubts about a title and issuers, given the report's year and region. */
export function doubtsOf(
  { title, issuers }: { title: string; issuers: readonly string[] },
  year: number,
  region: string,
  names: DivisionNames,
): { message: string; fix: string }[] {
  const years = yearsIn(title);
  const [otherDivision] = [title, ...issuers].flatMap((text) => names.foreignDivision(text, region) ?? []);
  const isOtherYear = years.length > 0 && !years.includes(year);
  return [
    ...(isOtherYear
      ? [
          {
            message: `标题写的是 ${years.join('、')} 年，而报告年度是 ${year} 年`,
            fix: '核对年度；标题里的年份是公布年份的，在 content/exceptions.yaml 里写明',
          },
        ]
      : []),
    ...(otherDivision === undefined
      ? []
      : [{ message: `“${otherDivision}”不在 ${region} ${names.nameOf(region)}`, fix: '核对行政区划代码' }]),
  ];
}

/** Searches only this many characters; real titles are shorter, hostile ones may not be. */
const maxLength = 500;

/** The years in a title, in digits or Chinese numerals, outside cited titles in 《》. */
export function yearsIn(title: string): number[] {
  const ownText = title.slice(0, maxLength).replace(/《[^》]*》/g, '');
  const years = [
    ...ownText.matchAll(/((?:19|20)\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})(?=\s*(?:年|[-—–－~至]))/g),
  ];
  return years.flatMap(([, printed = '']) => Number(/^\d/.test(printed) ? printed : readChineseDigits(printed)) || []);
}

/** Finds the division whose name begins a string. */
export class DivisionNames {
  private readonly divisions: ReadonlyMap<string, Division>;
  private readonly codesByName = new Map<string, string[]>();

  constructor(divisions: ReadonlyMap<string, Division>) {
    this.divisions = divisions;
    for (const { code, name } of divisions.values())
      this.codesByName.set(name, [...(this.codesByName.get(name) ?? []), code]);
  }

  nameOf(code: string): string {
    return this.divisions.get(code)?.name ?? '';
  }

  /**
   * The first name in the leading chain of division names (广东省广州市天河区) that fits no division which is, contains or
   * is inside the region; null if all fit.
   */
  foreignDivision(text: string, region: string): string | null {
    // Rule `reference` flags unknown regions.
    if (!this.divisions.has(region)) return null;
    let rest = text.replace(/^中共/, '');
    for (let name = this.leadingName(rest); name !== null; name = this.leadingName(rest)) {
      if (!this.codesByName.get(name)?.some((code) => this.contains(code, region) || this.contains(region, code)))
        return name;
      rest = rest.slice(name.length);
    }
    return null;
  }

  /** The longest division name at the start of `text`. */
  private leadingName(text: string): string | null {
    for (let length = Math.min(15, text.length); length > 1; length--) {
      const name = text.slice(0, length);
      if (this.codesByName.has(name)) return name;
    }
    return null;
  }

  private contains(outer: string, inner: string): boolean {
    for (let code: string | null | undefined = inner; code; code = this.divisions.get(code)?.parent)
      if (code === outer) return true;
    return false;
  }
}

const divisionNames = memo((divisions: ReadonlyMap<string, Division>) => new DivisionNames(divisions));
