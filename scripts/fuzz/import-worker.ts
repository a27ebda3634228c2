import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** How an import ended; `message`: what went wrong. */
export interface Outcome {
  kind: 'draft' | 'refused' | 'crash' | 'hang' | 'garbage';
  message: string;
}

/** Milliseconds after which an import counts as hanging. */
const longest = 20_000;

/** Imports files one after another in a separate thread, which is replaced when it hangs or dies. */
export class ImportWorker {
  readonly #file: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'fazhi-fuzz-'));
  readonly #seeds: string[];
  #worker: Worker | null = null;

  /** `seeds`: undamaged files, whose characters are the ones that a draft may have. */
  constructor(format: string, seeds: readonly Uint8Array[]) {
    this.#file = join(this.#folder, `input.${format}`);
    this.#seeds = seeds.map((bytes, number) => {
      const path = join(this.#folder, `seed-${number}.${format}`);
      writeFileSync(path, bytes);
      return path;
    });
  }

  async run(bytes: Uint8Array): Promise<Outcome> {
    writeFileSync(this.#file, bytes);
    const worker = this.#worker ?? (await this.#start());
    this.#worker = worker;
    worker.postMessage(this.#file);
    const outcome = await answerOf(worker);
    if (outcome.kind === 'hang' || outcome.kind === 'crash') await this.#end();
    return outcome;
  }

  async stop(): Promise<void> {
    await this.#end();
    rmSync(this.#folder, { recursive: true });
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(new URL('import-thread.ts', import.meta.url), { workerData: this.#seeds });
    const { kind, message } = await answerOf(worker, 10 * longest);
    if (kind !== 'draft') throw new Error(message);
    return worker;
  }

  async #end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }
}

function answerOf(worker: Worker, milliseconds = longest): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const timer = setTimeout(() => resolve({ kind: 'hang', message: `超过 ${milliseconds / 1000} 秒` }), milliseconds);
  const crash = (error: unknown) => resolve({ kind: 'crash', message: String(error) });
  worker.on('message', resolve).on('error', crash).on('exit', crash);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', resolve).off('error', crash).off('exit', crash);
  });
}
