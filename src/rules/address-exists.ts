import type { LocatedContent } from './located-content.ts';

/** Whether a record exists at an address such as `plans/440100/2024-2035`, readable or not. */
export function addressExists({ content, broken }: LocatedContent, address: string): boolean {
  if (broken.has(address)) return true;
  const collection = collectionOf(address);
  const id = address.slice(collection.length + 1);
  if (collection === 'reports') return content.reports.has(id);
  if (collection === 'plans') return content.plans.has(id);
  if (collection === 'indicators') return content.indicators.has(id);
  return content.topics.has(id);
}

/** `reports`, `plans`, `indicators` or `topics`. */
export function collectionOf(address: string): string {
  return address.slice(0, address.indexOf('/'));
}
