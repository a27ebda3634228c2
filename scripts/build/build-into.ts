import { contentDirectory } from '../../src/loaders/content-directory.ts';
import { setCurrentContent } from '../../src/loaders/current-content.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import type { Content } from '../../src/model/content.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { stage } from './stage.ts';
import { timed } from './timed.ts';

/**
 * Reads and checks the content, calls `fill` to write a temporary folder, and swaps that folder in as `out`. On any error
 * the process exits with code 1 and `out` is unchanged.
 */
export async function buildInto(out: string, fill: (folder: string, content: Content) => Promise<void>): Promise<void> {
  const started = performance.now();
  const { root, label } = contentDirectory();
  const readResult = await timed('read and check', () => readContent(root, label));
  const errors = readResult.problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    for (const problem of errors) console.error(formatProblem(problem));
    console.error(`\n内容有 ${errors.length} 处错误，没有生成网站；原有的 dist/ 未动。`);
    process.exit(1);
  }
  try {
    setCurrentContent(readResult);
    await stage(out, (folder) => fill(folder, readResult.content));
    console.log(`Built ${out} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(`The build failed; the previous ${out} is untouched.`);
    process.exit(1);
  }
}
