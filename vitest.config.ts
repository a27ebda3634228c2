import { defineConfig } from 'vitest/config';

// Two projects: what needs no built site starts at once; the other builds its sites first (tests/site/build-sites.ts).
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/**/*.browser.test.ts'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/**/*.browser.test.ts'],
          globalSetup: ['tests/site/build-sites.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
