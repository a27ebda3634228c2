import { Refusal } from '../../src/model/refusal.ts';

/** The command line is wrong. The message, in Chinese for editors, says what is wrong. */
export class BadCommand extends Refusal {
  override name = 'BadCommand';
}

/** A file cannot be used. Message and advice are in Chinese, for editors. */
export class Unreadable extends Refusal {
  override name = 'Unreadable';
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(`${message}\n    怎么办：${advice}`);
    this.advice = advice;
  }
}
