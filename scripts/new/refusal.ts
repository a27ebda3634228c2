/** The command line cannot be carried out: what is wrong, and how it is written. In Chinese, for editors. */
export class BadCommand extends Error {
  override name = 'BadCommand';
}

/** A file cannot be used, with what to do instead. Both in Chinese, for editors. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/** Ends a command that cannot be carried out: says why and what to do, never with a stack trace. Exit code 1 or 2. */
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
  // Of the faults that remain, an unknown option is the editor's; anything else is ours and shows where.
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(`命令写错了：${error.message.split('.')[0]}\n${usage}`);
    process.exitCode = 2;
    return;
  }
  throw error;
}
