import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { Refusal } from '../../src/model/refusal.ts';
import { readSettings } from '../../src/model/settings.ts';

/** The browser of tests and benchmarks: $CHROME_PATH, a Chromium or Chrome of the system, else that of the npm package. */
export async function chromiumPath(): Promise<string> {
  const { browser } = readSettings(process.env);
  if (browser !== null && !existsSync(browser))
    throw new Refusal(`CHROME_PATH 写的是“${browser}”：没有这个文件。`);
  const installed = [browser, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  return installed.find((path) => path !== null && existsSync(path)) ?? sparticuz.executablePath();
}

/**
 * Starts the browser with `settings` on its command line. Throws if there is none (the npm package has one for Linux
 * x64), so that tests fail rather than being skipped.
 */
export async function launchBrowser(...settings: string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', ...settings],
  });
}
