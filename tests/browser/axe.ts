import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { serveFolder } from '../../scripts/serve/folder.ts';
import { distinctLooks } from './distinct-looks.ts';

const headers = () => ({ 'cache-control': 'max-age=86400' });
const server = await serveFolder({ folder: 'node_modules/axe-core', base: '/' }, { headers });

/** Where pages load axe from, until the worker ends: a browser keeps the compiled code of an address that it may cache. */
export const axeAddress = `${server.origin}/axe.min.js`;

/** What to test: tags of rules, by default all; and looks that need no test of their contrast: see contrastViolations. */
interface Scope {
  tags?: string[];
  seen?: Set<string>;
}

/**
 * What axe finds wrong with the open page: id of the rule and the first element. The context must bypass the content policy of
 * pages, which blocks axe.
 */
export async function axeViolations(page: Page, { tags, seen }: Scope = {}): Promise<string[]> {
  const others = { rules: { 'color-contrast': { enabled: false } }, ...(tags && { runOnly: tags }) };
  return [...(await runAxe(page, others)), ...(await contrastViolations(page, seen))];
}

/**
 * What axe finds wrong with the contrast of text, once for each look, because this rule takes longer than all others. `seen`:
 * looks of other pages and themes, which are not tested again; the new ones are added.
 */
export async function contrastViolations(page: Page, seen = new Set<string>()): Promise<string[]> {
  const looks = await distinctLooks(page, [...seen]);
  for (const look of looks) seen.add(look);
  return looks.length === 0 ? [] : runAxe(page, { runOnly: ['color-contrast'] }, '[data-look]');
}

async function runAxe(page: Page, options: axe.RunOptions, selector?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ url: axeAddress });
  return page.evaluate(
    async ({ options, selector }) => {
      const part = selector === undefined ? document : { include: [selector] };
      const result = await (window as unknown as { axe: typeof axe }).axe.run(part, options);
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
    },
    // Describing the thousands of elements that pass takes longer than testing them.
    { options: { resultTypes: ['violations' as const], ...options }, selector },
  );
}
