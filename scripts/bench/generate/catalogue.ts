import { day, drawPublished } from './dates.ts';
import { Random } from './random.ts';
import { titleOf } from './report-titles.ts';
import type { Slot } from './schedule.ts';
import { addressOf } from './source.ts';
import { flow } from './yaml.ts';

/** The catalogue files by province: reports known to exist, many without title or date. */
export function makeCatalogue(slots: readonly Slot[], seed: string): Map<string, string> {
  const files = new Map<string, string>();
  slots.forEach((slot, number) => {
    const { place, series, year, id } = slot;
    const random = new Random(`${seed}/catalogue/${id}`);
    const published = drawPublished(random, year, number);
    const isKnown = random.chance(0.6) && published.published !== null;
    const entry = flow({
      region: place.region.code,
      slug: id.slice(7),
      locality: series.locality ?? undefined,
      issuers: series.issuers,
      issuerKind: series.kind,
      year,
      title: random.chance(0.46) ? null : titleOf(series, year, random),
      url: addressOf(slot, published),
      published: isKnown ? published.published : null,
      dateBasis: isKnown ? (published.dateBasis ?? undefined) : undefined,
      urlDate: random.chance(0.2) ? day(year + 1, random.whole(1, 4), random.whole(1, 28)) : undefined,
      documentNumber: random.chance(0.05)
        ? `${place.short.slice(0, 1)}府〔${year + 1}〕${random.whole(1, 60)}号`
        : undefined,
      issuerInferred: random.chance(0.1) ? true : undefined,
      note: random.chance(0.05) ? '页面只存开头部分。' : undefined,
    });
    const province = `${place.region.code.slice(0, 2)}0000`;
    files.set(province, `${files.get(province) ?? ''}- ${entry}\n`);
  });
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
