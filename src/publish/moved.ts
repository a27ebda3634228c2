import { indicatorDataAddress, planDataAddress, reportDataAddress } from '../archive/addresses.ts';
import type { Content } from '../model/content.ts';
import { based, type Place } from './place.ts';

/** An old address and the one that took its place, both site-absolute and without the base path. */
export interface Move {
  from: string;
  to: string;
}

/** The records of a collection by id, and those that moved by their old ids too. */
export function* movedIds<T>(content: Content, collection: string, records: ReadonlyMap<string, T>) {
  yield* records;
  for (const [from, to] of Object.entries(content.moved)) {
    const record = records.get(idOf(to));
    if (from.startsWith(`${collection}/`) && record) yield [idOf(from), record] as const;
  }
}

/** `reports/440104/2022` → `440104/2022` */
function idOf(address: string): string {
  return address.slice(address.indexOf('/') + 1);
}

/** Every page that moved. A plan takes its tasks and its board along. */
export function movedPages(content: Content): Move[] {
  return Object.entries(content.moved).flatMap(([from, to]) => {
    const page = { from: `/${from}/`, to: `/${to}/` };
    const plan = to.startsWith('plans/') ? content.plans.get(idOf(to)) : undefined;
    const below = plan ? ['targets/', ...plan.meta.tasks.map((task) => `tasks/${task.id}/`)] : [];
    return [page, ...below.map((rest) => ({ from: page.from + rest, to: page.to + rest }))];
  });
}

/** The data files of what moved. Hosts that know no redirects still find a copy at the old address. */
function movedFiles(content: Content, endings: readonly string[]): Move[] {
  return Object.entries(content.moved).flatMap(([from, to]) => {
    const [old, current] = [idOf(from), idOf(to)];
    if (from.startsWith('indicators/')) return [{ from: indicatorDataAddress(old), to: indicatorDataAddress(current) }];
    const address = { reports: reportDataAddress, plans: planDataAddress }[from.slice(0, from.indexOf('/'))];
    return address ? endings.map((ending) => ({ from: address(old, ending), to: address(current, ending) })) : [];
  });
}

/**
 * `/_redirects` for hosts that read it (Netlify, Cloudflare Pages): a line for each old address. They keep a `#block`,
 * which the pages with a refresh at the old addresses cannot. Below a sub-path the lines belong in the host's own file.
 */
export function redirects(content: Content, place: Place, endings: readonly string[]): string {
  const moves = [...movedPages(content), ...movedFiles(content, endings)];
  return moves.map(({ from, to }) => `${based(place, from)} ${based(place, to)} 301\n`).join('');
}
