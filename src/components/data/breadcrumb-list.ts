/** The way to a page as schema.org's `BreadcrumbList`; `whole` makes the whole address of a site-absolute one. */
export function breadcrumbList(
  trail: readonly (readonly [address: string, name: string])[],
  here: string,
  whole: (address: string) => string,
): object {
  const steps = [['/', '首页'] as const, ...trail].map(([address, name]) => ({ name, item: whole(address) }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...steps, { name: here }].map((step, i) => ({ '@type': 'ListItem', position: i + 1, ...step })),
  };
}
