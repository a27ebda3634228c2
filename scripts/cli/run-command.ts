import { inspect } from 'node:util';
import { isRefusal } from '../../src/model/refusal.ts';
import { BadCommand } from './refusals.ts';

/**
 * Runs a command and ends the process. `main` may return the exit code. If it fails, the reason goes to standard error and
 * the exit code is 2 for a wrong command line, else `failureCode`. `usage`: how to write the command, in Chinese.
 */
export async function runCommand(
  usage: string,
  // biome-ignore lint/suspicious/noConfusingVoidType: most commands return nothing
  main: () => number | void | Promise<number | void>,
  failureCode = 1,
): Promise<never> {
  const exitCode = await Promise.resolve()
    .then(main)
    .catch((error: unknown) => {
      console.error(reasonOf(error, usage));
      return isBadCommand(error) ? 2 : failureCode;
    });
  // Pipes may be asynchronous (on Windows): process.exit would cut the output off.
  await Promise.all([process.stdout, process.stderr].map(flush));
  process.exit(exitCode ?? 0);
}

function reasonOf(error: unknown, usage: string): string {
  if (isParseArgsError(error)) return `命令写错了：${error.message.split('.')[0]}\n用法：${usage}`;
  if (error instanceof BadCommand) return `${error.message}\n用法：${usage}`;
  if (isRefusal(error)) return error.message;
  // With stack and cause.
  return inspect(error);
}

function isBadCommand(error: unknown): boolean {
  return error instanceof BadCommand || isParseArgsError(error);
}

/** An unknown or incomplete option, as node:util's parseArgs reports it. */
function isParseArgsError(error: unknown): error is TypeError {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function flush(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => {
    // Nobody reads any more, as with `| head`.
    stream.once('error', () => done());
    stream.write('', () => done());
  });
}
