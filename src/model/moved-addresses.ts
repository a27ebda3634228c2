import { z } from 'zod';
import { isPlanId, isReportId, keyPattern } from './ids.ts';

const movedAddressSchema = z.string().refine(isMovable, {
  params: {
    message: '应写作 reports/区划代码/年份、plans/区划代码/起年-止年、indicators/id 或 topics/id',
    fix: '照原来或现在的文件名写；别的网址不能改名',
  },
});

/** content/moved.yaml: old id → new id, each prefixed with its collection (`reports/440104/2022`). Old addresses redirect. */
export const movedAddressesSchema = z.record(movedAddressSchema, movedAddressSchema).default({});

/** Only ids of this form: other addresses below their collections belong to lists and further pages. */
export function isMovable(address: string): boolean {
  const slash = address.indexOf('/');
  const [collection, id] = [address.slice(0, slash), address.slice(slash + 1)];
  if (collection === 'reports') return isReportId(id);
  if (collection === 'plans') return isPlanId(id);
  return (collection === 'indicators' || collection === 'topics') && keyPattern.test(id);
}

export type MovedAddresses = z.infer<typeof movedAddressesSchema>;
