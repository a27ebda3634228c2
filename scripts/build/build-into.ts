import { contentDirectory } from '../../src/loaders/content-directory.ts';
import { setCurrentContent } from '../../src/loaders/current-content.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import type { Content } from '../../src/model/content.ts';
import { requireValid } from '../cli/require-valid.ts';
import { stage } from './stage.ts';
import { timed } from './timed.ts';

/**
 * Reads and checks the content, calls `fill` to write a temporary folder, and swaps that folder in as `out`. On any error
 * `out` is unchanged.
 * @throws Refusal if the content has errors
 */
export async function buildInto(out: string, fill: (folder: string, content: Content) => Promise<void>): Promise<void> {
  const started = performance.now();
  const { root, label } = contentDirectory();
  const readResult = await timed('read and check', () => readContent(root, label));
  requireValid(readResult.problems, '没有生成网站；原有的 dist/ 未动');
  setCurrentContent(readResult);
  try {
    await stage(out, (folder) => fill(folder, readResult.content));
  } catch (error) {
    console.error(`The build failed; the previous ${out} is untouched.`);
    throw error;
  }
  console.log(`Built ${out} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
