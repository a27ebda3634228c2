import { previousText } from '../../archive/compare/year-on-year.ts';
import { entriesOf } from '../../archive/entries.ts';
import { pagesOf } from '../../archive/lists/paging.ts';
import {
  changesAddress,
  indicatorDataAddress,
  indicatorFormats,
  planDataAddress,
  reportDataAddress,
  reportListAddress,
  targetsAddress,
  taskAddress,
} from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import { idOfMoved } from '../moved-ids.ts';
import { type SiteLocation, withBase } from '../site-location.ts';

/** Site-absolute addresses, without the base path. */
export interface Redirect {
  from: string;
  to: string;
}

/** The old addresses of pages whose id is in content/moved.yaml, and of moved lists. */
export function pageRedirects(content: Content): Redirect[] {
  return [...movedIdRedirects(content), ...movedListRedirects(content)];
}

/** The pages of tasks and targets move with their plan, the comparison with the previous year with its report. */
function movedIdRedirects(content: Content): Redirect[] {
  return Object.entries(content.moved).flatMap(([from, to]) => [
    { from: `/${from}/`, to: `/${to}/` },
    ...subpagesOf(content, to).map((address) => ({ from: address(idOfMoved(from)), to: address(idOfMoved(to)) })),
  ]);
}

function subpagesOf(content: Content, moved: string): ((id: string) => string)[] {
  const report = moved.startsWith('reports/') ? content.reports.get(idOfMoved(moved)) : undefined;
  if (report) return previousText(content, report) ? [changesAddress] : [];
  const plan = moved.startsWith('plans/') ? content.plans.get(idOfMoved(moved)) : undefined;
  if (!plan) return [];
  return [
    (id: string) => targetsAddress(id),
    ...plan.meta.tasks.map((task) => (id: string) => taskAddress(id, task.id)),
  ];
}

/** Pages of the whole report list that were published under another path below `/reports/browse/`. */
const movedListPages: readonly (readonly [from: string, to: string])[] = [['all/page/2', 'page/2']];

/** Pages that the list no longer has are omitted. */
function movedListRedirects(content: Content): Redirect[] {
  const paths = new Set(pagesOf(entriesOf(content)).map(({ path }) => path));
  return movedListPages
    .filter(([, to]) => paths.has(to))
    .map(([from, to]) => ({ from: reportListAddress(from), to: reportListAddress(to) }));
}

/** Hosts without redirects serve a copy at the old address. */
function fileRedirects(content: Content, endings: readonly string[]): Redirect[] {
  return Object.entries(content.moved).flatMap(([from, to]) => {
    const [oldId, newId] = [idOfMoved(from), idOfMoved(to)];
    if (from.startsWith('indicators/'))
      return indicatorFormats.map((format) => ({
        from: indicatorDataAddress(oldId, format),
        to: indicatorDataAddress(newId, format),
      }));
    const address = { reports: reportDataAddress, plans: planDataAddress }[from.slice(0, from.indexOf('/'))];
    return address ? endings.map((ending) => ({ from: address(oldId, ending), to: address(newId, ending) })) : [];
  });
}

/**
 * `/_redirects` for Netlify and Cloudflare Pages, one line per old address. Unlike the refresh pages at the old addresses,
 * these redirects keep a `#block`. With a base path, the lines belong in the file at the root of the host.
 */
export function redirectsFile(content: Content, location: SiteLocation, endings: readonly string[]): string {
  const all = [...pageRedirects(content), ...fileRedirects(content, endings)];
  return all.map(({ from, to }) => `${withBase(location, from)} ${withBase(location, to)} 301\n`).join('');
}
