import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { trialFiles } from '../../../scripts/admin/trial.ts';

const content = mkdtempSync(join(tmpdir(), 'fazhi-trial-'));
afterAll(() => rmSync(content, { recursive: true }));

test('the sample has what a check reads: neither links nor hidden files', () => {
  for (const path of ['secret', 'indicators/a.yaml', 'indicators/.b.yaml', 'indicators/.c/d.yaml']) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), path);
  }
  symlinkSync(join(content, 'secret'), join(content, 'indicators/e.yaml'));
  symlinkSync(content, join(content, 'indicators/f'));
  expect(trialFiles(content)).toEqual({
    content: { indicators: { 'a.yaml': { content: 'indicators/a.yaml' } } },
  });
});
