// node scripts/bench/pages.ts --content DIR: builds the data files of the reports, then all pages of an archive
// (scripts/bench/generate.ts) into .cache/bench/pages, and prints the processor time of the pages: in all, and a page of each
// kind. The data files come first because pages share their answers.
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AstroPrerenderer } from 'astro';
import { setCurrentContent } from '../../src/loaders/current-content.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import { type BuildScope, wholeSite } from '../../src/publish/build-scope.ts';
import { manifestAddress } from '../../src/publish/manifest/manifest.ts';
import { claimAstroFolder } from '../build/astro-folder.ts';
import { writeDataFiles } from '../build/data-files.ts';
import { buildPages } from '../build/pages.ts';
import { BadCommand } from '../cli/refusals.ts';
import { runCommand } from '../cli/run-command.ts';

interface KindUsage {
  pages: number;
  /** Seconds of processor time, garbage collection that runs meanwhile included. */
  seconds: number;
}

const reportData: BuildScope = {
  ...wholeSite,
  generates: (address) => address === manifestAddress || /^\/data\/reports\/.+\.json$/.test(address),
};

/** Replaced by every run. */
const outFolder = resolve('.cache/bench/pages');

await runCommand('node scripts/bench/pages.ts --content DIR', async () => {
  const { content: folder } = parseArgs({ options: { content: { type: 'string' } } }).values;
  if (folder === undefined) throw new BadCommand('--content 后写内容文件夹');
  process.env.CONTENT_DIR = resolve(folder);
  const read = readContent(process.env.CONTENT_DIR);
  setCurrentContent(read);
  const release = claimAstroFolder();
  rmSync(outFolder, { recursive: true, force: true });
  mkdirSync(outFolder, { recursive: true });
  await writeDataFiles(outFolder, read.content, reportData);
  const usage = new Map<string, KindUsage>();
  const before = processorSeconds();
  await buildPages(outFolder, wholeSite, (prerenderer) => measuring(prerenderer, usage));
  printUsage(usage, processorSeconds() - before);
  release();
});

/** Adds what each page takes to the usage of its kind, which is its file in src/pages. */
function measuring(prerenderer: AstroPrerenderer, usage: Map<string, KindUsage>): AstroPrerenderer {
  return {
    ...prerenderer,
    async render(request, options) {
      const before = processorSeconds();
      const result = await prerenderer.render(request, options);
      const kind = options.routeData.component.replace('src/pages/', '');
      const { pages, seconds } = usage.get(kind) ?? { pages: 0, seconds: 0 };
      usage.set(kind, { pages: pages + 1, seconds: seconds + processorSeconds() - before });
      return result;
    },
  };
}

function printUsage(usage: ReadonlyMap<string, KindUsage>, all: number): void {
  const inside = [...usage.values()].reduce((sum, { seconds }) => sum + seconds, 0);
  console.log('| kind | pages | ms/page | s |\n| --- | ---: | ---: | ---: |');
  for (const [kind, { pages, seconds }] of [...usage].sort((a, b) => b[1].seconds - a[1].seconds))
    console.log(`| ${kind} | ${pages} | ${((seconds * 1000) / pages).toFixed(2)} | ${seconds.toFixed(2)} |`);
  console.log(`| outside of pages | | | ${(all - inside).toFixed(2)} |\n| all | | | ${all.toFixed(2)} |`);
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
