import { contentDirectory } from '../../src/loaders/content-directory.ts';
import { setCurrentContent } from '../../src/loaders/current-content.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import type { Content } from '../../src/model/content.ts';
import { requireUsableCheckout } from '../cli/checkout-path.ts';
import { requireValid } from '../cli/require-valid.ts';
import { replaceFolder } from '../output/replace-folder.ts';
import { claimAstroFolder } from './astro-folder.ts';
import { timed } from './timed.ts';

/** What a build writes, and where. */
export interface BuildTask {
  /** OUT_DIR, or the default of the command. */
  path: string;
  /** Further folders that it reads. */
  inputs?: readonly string[];
  /** Writes the result into a new folder. `out`: the place of the previous result, which it replaces. */
  fill: (folder: string, content: Content, out: string) => Promise<void>;
}

/**
 * Reads and checks the content, lets `fill` write a temporary folder, and swaps that folder in. On any error the previous
 * result is unchanged.
 * @throws Refusal if the place must not be replaced, another build runs, or the content has errors
 */
export async function buildInto({ path, inputs, fill }: BuildTask): Promise<void> {
  const started = performance.now();
  requireUsableCheckout();
  const release = claimAstroFolder();
  try {
    const out = await replaceFolder({ setting: 'OUT_DIR', path, inputs }, (folder, target) =>
      keepingPrevious(target, async () => fill(folder, await readValid(), target)),
    );
    console.log(`Built ${out} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  } finally {
    release();
  }
}

async function readValid(): Promise<Content> {
  const { root, label } = contentDirectory();
  const readResult = await timed('read and check', () => readContent(root, label));
  requireValid(readResult.problems, '没有生成网站；原有的 dist/ 未动');
  setCurrentContent(readResult);
  return readResult.content;
}

async function keepingPrevious(out: string, build: () => Promise<void>): Promise<void> {
  try {
    await build();
  } catch (error) {
    console.error(`The build failed; the previous ${out} is untouched.`);
    throw error;
  }
}
