import { homeAddress } from '../model/addresses.ts';
import type { Link } from '../model/site-sections.ts';

/** A page's breadcrumbs as a schema.org `BreadcrumbList`; `absolute` turns site-absolute addresses into URLs. */
export function breadcrumbList(trail: readonly Link[], title: string, absolute: (address: string) => string): object {
  const steps = [[homeAddress, '首页'] as const, ...trail].map(([address, name]) => ({
    name,
    item: absolute(address),
  }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...steps, { name: title }].map((step, i) => ({ '@type': 'ListItem', position: i + 1, ...step })),
  };
}
