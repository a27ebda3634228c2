import type { Browser } from 'playwright-core';
import { fold } from '../../../src/parse/fold.ts';
import { launchBrowser } from '../../browser/chromium.ts';
import type { Traffic } from '../../serve/cdn.ts';
import { expectedIds, type SearchableRecord } from './expected-matches.ts';
import type { BenchQuery } from './queries.ts';

/** Cost and results of one cold query. */
export interface QueryResult {
  query: BenchQuery;
  /** Bytes of all response bodies as sent, for the first answer with its filters. */
  bytes: number;
  requests: number;
  /** What the page then reads in idle time, until its counts are exact. */
  later: { bytes: number; requests: number };
  /** From opening the page to the first results. */
  milliseconds: number;
  /** Number of records that match by definition, and number stated on the page. */
  expected: number;
  stated: number;
  /** Whether the page calls its number exact. */
  exact: boolean;
  /** Matches among the first ten results, and number of these results. */
  right: number;
  shown: number;
  /** Matches after loading all results; null for more than 200, or in related mode. */
  found: number | null;
  /** Whether one of the first three near passages has the original of a misquotation. */
  recalled: boolean | null;
}

/** Runs every query cold, i.e. in a new browser context, on a served site. */
export async function runQueries(
  { origin, traffic }: { origin: string; traffic: () => Traffic },
  queries: readonly BenchQuery[],
  records: readonly SearchableRecord[],
  mode: 'exact' | 'related',
): Promise<QueryResult[]> {
  const browser = await launchBrowser();
  const results: QueryResult[] = [];
  for (const query of queries) {
    traffic();
    results.push(await runCold(browser, { origin, traffic }, query, records, mode));
  }
  await browser.close();
  return results;
}

async function runCold(
  browser: Browser,
  { origin, traffic }: { origin: string; traffic: () => Traffic },
  query: BenchQuery,
  records: readonly SearchableRecord[],
  mode: 'exact' | 'related',
): Promise<QueryResult> {
  const context = await browser.newContext();
  await context.addInitScript(holdIdleTime);
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(`${origin}/search/?mode=${mode}&q=${encodeURIComponent(query.text)}`);
  await page.waitForSelector(
    '#search-results > li[data-id], #search-status[data-state="done"], #search-status[data-state="error"]',
    {
      state: 'attached',
      timeout: 60_000,
    },
  );
  const milliseconds = performance.now() - started;
  const state = await page
    .waitForFunction(
      () => {
        const status = document.querySelector<HTMLElement>('#search-status');
        return status?.dataset.state === 'done' || status?.dataset.state === 'error' ? status.dataset.state : null;
      },
      undefined,
      { timeout: 60_000 },
    )
    .then((handle) => handle.jsonValue());
  if (state === 'error') throw new Error(`The search page failed on “${query.text}”`);
  await page.waitForLoadState('networkidle');
  const costs = traffic();
  await page.evaluate(() => (window as unknown as IdleWindow).becomeIdle());
  const later = await trafficUntilQuiet();

  const expected = expectedIds(records, query.text);
  const shown = await idsShown();
  const status = await page.locator('#search-status').evaluate((element) => ({
    count: Number(element.dataset.count),
    text: element.textContent ?? '',
  }));
  const first = shown.slice(0, 10);
  const found = mode === 'exact' && expected.size <= 200 ? await countFound() : null;
  const result: QueryResult = {
    query,
    ...costs,
    later,
    milliseconds,
    expected: expected.size,
    stated: status.count,
    exact: !status.text.includes('约'),
    right: first.filter((id) => expected.has(id)).length,
    shown: first.length,
    found,
    recalled: query.original === null || expected.size > 0 ? null : await isRecalled(query.original),
  };

  await context.close();
  return result;

  /** The page reads in several steps. */
  async function trafficUntilQuiet(): Promise<Traffic> {
    const sum = { bytes: 0, requests: 0 };
    for (;;) {
      await page.waitForTimeout(500);
      const { bytes, requests } = traffic();
      if (requests === 0) return sum;
      sum.bytes += bytes;
      sum.requests += requests;
    }
  }

  async function isRecalled(original: string): Promise<boolean> {
    const passages = await page.locator('#search-near > li [data-passage] > a:first-child').evaluateAll((links) =>
      links.slice(0, 3).map((link) => {
        const copy = link.cloneNode(true) as HTMLElement;
        for (const typed of copy.querySelectorAll('del, .visually-hidden')) typed.remove();
        return copy.textContent ?? '';
      }),
    );
    return passages.some((passage) => fold(passage).includes(original));
  }

  function idsShown(): Promise<string[]> {
    return page
      .locator('#search-results > li[data-id]')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.id ?? ''));
  }

  async function countFound(): Promise<number> {
    for (let round = 0; round < 40; round++) {
      const more = page.locator('#search-more');
      if (!(await more.isVisible())) break;
      const before = (await idsShown()).length;
      await more.click();
      await page
        .waitForFunction((count) => document.querySelectorAll('#search-results > li[data-id]').length > count, before, {
          timeout: 20_000,
        })
        .catch(() => null);
    }
    return (await idsShown()).filter((id) => expected.has(id)).length;
  }
}

interface IdleWindow extends Window {
  becomeIdle: () => void;
}

/** In the page: it is idle only once it is told, so that the costs of the first answer can be counted apart. */
function holdIdleTime(): void {
  const waiting: (() => void)[] = [];
  window.requestIdleCallback = (then) => waiting.push(then as () => void);
  (window as unknown as IdleWindow).becomeIdle = () => {
    for (const then of waiting) then();
  };
}
