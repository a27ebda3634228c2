import { contentDirectory } from '../../src/loaders/content-directory.ts';
import { setCurrentContent } from '../../src/loaders/current-content.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import type { Content } from '../../src/model/content.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { stage } from './stage.ts';
import { timed } from './timed.ts';

/**
 * Reads and checks the content, lets `fill` make something of it in a folder aside, and swaps that in as `out`. Exit code
 * 1 on any error; `out` is then what it was.
 */
export async function buildInto(out: string, fill: (folder: string, content: Content) => Promise<void>): Promise<void> {
  const started = performance.now();
  const { root, label } = contentDirectory();
  const read = await timed('read and check', () => readContent(root, label));
  const errors = read.problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    for (const problem of errors) console.error(formatProblem(problem));
    console.error(`\n内容有 ${errors.length} 处错误，没有生成网站；原有的 dist/ 未动。`);
    process.exit(1);
  }
  try {
    setCurrentContent(read);
    await stage(out, (folder) => fill(folder, read.content));
    console.log(`Built ${out} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(`The build failed; the previous ${out} is untouched.`);
    process.exit(1);
  }
}
