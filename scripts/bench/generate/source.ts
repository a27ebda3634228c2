import type { Source } from '../../../src/model/provenance.ts';
import type { Published } from './dates.ts';
import type { Random } from './random.ts';
import type { Slot } from './schedule.ts';

/** An address on a host that cannot exist (RFC 2606); it holds the day of publication where that is what tells it. */
export function addressOf({ id, place, year, series }: Slot, { published, dateBasis }: Published): string {
  const dated =
    dateBasis === 'url' && published !== null
      ? `${published.slice(0, 7).replace('-', '')}/t${published.replaceAll('-', '')}_`
      : '';
  return `https://www.r${place.region.code}.gov.example/zwgk/fzzf/${dated}${id.slice(7)}${series.suffix === '' ? '' : `-${year}`}.html`;
}

/** Where a text was taken from. The first reports of an archive take the kinds in turn. */
export function sourceOf(random: Random, number: number, url: string): Omit<Source, 'sha256'> {
  const kinds: readonly Source['kind'][] = ['official', 'unknown', 'mirror', 'unknown', 'document-sharing'];
  const kind = kinds[number] ?? random.weighted({ official: 62, unknown: 22, mirror: 10, 'document-sharing': 6 });
  const retrieved = `2026-0${random.whole(1, 8)}-${String(random.whole(10, 28))}`;
  if (kind === 'official') return { name: '发布机关网站', url, kind, retrieved };
  if (kind === 'unknown') return { name: '建库时采集的文本，来源网页未记录', kind };
  const name = kind === 'mirror' ? '转载网站' : '文库网站';
  return { name, url: url.replace('www.r', `${kind}.r`), kind, retrieved };
}

/** Pieces of the page around a text: none, or some. */
export function furnitureOf(random: Random, number: number, { place, year }: Slot, { published }: Published): string[] {
  if (number !== 4 && random.chance(0.55)) return [];
  const shown = published ?? `${year + 1}-03-02`;
  return [
    `发布时间：${shown} 浏览次数：${random.whole(100, 9000)}`,
    `来源：${place.region.name}人民政府门户网站 【字体：大 中 小】`,
    '扫一扫在手机打开当前页',
    '【打印本页】【关闭窗口】',
  ].slice(0, number === 4 ? 4 : random.whole(1, 4));
}
