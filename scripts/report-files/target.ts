import { readSlug, reportYears } from '../../src/model/ids.ts';
import type { Division } from '../../src/model/region.ts';
import { keysOf } from '../../src/model/term.ts';
import { type IssuerKind, issuerKinds } from '../../src/model/terms.ts';
import { didYouMean } from '../../src/parse/near-miss.ts';
import { BadCommand } from '../cli/refusals.ts';

/** Options that name a report: `--region 440300 --year 2024 [--kind office] [--name ascii-name]`. */
export interface TargetOptions {
  region?: string | undefined;
  year?: string | undefined;
  kind?: string | undefined;
  name?: string | undefined;
  /** Of a district without a division code (呼中区): only such a government has a name in its slug. */
  locality?: string | undefined;
}

export interface Target {
  /** `440300/2024-office` */
  id: string;
  region: Division;
  slug: string;
  year: number;
  kind: IssuerKind;
}

/**
 * Resolves the options to a report. The kind defaults to the region's own government; with `--name` it must be given or be
 * known from the catalogue (`kindOf`).
 * @throws BadCommand
 */
export function readTarget(
  options: TargetOptions,
  divisions: ReadonlyMap<string, Division>,
  kindOf: (id: string) => IssuerKind | undefined = () => undefined,
): Target {
  const region = readRegion(options.region, divisions);
  if (options.year === undefined)
    throw new BadCommand('缺少 --year：写报告所述的年度（不是公布的年份），如 --year 2024');
  if (!/^\d{4}$/.test(options.year))
    throw new BadCommand(`--year ${options.year} 不是年度：写四位数字，如 --year 2024`);
  const year = Number(options.year);
  if (year < reportYears.first || year > reportYears.last)
    throw new BadCommand(`--year ${year} 不是年度：写 ${reportYears.first} 到 ${reportYears.last} 之间的年度`);
  const namedSlug = options.name === undefined ? undefined : `${year}-${options.name}`;
  const kind =
    readKind(options.kind) ??
    (namedSlug && kindOf(`${region.code}/${namedSlug}`)) ??
    (namedSlug ? undefined : 'government');
  if (!kind) throw new BadCommand(`用了 --name，还要写 --kind：${kindsWithName}`);
  const slug = slugOf(kind, year, options);
  if (!readSlug(slug))
    throw new BadCommand(`--name ${options.name} 不能用：用小写字母、数字和连字符，如 --name sifaju`);
  return { id: `${region.code}/${slug}`, region, slug, year, kind };
}

const kindsWithName = keysOf(issuerKinds)
  .filter((kind) => kind !== 'government' && kind !== 'office')
  .map((kind) => `${kind} ${issuerKinds[kind].name}`)
  .join('、');

function readRegion(code: string | undefined, divisions: ReadonlyMap<string, Division>): Division {
  if (code === undefined) throw new BadCommand('缺少 --region：写六位行政区划代码，如 --region 440300');
  const division = divisions.get(code);
  if (division) return division;
  const byName = [...divisions.values()].filter(({ name }) => name === code || name.startsWith(code));
  if (byName.length > 0) {
    throw new BadCommand(
      `--region 写代码：${byName
        .slice(0, 5)
        .map((entry) => `${entry.code} ${entry.name}`)
        .join('、')}`,
    );
  }
  const advice = didYouMean(code, divisions.keys(), '代码见 content/divisions.csv；没有自己代码的地方写所在区划的');
  throw new BadCommand(`没有行政区划 ${code}：${advice}`);
}

function readKind(kind: string | undefined): IssuerKind | undefined {
  if (kind === undefined) return undefined;
  const kinds = keysOf(issuerKinds);
  const knownKind = kinds.find((candidate) => candidate === kind);
  if (!knownKind) throw new BadCommand(`没有类别 ${kind}：${didYouMean(kind, kinds, `可写 ${kinds.join('、')}`)}`);
  return knownKind;
}

function slugOf(kind: IssuerKind, year: number, { name, locality }: TargetOptions): string {
  const isDistrict = name !== undefined && locality !== undefined;
  if ((kind === 'government' && !isDistrict) || (kind === 'office' && (name === undefined || name === 'office'))) {
    if (name !== undefined && name !== 'office')
      throw new BadCommand('本级政府的报告不写 --name；其他机关写 --kind，没有区划代码的区另写 --locality');
    return kind === 'office' ? `${year}-office` : `${year}`;
  }
  if (name === undefined) throw new BadCommand(`类别 ${kind} 还要写 --name：机关名称的拼音，如 --name sifaju`);
  return `${year}-${name}`;
}
