import { z } from 'zod';
import { comparableAddress, webAddressSchema } from './address.ts';
import { isoDateSchema } from './date.ts';
import { fieldFacts } from './field-facts.ts';
import { termSchema } from './term-schema.ts';
import { type DateBasis, urlKinds } from './terms.ts';

/** A page that shows a report, with the dates that the page and its address state. */
export const reportUrlSchema = z.strictObject({
  address: webAddressSchema.describe('网址'),
  kind: termSchema('网页性质', urlKinds),
  date: isoDateSchema
    .optional()
    .describe('页面所载的公布日期；未见就不写')
    .register(fieldFacts, { forReaders: '页面所载的公布日期' }),
  urlDate: isoDateSchema
    .optional()
    .describe('网址中的日期；与页面所载相同的不写')
    .register(fieldFacts, { forReaders: '网址中的日期，与页面所载不同或页面未载时才有' }),
});
export type ReportUrl = z.infer<typeof reportUrlSchema>;

/** The pages of one report, each address once. The first official page is shown first. */
export const reportUrlsSchema = z
  .array(reportUrlSchema)
  .max(20)
  .superRefine((urls, context) => {
    const addresses = urls.map(({ address }) => comparableAddress(address));
    addresses.forEach((address, i) => {
      const first = addresses.indexOf(address);
      if (first === i) return;
      context.addIssue({
        code: 'custom',
        path: [i, 'address'],
        params: { message: `与第${first + 1}项是同一网址（不计协议、www、繁体入口）`, fix: '删去一项' },
      });
    });
  });

/** When a report was published, as far as its pages state it. */
export interface Publication {
  published: string | null;
  /** Null if `published` is null. */
  dateBasis: DateBasis | null;
}

/** The date on an official page, else the date in an official address, else a repost's date. */
export function publicationOf(urls: readonly ReportUrl[]): Publication {
  const official = urls.filter(({ kind }) => kind === 'official');
  const onPage = official.find(({ date }) => date)?.date;
  if (onPage) return { published: onPage, dateBasis: 'page' };
  const inAddress = official.find(({ urlDate }) => urlDate)?.urlDate;
  if (inAddress) return { published: inAddress, dateBasis: 'url' };
  const reposts = urls.flatMap(({ date, urlDate }) => date ?? urlDate ?? []);
  return reposts[0] ? { published: reposts[0], dateBasis: 'repost' } : { published: null, dateBasis: null };
}

/** The first official address, else the first address. */
export function mainAddress(urls: readonly ReportUrl[]): string | null {
  return (urls.find(({ kind }) => kind === 'official') ?? urls[0])?.address ?? null;
}
