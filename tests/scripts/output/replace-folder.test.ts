import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceFolder } from '../../../scripts/output/replace-folder.ts';
import { putResult } from './put-result.ts';

let parent: string;
let out: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'fazhi-output-'));
  out = join(parent, 'dist');
});
afterEach(() => rmSync(parent, { recursive: true }));

const replace = (fill: (folder: string) => void) => replaceFolder({ setting: 'OUT_DIR', path: out }, fill);
const fill = (text: string) => (folder: string) => putResult(folder, text);
const textInOut = (): string => readFileSync(join(out, 'index.html'), 'utf8');

describe('a temporary folder is filled and swapped in', () => {
  test('the first time and again, without leftovers', async () => {
    await replace(fill('one'));
    expect(textInOut()).toBe('one');
    await replace(fill('two'));
    expect(textInOut()).toBe('two');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('the previous folder stays intact while the new one is filled', async () => {
    putResult(out, 'previous');
    await replace((folder) => {
      putResult(folder, 'new');
      expect(textInOut()).toBe('previous');
    });
    expect(textInOut()).toBe('new');
  });

  test('a failure keeps the previous folder and leaves nothing else', async () => {
    putResult(out, 'previous');
    const failing = replace((folder) => {
      putResult(folder, 'half');
      throw new Error('no space');
    });
    await expect(failing).rejects.toThrow('no space');
    expect(textInOut()).toBe('previous');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('a full disk is one sentence', async () => {
    const failing = replace(() => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    });
    await expect(failing).rejects.toThrow(new RegExp(`^${out} was not written: the disk is full\\.$`));
    expect(readdirSync(parent)).toEqual([]);
  });

  test('files that somebody adds meanwhile stop the swap', async () => {
    putResult(out, 'previous');
    const refused = replace((folder) => {
      putResult(folder, 'new');
      writeFileSync(join(out, 'mine'), '');
    });
    await expect(refused).rejects.toThrow('it holds 1 files that no build of this project wrote, such as mine.');
    expect(textInOut()).toBe('previous');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('every user can read the result, whatever the umask and the modes of copied files', async () => {
    const umask = process.umask(0o077);
    out = join(parent, 'made/deep/dist');
    try {
      await replace((folder) => {
        putResult(join(folder, 'sub'), 'new');
        writeFileSync(join(folder, 'sub/script'), '', { mode: 0o700 });
      });
    } finally {
      process.umask(umask);
    }
    const modes = ['../..', '..', '', 'sub', 'sub/index.html', 'sub/script'].map(
      (path) => statSync(join(out, path)).mode & 0o777,
    );
    expect(modes).toEqual([0o755, 0o755, 0o755, 0o755, 0o644, 0o644]);
  });
});

describe('leftovers of a killed build', () => {
  /** Id of a process that never was. */
  const ended = { pid: 2 ** 22 + 1, started: '1' };
  const work = () => join(parent, '.dist-build');
  beforeEach(() => {
    mkdirSync(work());
    writeFileSync(join(work(), 'owner.json'), JSON.stringify(ended));
    putResult(join(work(), 'next'), 'half');
  });

  test('killed between the two renames: the previous result is restored, even if this build fails', async () => {
    putResult(join(work(), 'previous'), 'previous');
    const failing = replace(() => {
      throw new Error('fails too');
    });
    await expect(failing).rejects.toThrow('fails too');
    expect(textInOut()).toBe('previous');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('killed after the second rename: the new result stays', async () => {
    putResult(out, 'new');
    putResult(join(work(), 'previous'), 'previous');
    const failing = replace(() => {
      throw new Error('fails');
    });
    await expect(failing).rejects.toThrow('fails');
    expect(textInOut()).toBe('new');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('killed while it filled the folder: removed first', async () => {
    await replace((folder) => {
      expect(readdirSync(folder)).toEqual([]);
      expect(readdirSync(work()).sort()).toEqual(['next', 'owner.json']);
      putResult(folder, 'whole');
    });
    expect(textInOut()).toBe('whole');
    expect(readdirSync(parent)).toEqual(['dist']);
  });
});

test('what cannot be written is refused before the folder is filled', async () => {
  writeFileSync(join(parent, 'file'), '');
  const place = { setting: 'OUT_DIR', path: join(parent, 'file/dist') };
  await expect(replaceFolder(place, fill('new'))).rejects.toThrow(/dist cannot be written: .+EEXIST/);
  expect(existsSync(join(parent, '.dist-build'))).toBe(false);
});
