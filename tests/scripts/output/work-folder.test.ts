import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { claimWorkFolder } from '../../../scripts/output/work-folder.ts';

const parent = mkdtempSync(join(tmpdir(), 'fazhi-work-'));
const folder = join(parent, 'work');
beforeEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(parent, { recursive: true }));

const occupied = (pid: number) => `process ${pid} has it`;
const claim = () => claimWorkFolder(folder, { contents: ['half'], occupied });
const leave = (owner: object) => {
  mkdirSync(join(folder, 'half'), { recursive: true });
  writeFileSync(join(folder, 'owner.json'), JSON.stringify(owner));
};

test('a claimed folder is refused to others until it is released', () => {
  const release = claim();
  expect(claim).toThrow(`process ${process.pid} has it`);
  release();
  expect(readdirSync(parent)).toEqual([]);
  claim()();
});

test('a folder of another running process is refused, and free once that is killed', async () => {
  const code = `const { claimWorkFolder } = await import(${JSON.stringify(`file://${process.cwd()}/scripts/output/work-folder.ts`)});
    claimWorkFolder(${JSON.stringify(folder)}, { contents: [], occupied: String });
    console.log('claimed');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect(claim).toThrow(`process ${child.pid} has it`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  claim()();
  expect(readdirSync(parent)).toEqual([]);
});

test.each<[string, object]>([
  ['a process that has ended', { pid: 2 ** 22 + 1, started: '1' }],
  ['a process with an id that another one has now', { pid: process.ppid, started: '1' }],
  ['a process with the id of this one', { pid: process.pid, started: null }],
])('the folder of %s is taken over, and emptied', (_, owner) => {
  leave(owner);
  const release = claim();
  expect(readdirSync(folder)).toEqual(['owner.json']);
  release();
});

test('what the next owner must keep is saved first', () => {
  leave({ pid: 2 ** 22 + 1, started: '1' });
  let saved = false;
  claimWorkFolder(folder, {
    contents: ['half'],
    occupied,
    recover: () => (saved = existsSync(join(folder, 'half'))),
  })();
  expect(saved).toBe(true);
});

test('what others put into the folder stays', () => {
  const release = claim();
  writeFileSync(join(folder, 'mine'), '');
  mkdirSync(join(folder, 'half'));
  release();
  expect(readdirSync(folder)).toEqual(['mine']);
  leave({ pid: 2 ** 22 + 1, started: '1' });
  expect(claim).toThrow(`${join(folder, 'mine')} is in the way. Move it elsewhere.`);
  expect(readdirSync(folder).sort()).toEqual(['half', 'mine', 'owner.json']);
});

test('an empty folder is free; what no build made is refused', () => {
  mkdirSync(folder);
  claim()();
  mkdirSync(folder);
  writeFileSync(join(folder, 'mine'), '');
  expect(claim).toThrow(`${folder} is in the way: no build made it.`);
  leave({ pid: 'me' });
  expect(claim).toThrow('is in the way');
  rmSync(folder, { recursive: true });
  writeFileSync(folder, '');
  expect(claim).toThrow('is in the way');
  expect(readdirSync(parent)).toEqual(['work']);
});
