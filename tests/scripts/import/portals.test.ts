import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { flatPages } from './portals/frames-flat.ts';
import { mobilePages } from './portals/frames-mobile.ts';
import { dumps, oldPages } from './portals/frames-old.ts';
import { portals } from './portals/frames-portals.ts';
import { type Finding, measure, summary } from './portals/measure.ts';

const all = [...portals, ...flatPages, ...mobilePages, ...oldPages, ...dumps];
const folder = mkdtempSync(join(tmpdir(), 'fazhi-portals-'));
afterAll(() => rmSync(folder, { recursive: true }));
const findings: Finding[] = [];

test.each(all)('$name', async (portal) => {
  const path = join(folder, portal.txt === undefined ? 'page.html' : 'page.txt');
  writeFileSync(path, portal.txt ?? portal.html ?? '');
  const finding = await measure(portal, path);
  findings.push(finding);
  expect(finding.faults).toEqual([]);
});

test('all pages together', () => {
  const { table, headingsFound, falseHeadings, furniture } = summary(findings);
  console.log(table);
  expect(findings.length).toBeGreaterThan(40);
  expect(headingsFound).toBeGreaterThanOrEqual(0.98);
  expect(falseHeadings).toBe(0);
  expect(furniture).toBeLessThanOrEqual(0.05);
});
