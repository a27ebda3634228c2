import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { Refusal } from '../../src/model/refusal.ts';
import { readSettings } from '../../src/model/settings.ts';
import { headlessShell } from './headless-shell.ts';

/** The browser of tests and benchmarks: $CHROME_PATH, a Chromium or Chrome of the system, else that of the npm package. */
export async function chromiumPath(): Promise<string> {
  const { browser } = readSettings(process.env);
  if (browser !== null && !existsSync(browser)) throw new Refusal(`CHROME_PATH 写的是“${browser}”：没有这个文件。`);
  const installed = [browser, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  return installed.find((path) => path !== null && existsSync(path)) ?? headlessShell();
}

/**
 * Starts the browser. Throws if there is none (the npm package has one for Linux x64), so that tests fail rather than being
 * skipped.
 */
export async function launchBrowser(): Promise<Browser> {
  return launch(await chromiumPath());
}

/**
 * Starts the headless shell of the npm package, which needs less than half the CPU time of a whole Chromium. With CHROME_PATH
 * or elsewhere than on Linux x64 it is launchBrowser.
 */
export async function launchShell(): Promise<Browser> {
  const hasShell = process.platform === 'linux' && process.arch === 'x64' && readSettings(process.env).browser === null;
  return hasShell ? launch(await headlessShell()) : launchBrowser();
}

function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}
