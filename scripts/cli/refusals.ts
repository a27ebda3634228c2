import { Refusal } from '../../src/model/refusal.ts';

/** The command line is wrong. The message, in Chinese for editors, says what is wrong. */
export class BadCommand extends Refusal {
  override name = 'BadCommand';
}

/** A file cannot be used. Message and advice are in Chinese, for editors. */
export class Unreadable extends Refusal {
  override name = 'Unreadable';
  readonly reason: string;
  readonly advice: string;

  constructor(reason: string, advice: string) {
    super(`${reason}\n    怎么办：${advice}`);
    this.reason = reason;
    this.advice = advice;
  }
}
