import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Minified: the browser reads it anew on every page, which takes twice as long for `axe.source`. */
const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/**
 * What axe finds wrong with the open page: id of the rule and the first element. `runOnly`: tags or ids of rules; without it
 * all rules run. The context must bypass the content policy of pages, which blocks axe.
 */
export async function axeViolations(page: Page, runOnly?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: source });
  return page.evaluate(
    async (options) => {
      const result = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
    },
    // Describing the thousands of elements that pass takes longer than testing them.
    { resultTypes: ['violations' as const], ...(runOnly && { runOnly }) },
  );
}
