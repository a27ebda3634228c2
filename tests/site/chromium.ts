import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * Starts the browser of the tests: $CHROME_PATH, a Chromium or Chrome of the system, else the one in the npm package
 * (Linux x64). Where there is none this throws, and the tests that need it fail: they are never skipped.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const executablePath = installed.find((path) => path && existsSync(path)) ?? (await sparticuz.executablePath());
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}
