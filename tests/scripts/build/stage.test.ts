import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stage } from '../../../scripts/build/stage.ts';

let parent: string;
let out: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'fazhi-stage-'));
  out = join(parent, 'dist');
});
afterEach(() => rmSync(parent, { recursive: true }));

/** Creates a folder with a single file. */
function put(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'file'), text);
}
const textInOut = (): string => readFileSync(join(out, 'file'), 'utf8');
const fill = (text: string) => async (folder: string) => put(folder, text);

/** Id of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

describe('a temporary folder is filled and swapped in', () => {
  test('the first time and again, without leftovers', async () => {
    await stage(out, fill('one'));
    expect(textInOut()).toBe('one');
    await stage(out, fill('two'));
    expect(textInOut()).toBe('two');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('the previous folder stays intact while the new one is filled', async () => {
    put(out, 'previous');
    await stage(out, async (folder) => {
      put(folder, 'new');
      expect(textInOut()).toBe('previous');
    });
    expect(textInOut()).toBe('new');
  });

  test('a failure keeps the previous folder and leaves nothing else', async () => {
    put(out, 'previous');
    const failing = stage(out, async (folder) => {
      put(folder, 'half');
      throw new Error('no space');
    });
    await expect(failing).rejects.toThrow('no space');
    expect(textInOut()).toBe('previous');
    expect(readdirSync(parent)).toEqual(['dist']);
  });
});

describe('leftovers of a killed build', () => {
  test('killed between the two renames: the previous result is restored, even if this build fails', async () => {
    const killed = endedProcess();
    put(join(parent, `.dist-old-${killed}`), 'previous');
    put(join(parent, `.dist-new-${killed}`), 'new');
    await expect(stage(out, () => Promise.reject(new Error('fails too')))).rejects.toThrow('fails too');
    expect(textInOut()).toBe('previous');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('killed after the second rename: the new result stays', async () => {
    put(out, 'new');
    put(join(parent, `.dist-old-${endedProcess()}`), 'previous');
    await expect(stage(out, () => Promise.reject(new Error('fails')))).rejects.toThrow();
    expect(textInOut()).toBe('new');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('from a build with the same process id: removed', async () => {
    put(join(parent, `.dist-new-${process.pid}`), 'half');
    await stage(out, async (folder) => {
      expect(existsSync(folder)).toBe(false);
      put(folder, 'whole');
    });
    expect(textInOut()).toBe('whole');
  });

  test('folders of a running build and similar names are left alone', async () => {
    const others = [`.dist-new-${process.ppid}`, '.dist-backup', '.dist-old-', '.dist-new-1x', '.distant-new-1'];
    for (const name of others) put(join(parent, name), 'theirs');
    await stage(out, fill('new'));
    expect(readdirSync(parent).sort()).toEqual([...others, 'dist'].sort());
  });
});
