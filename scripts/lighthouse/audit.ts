import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const VERSION = '13.5.0';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface AuditRun {
  /** 0–100, in the order of CATEGORIES. */
  scores: number[];
  /** Audits that cost points, each `id (score): description`. */
  faults: string[];
}

interface LighthouseOutput {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string; explanation?: string }>;
  runtimeError?: { message: string };
}

/**
 * Runs Lighthouse on an address.
 * @throws Error if Lighthouse cannot run or cannot audit the page.
 */
export async function audit(address: string, browser: string, workFolder: string): Promise<AuditRun> {
  const output = join(workFolder, 'report.json');
  const flags = '--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage';
  const command = ['exec', '--yes', `--package=lighthouse@${VERSION}`, '--', 'lighthouse', address, '--quiet'];
  const options = [
    `--only-categories=${CATEGORIES}`,
    '--output=json',
    `--output-path=${output}`,
    `--chrome-flags=${flags}`,
  ];
  await promisify(execFile)('npm', [...command, ...options], {
    env: { ...process.env, CHROME_PATH: browser },
    maxBuffer: 64 << 20,
    shell: process.platform === 'win32',
  });
  const { categories, audits, runtimeError } = JSON.parse(readFileSync(output, 'utf8')) as LighthouseOutput;
  if (runtimeError) throw new Error(`Lighthouse could not judge ${address}: ${runtimeError.message}`);
  return {
    scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    faults: CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(
        ({ id }) =>
          `${id} (${audits[id]?.score}): ${audits[id]?.explanation ?? audits[id]?.displayValue ?? audits[id]?.title}`,
      ),
  };
}
