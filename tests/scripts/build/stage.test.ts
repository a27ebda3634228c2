import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stage } from '../../../scripts/build/stage.ts';

let beside: string;
let out: string;
beforeEach(() => {
  beside = mkdtempSync(join(tmpdir(), 'fazhi-stage-'));
  out = join(beside, 'dist');
});
afterEach(() => rmSync(beside, { recursive: true }));

/** A folder with a single file that says something. */
function put(folder: string, says: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'file'), says);
}
const says = (): string => readFileSync(join(out, 'file'), 'utf8');
const fill = (words: string) => async (folder: string) => put(folder, words);

/** The number of a process that ran and ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

describe('a folder is filled aside and swapped in', () => {
  test('the first time and again, with nothing left beside it', async () => {
    await stage(out, fill('one'));
    expect(says()).toBe('one');
    await stage(out, fill('two'));
    expect(says()).toBe('two');
    expect(readdirSync(beside)).toEqual(['dist']);
  });

  test('while it is filled the previous one is whole', async () => {
    put(out, 'previous');
    await stage(out, async (folder) => {
      put(folder, 'new');
      expect(says()).toBe('previous');
    });
    expect(says()).toBe('new');
  });

  test('a failure leaves the previous one, and nothing beside it', async () => {
    put(out, 'previous');
    const failing = stage(out, async (folder) => {
      put(folder, 'half');
      throw new Error('no space');
    });
    await expect(failing).rejects.toThrow('no space');
    expect(says()).toBe('previous');
    expect(readdirSync(beside)).toEqual(['dist']);
  });
});

describe('what a killed build left', () => {
  test('between the two renames: the previous result comes back, even if this build fails', async () => {
    const killed = endedProcess();
    put(join(beside, `.dist-old-${killed}`), 'previous');
    put(join(beside, `.dist-new-${killed}`), 'new');
    await expect(stage(out, () => Promise.reject(new Error('fails too')))).rejects.toThrow('fails too');
    expect(says()).toBe('previous');
    expect(readdirSync(beside)).toEqual(['dist']);
  });

  test('after the second rename: the new result stays', async () => {
    put(out, 'new');
    put(join(beside, `.dist-old-${endedProcess()}`), 'previous');
    await expect(stage(out, () => Promise.reject(new Error('fails')))).rejects.toThrow();
    expect(says()).toBe('new');
    expect(readdirSync(beside)).toEqual(['dist']);
  });

  test('by a build that had the number of this process: removed, not built upon', async () => {
    put(join(beside, `.dist-new-${process.pid}`), 'half');
    await stage(out, async (folder) => {
      expect(existsSync(folder)).toBe(false);
      put(folder, 'whole');
    });
    expect(says()).toBe('whole');
  });

  test('what belongs to a build that still runs, or only looks alike, is left alone', async () => {
    const others = [`.dist-new-${process.ppid}`, '.dist-backup', '.dist-old-', '.dist-new-1x', '.distant-new-1'];
    for (const name of others) put(join(beside, name), 'theirs');
    await stage(out, fill('new'));
    expect(readdirSync(beside).sort()).toEqual([...others, 'dist'].sort());
  });
});
