import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';
import { makeRunFolder } from './tests/run-folder.ts';

makeRunFolder();

// Tests start hundreds of Node processes: what one has compiled serves the others.
process.env.NODE_COMPILE_CACHE ??= resolve('.cache/compiled');

/** Vitest's own limit, a second, is too short for a page of a busy machine. */
const patient = { poll: { timeout: 30_000 } };

/** Files that replace modules of Node, which must not reach other files. */
const withMocks = ['tests/scripts/output/never-lost.test.ts'];

// Unit tests run first, while tests/site/build-sites.ts builds the sites that the other tests need. Two files run at a time;
// the files of a worker share its modules, among them the content that many read. No test builds in the project's
// own .astro folder, to which the check of types writes. The time-outs are generous for busy machines; no test measures other
// time than that of the processor.
export default defineConfig({
  test: {
    reporters: ['default'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'mocks',
          include: withMocks,
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/**/*.browser.test.ts', ...withMocks],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: patient,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/**/*.browser.test.ts'],
          globalSetup: ['tests/site/build-sites.ts'],
          setupFiles: ['tests/site/wait-for-sites.ts'],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: patient,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
