import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

// Tests start hundreds of Node processes: what one has compiled serves the others.
process.env.NODE_COMPILE_CACHE ??= resolve('.cache/compiled');

/** Files that replace modules of Node, which must not reach other files. */
const withMocks = ['tests/scripts/output/never-lost.test.ts'];

// Unit tests run first, while tests/site/build-sites.ts builds the sites that the other tests need. Two files run at a time;
// the files of a worker share its modules, among them the content that many read. All builds in the project's own .astro
// folder are in one file, because parallel ones would conflict. The time-outs are generous for busy machines; no test
// measures time.
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
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
