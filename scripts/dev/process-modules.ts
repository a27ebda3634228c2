import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { isShared } from '../build/shared-modules.ts';

/** Milliseconds without a change until the command starts anew. */
const pause = 200;

/** Where Vite's modules find those of this process. */
const holder = Symbol.for('fazhi-archive.process-modules');

/**
 * Lets the pages of `npm run dev` use modules of this process, as builds do (scripts/build/shared-modules.ts). Vite's server
 * imports no file from outside itself, so it gets a module that exports what this process has imported. Node cannot import
 * a changed file again: after such a change the command starts anew.
 */
export function processModules(): Plugin {
  const modules = new Map<string, object>();
  Object.assign(globalThis, { [holder]: modules });
  return {
    name: 'fazhi-process-modules',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name !== 'client',
    async load(id) {
      if (!isShared(id)) return null;
      const module: object = await import(pathToFileURL(id).href);
      modules.set(id, module);
      const exports = Object.keys(module).map((name) => `export const ${name} = module.${name};`);
      const source = `globalThis[Symbol.for('${holder.description}')].get(${JSON.stringify(id)})`;
      return [`const module = ${source};`, ...exports].join('\n');
    },
    configureServer({ watcher, config }) {
      let timer: NodeJS.Timeout | undefined;
      watcher.on('change', (path) => {
        if (!isShared(path)) return;
        clearTimeout(timer);
        // Several files saved at once, or one in steps, are one change.
        timer = setTimeout(() => startAnew(relative(config.root, path), config.logger.info), pause);
      });
    },
  };
}

/** Replaces this process by a new run of the same command; open pages connect to it and reload. */
function startAnew(changed: string, say: (message: string) => void): void {
  const { execPath, execArgv, argv, env } = process;
  if (process.platform === 'win32' || !process.execve) {
    say(`${changed} has changed: stop npm run dev and start it again.`);
    return;
  }
  say(`${changed} has changed: npm run dev starts again.`);
  process.execve(execPath, [execPath, ...execArgv, ...argv.slice(1)], env);
}
