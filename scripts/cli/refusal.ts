/** The command line is wrong. The message, in Chinese for editors, says what is wrong. */
export class BadCommand extends Error {
  override name = 'BadCommand';
}

/** A file cannot be used. Message and advice are in Chinese, for editors. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/**
 * Prints why a command failed and what to do, without a stack trace, and sets the exit code: 1 for an unreadable file, 2 for
 * a wrong command line. Rethrows all other errors.
 */
export function refuse(error: unknown, usage: string): void {
  if (error instanceof Unreadable) {
    console.error(`${error.message}\n    怎么办：${error.advice}`);
    process.exitCode = 1;
    return;
  }
  if (error instanceof BadCommand) {
    console.error(`${error.message}\n${usage}`);
    process.exitCode = 2;
    return;
  }
  // An unknown option is the editor's mistake; any other error is a bug.
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(`命令写错了：${error.message.split('.')[0]}\n${usage}`);
    process.exitCode = 2;
    return;
  }
  throw error;
}
