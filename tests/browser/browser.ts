import { launchShell } from '../../scripts/browser/chromium.ts';

/** The browser of all test files that a worker runs; it ends with the worker. Tests close the pages they open. */
export const browser = await launchShell();
