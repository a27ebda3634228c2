import { defineConfig } from 'vitest/config';

// Two projects, one after the other: what needs no built site first; the other builds its sites (tests/site/build-sites.ts).
// In each two files run at a time. Whole builds of the site stand in one file each, since two of them would meet in the
// project's .astro folder. Time-outs are for machines that are busy; no test passes or fails by how long it takes.
export default defineConfig({
  test: {
    reporters: ['default'],
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/**/*.browser.test.ts'],
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
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
