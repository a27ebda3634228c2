// node scripts/bench/pages.ts: builds the data files of the reports, then all pages into .cache/bench/pages, and prints the
// processor time of the pages: in all, and a page of each kind. The data files come first because pages share their answers.
// CONTENT_DIR names the archive; scripts/bench/generate.ts writes large ones. Busy machines make processor time longer, so
// compare two versions at the same time.
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { contentDirectory } from '../../src/loaders/content-directory.ts';
import { setCurrentContent } from '../../src/loaders/current-content.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import type { Content } from '../../src/model/content.ts';
import { type BuildScope, wholeSite } from '../../src/publish/build-scope.ts';
import { claimAstroFolder } from '../build/astro-folder.ts';
import { writeDataFiles, writeDataLists } from '../build/data-files.ts';
import { buildPages } from '../build/pages.ts';
import { requireValid } from '../cli/require-valid.ts';
import { runCommand } from '../cli/run-command.ts';

interface KindUsage {
  pages: number;
  /** Seconds of processor time, garbage collection that runs meanwhile included. */
  seconds: number;
}

const reportData: BuildScope = {
  ...wholeSite,
  generates: (address) => /^\/data\/reports\/.+\.json$/.test(address),
};

/** Replaced by every run. */
const outFolder = resolve('.cache/bench/pages');

await runCommand('node scripts/bench/pages.ts', async () => {
  const { root, label } = contentDirectory();
  const read = readContent(root, label);
  requireValid(read.problems, '没有测量');
  setCurrentContent(read);
  const release = claimAstroFolder();
  try {
    await measurePages(read.content);
  } finally {
    release();
  }
});

async function measurePages(content: Content): Promise<void> {
  rmSync(outFolder, { recursive: true, force: true });
  mkdirSync(outFolder, { recursive: true });
  writeDataLists(outFolder, content, await writeDataFiles(outFolder, content, reportData));
  const usage = new Map<string, KindUsage>();
  const before = processorSeconds();
  await buildPages(outFolder, wholeSite, Promise.resolve(), (prerenderer) => measuring(prerenderer, usage));
  printUsage(usage, processorSeconds() - before);
}

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
