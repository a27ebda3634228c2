import { readSlug } from '../model/ids.ts';
import { type IssuerKind, issuerKinds } from '../model/terms.ts';
import type { FilePosition, Rule } from './rule.ts';

/**
 * Ids match their metadata and are unique. `2022` is a report of the region's government, `2022-office` of its general
 * office, `2022-<name>` of any other issuer. `locality` names issuers' areas without a division code, also those of the
 * government and offices of a district without one (呼中区).
 */
export const identityRule: Rule = {
  id: 'identity',
  description: '文件名、slug 与年度、发布机关类别、规划期一致，没有重复的 id',
  check: {
    report({ value, file, yaml }, _, flag) {
      const fault = faultOf(value.slug, value.meta.issuerKind, value.meta.locality);
      if (fault) flag({ file, position: yaml.locate([fault.key ?? 'issuerKind']), ...fault });
    },

    catalogueEntry({ value, file, yaml, path }, _, flag) {
      const fault = faultOf(value.slug, value.issuerKind, value.locality);
      if (fault) flag({ file, position: yaml.locate([...path, fault.key ?? 'slug']), ...fault });
      if ((readSlug(value.slug)?.year ?? value.year) === value.year) return;
      flag({
        file,
        position: yaml.locate([...path, 'slug']),
        message: `slug ${value.slug} 与年度 ${value.year} 不符`,
        fix: `slug 以 ${value.year} 开头`,
      });
    },

    plan({ value, file, yaml }, _, flag) {
      const { region, start, end } = value.meta;
      if (region !== value.region) {
        flag({
          file,
          position: yaml.locate(['region']),
          message: `region 与所在文件夹 ${value.region} 不符`,
          fix: '改成一致',
        });
      }
      if (end < start || !value.slug.startsWith(`${start}-${end}`)) {
        flag({
          file,
          position: yaml.locate(['start']),
          message: `规划期 ${start}—${end} 与文件名 ${value.slug} 不符`,
          fix: '文件名写作 起年-止年',
        });
      }
      for (const [list, ids] of [
        ['tasks', value.meta.tasks.map((task) => task.id)],
        ['targets', value.meta.targets.map((target) => target.id)],
      ] as const) {
        ids.forEach((id, i) => {
          if (ids.indexOf(id as never) === i) return;
          flag({
            file,
            position: yaml.locate([list, i, 'id']),
            message: `${list} 里的 ${id} 重复`,
            fix: '每项的 id 只能用一次',
          });
        });
      }
    },

    archive({ catalogue }, flag) {
      const previousPlaces = new Map<string, FilePosition>();
      for (const { value, file, yaml, path } of catalogue) {
        const place = { file, position: yaml.locate([...path, 'slug']) };
        const previous = previousPlaces.get(value.id);
        if (previous) {
          const first = `${previous.file}:${previous.position.line}`;
          flag({ ...place, message: `${value.id} 与 ${first} 重复`, fix: '删去一条，或改用不同的 slug' });
        }
        previousPlaces.set(value.id, place);
      }
    },
  },
};

function faultOf(
  slug: string,
  kind: IssuerKind,
  locality: string | undefined,
): { message: string; fix: string; key?: 'locality' } | null {
  const parsed = readSlug(slug);
  if (!parsed)
    return { message: `名称 ${slug} 不合规则`, fix: '写作 年份、年份-office 或 年份-拼音（小写字母、数字、连字符）' };
  const expected = parsed.name === null ? 'government' : parsed.name === 'office' ? 'office' : null;
  if (expected && kind !== expected) {
    return {
      message: `名称 ${slug} 表示 ${expected}，而 issuerKind 是 ${kind}`,
      fix: '改文件名（加 -拼音名），或改 issuerKind',
    };
  }
  if (!expected && (kind === 'government' || kind === 'office') && locality === undefined) {
    return {
      message: `名称 ${slug} 带名字，而 issuerKind 是 ${kind}`,
      fix: `本级政府写 ${slug.slice(0, 4)}，其办公厅（室）写 ${slug.slice(0, 4)}-office；没有区划代码的区写明 locality`,
    };
  }
  if (!issuerKinds[kind].areaHasCode && locality === undefined)
    return { message: '缺少 locality', fix: '写上乡镇、街道或开发区的名称' };
  if (locality !== undefined && expected) {
    return { message: '本级政府和办公厅（室）不写 locality', fix: '删去 locality', key: 'locality' };
  }
  return null;
}
