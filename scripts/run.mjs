// node scripts/run.mjs VERB [arguments]: what `npm run VERB` starts. Installs what is missing, then runs the script of that name on
// the project's own Node and ends with its exit code; `start` builds, then serves. This file and setup.mjs run on the
// machine's Node (20 or later), so they use only built-in modules and the syntax of Node 20.
import './setup.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants, totalmem } from 'node:os';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const [verb = '', ...args] = process.argv.slice(2);
const isWindows = process.platform === 'win32';

// Commands start programs of the dependencies by name. npm extends PATH too, but this also works without npm.
process.env.PATH = `${fileURLToPath(new URL('node_modules/.bin', root))}${delimiter}${process.env.PATH ?? ''}`;

// Node keeps the compiled scripts there, without their types: an import takes 0.5 s less.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('.cache/node', root));

let child = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child?.kill(signal));
if (process.env.npm_lifecycle_event) onOrphaned(() => child?.kill('SIGTERM'));

if (verb === 'start') process.exitCode = (await run('build', [])) || (await run('serve', args));
else process.exitCode = await run(verb, args);

/** Resolves to the exit code; 128 + its number if a signal ended the command, as in a shell. */
function run(name, commandArgs) {
  const script = fileURLToPath(new URL(`scripts/${name}.ts`, root));
  child = spawn(nodePath(), [...heapLimit(), script, ...commandArgs], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/**
 * Lets the heap take half of the memory: Node's own limit is at most 4 GB, too little for 30,000 reports. A limit in
 * NODE_OPTIONS is kept.
 */
function heapLimit() {
  if (/--max[-_]old[-_]space[-_]size/.test(process.env.NODE_OPTIONS ?? '')) return [];
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return [`--max-old-space-size=${Math.floor(memory / 2 / 2 ** 20)}`];
}

/** The Node of the lock file. Where it has none (macOS), the machine's, which must then be recent enough. */
function nodePath() {
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  const own = new URL(`node_modules/${name}/bin/node${isWindows ? '.exe' : ''}`, root);
  return existsSync(own) ? fileURLToPath(own) : process.execPath;
}

/**
 * Calls `stop` once the parent process has ended. When npm is killed, it sends SIGTERM only to the shell in between, which
 * may exit without passing it on.
 */
function onOrphaned(stop) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}
