import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { replaceFolder } from '../../../scripts/output/replace-folder.ts';
import { putResult } from './put-result.ts';

/**
 * The disk under test, which fails after `left` changes. A kill stops every further change, cleaning up included; on a full
 * disk only writing fails; on a busy one a single change. `started` makes every simulated process another one.
 */
const disk = vi.hoisted(() => ({
  left: Number.POSITIVE_INFINITY,
  fault: 'kill' as 'kill' | 'full' | 'busy',
  started: 0,
}));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  type Change = (...args: never[]) => unknown;
  const guarded = <F extends Change>(change: F, isWriting: boolean): F =>
    ((...args: Parameters<F>) => {
      if (disk.left-- > 0) return change(...args);
      if (disk.fault === 'full' && !isWriting) return change(...args);
      if (disk.fault === 'busy' && disk.left < -1) return change(...args);
      // A killed removal has removed some entries.
      if (disk.fault === 'kill' && disk.left === -1 && change === (fs.rmSync as Change)) removeFirst(String(args[0]));
      throw Object.assign(new Error(disk.fault), {
        code: disk.fault === 'full' ? 'ENOSPC' : 'KILLED',
        syscall: 'write',
      });
    }) as F;
  const removeFirst = (folder: string) => {
    const [first] = fs.existsSync(folder) && fs.statSync(folder).isDirectory() ? fs.readdirSync(folder) : [];
    if (first !== undefined) fs.rmSync(`${folder}/${first}`, { recursive: true });
  };
  return {
    ...fs,
    mkdirSync: guarded(fs.mkdirSync as Change, true),
    mkdtempSync: guarded(fs.mkdtempSync as Change, true),
    writeFileSync: guarded(fs.writeFileSync as Change, true),
    writeSync: guarded(fs.writeSync as Change, true),
    renameSync: guarded(fs.renameSync as Change, false),
    chmodSync: guarded(fs.chmodSync as Change, false),
    rmSync: guarded(fs.rmSync as Change, false),
    rmdirSync: guarded(fs.rmdirSync as Change, false),
    readFileSync: (path: string, ...options: never[]) =>
      path === `/proc/${process.pid}/stat`
        ? `1 (node) S ${'0 '.repeat(18)}${disk.started}`
        : (fs.readFileSync as Change)(path as never, ...options),
  };
});

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'fazhi-lost-')));
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Places that a user may name, from sensible to fatal. */
const places = ['dist', '../www', '../deep/new', '../other', '../link', 'content', 'content/new', 'src/new', '.', '..'];
/** Where users put files of their own, also into results and into the folders of builds. */
const files = [
  'dist/mine',
  'dist/index.html',
  'dist/a/mine',
  '../www/index.html',
  '../other/mine',
  '.dist-build/mine',
  'content/mine',
];

const build = fc.record({
  act: fc.constant('build' as const),
  place: fc.oneof({ weight: 5, arbitrary: fc.constant('dist') }, fc.constantFrom(...places)),
  fault: fc.constantFrom('kill' as const, 'full' as const, 'busy' as const),
  /** Changes until the fault. A whole build takes about 15. */
  after: fc.oneof({ weight: 2, arbitrary: fc.nat({ max: 16 }) }, { weight: 1, arbitrary: fc.constant(1000) }),
  fails: fc.constantFrom(false, false, true),
  meanwhile: fc.option(fc.constantFrom(...files), { nil: undefined }),
});
const put = fc.record({ act: fc.constant('put' as const), file: fc.constantFrom(...files) });

test('no sequence of kills, full disks and odd places removes a file that no build made', async () => {
  let results = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof({ weight: 3, arbitrary: build }, put), { maxLength: 8 }), async (actions) => {
      const world = new World();
      try {
        for (const action of actions) {
          if (action.act === 'put') world.put(action.file);
          else results += await world.build(action);
          world.expectNothingLost();
        }
      } finally {
        world.remove();
      }
    }),
    { numRuns: 200 },
  );
  // Most builds are refused, killed or fail, but not all.
  expect(results).toBeGreaterThan(50);
}, 300_000);

/** A checkout, places around it, and what its user has put where. */
class World {
  readonly #checkout = join(mkdtempSync(join(root, 'world-')), 'checkout');
  readonly #mine = new Map<string, string>();
  #version = 0;
  #finished = false;

  constructor() {
    for (const file of ['content/site.yaml', 'src/page.ts', '.git/HEAD']) this.put(file);
    mkdirSync(join(this.#checkout, '../www'));
    symlinkSync(join(this.#checkout, '../www'), join(this.#checkout, '../link'));
    vi.spyOn(process, 'cwd').mockReturnValue(this.#checkout);
    vi.stubEnv('HOME', dirname(this.#checkout));
    vi.stubEnv('CACHE_DIR', join(this.#checkout, 'node_modules/.astro'));
  }

  put(file: string): void {
    const path = join(this.#checkout, file);
    const text = `mine ${this.#mine.size}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    this.#mine.set(path, text);
  }

  /** Returns 1 if a result has been swapped in. */
  async build({ place, fault, after, fails, meanwhile }: typeof build extends fc.Arbitrary<infer B> ? B : never) {
    Object.assign(disk, { left: after, fault, started: disk.started + 1 });
    const text = `version ${++this.#version}`;
    const done = await replaceFolder({ setting: 'OUT_DIR', path: place }, (folder) => {
      putResult(folder, text);
      const { left } = disk;
      disk.left = Number.POSITIVE_INFINITY;
      if (meanwhile !== undefined) this.put(meanwhile);
      disk.left = left;
      if (fails) throw new Error('The content is wrong.');
    }).then(
      () => true,
      () => false,
    );
    disk.left = Number.POSITIVE_INFINITY;
    if (done) expect(readFileSync(join(this.#checkout, place, 'index.html'), 'utf8')).toBe(text);
    if (done && place === 'dist') this.#finished = true;
    return done ? 1 : 0;
  }

  /** Every file of the user is where it was, and a result of dist/ is there or can be restored. */
  expectNothingLost(): void {
    const found = new Map([...this.#mine.keys()].map((path) => [path, existsSync(path) && readFileSync(path, 'utf8')]));
    expect(found).toEqual(this.#mine);
    const results = ['dist', '.dist-build/previous'].map((path) => join(this.#checkout, path, 'index.html'));
    if (this.#finished) expect(results.some((path) => existsSync(path))).toBe(true);
  }

  remove(): void {
    rmSync(dirname(this.#checkout), { recursive: true });
  }
}
