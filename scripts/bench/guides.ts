// node scripts/bench/guides.ts DIST: asks two engines the questions of search/guide-questions.yaml, which a guide or a definition
// answers: the related search of a built founding site, over all it has, and Pagefind, over its guides and indicators alone.
// Prints how often a right page is among the first three results, and what a cold question costs.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { launchBrowser } from '../browser/chromium.ts';
import { serveAsCdn } from '../serve/cdn.ts';
import { spread } from './measure/folder.ts';

interface Question {
  question: string;
  /** Records: `guide:cite`. */
  answers: string[];
}

/** Records of the first results, best first. */
type Ask = (page: Page, origin: string, question: string) => Promise<string[]>;

const [dist = 'dist'] = process.argv.slice(2);
const list = new URL('./search/guide-questions.yaml', import.meta.url);
const questions: Question[] = parse(readFileSync(list, 'utf8'));
const browser = await launchBrowser();
await compare('related search', dist, askRelated);
const peer = indexWithPagefind(dist);
await compare('Pagefind', peer, askPagefind);
rmSync(peer, { recursive: true });
await browser.close();

async function compare(name: string, folder: string, ask: Ask): Promise<void> {
  const { origin, traffic, close } = await serveAsCdn(folder);
  const results: { question: string; found: number; rank: number; bytes: number }[] = [];
  for (const { question, answers } of questions) {
    const context = await browser.newContext();
    traffic();
    const found = await ask(await context.newPage(), origin, question);
    const rank = found.findIndex((id) => answers.includes(id));
    results.push({ question, found: found.length, rank, bytes: traffic().bytes });
    await context.close();
  }
  close();
  const within = (limit: number): string =>
    (results.filter(({ rank }) => rank >= 0 && rank < limit).length / results.length).toFixed(3);
  const { median, p95, max } = spread(results.map(({ bytes }) => bytes / 1024));
  console.log(`${name}: ${results.length} questions`);
  console.log(`  right page first, in the first three  ${within(1)}, ${within(3)}`);
  console.log(`  no result at all                      ${results.filter(({ found }) => found === 0).length}`);
  console.log(`  KB median/p95/max                     ${[median, p95, max].map(Math.round).join(' / ')}`);
  for (const { question, rank } of results.filter(({ rank }) => rank < 0 || rank > 2))
    console.log(`  ${question}: ${rank < 0 ? 'not among the first ten' : `number ${rank + 1}`}`);
}

async function askRelated(page: Page, origin: string, question: string): Promise<string[]> {
  await page.goto(`${origin}/search/?mode=related&q=${encodeURIComponent(question)}`);
  await page.waitForSelector('#search-status[data-state="done"]', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  return page
    .locator('#search-results > li')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.id ?? ''));
}

/** A folder with an index, and a page in the language of the site, by which Pagefind chooses its index. */
function indexWithPagefind(site: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const pages = '{about,cite,search-help,contribute,contribute-*,en,indicators/*}/index.html';
  execFileSync('pagefind', ['--site', site, '--glob', pages, '--output-path', folder], { stdio: 'ignore' });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="zh-Hans-CN"><title>Pagefind</title></html>');
  return folder;
}

async function askPagefind(page: Page, origin: string, question: string): Promise<string[]> {
  await page.goto(`${origin}/`);
  const addresses = await page.evaluate(async (text) => {
    const script = '/pagefind.js';
    const pagefind = await import(script);
    const { results } = await pagefind.search(text);
    const found: { url: string }[] = await Promise.all(
      results.slice(0, 10).map((result: { data: () => unknown }) => result.data()),
    );
    return found.map(({ url }) => url);
  }, question);
  return addresses.map((address) =>
    address.replace(/^\/indicators\/(.+)\/$/, 'indicator:$1').replace(/^\/(.+)\/$/, 'guide:$1'),
  );
}
