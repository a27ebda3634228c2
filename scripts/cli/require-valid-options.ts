import { webAddressSchema } from '../../src/model/address.ts';
import { isoDateSchema } from '../../src/model/date.ts';
import { plainTextSchema } from '../../src/model/plain-text.ts';
import { BadCommand } from './refusals.ts';

/** Options whose values editors' commands write into files. */
export interface WrittenOptions {
  url?: string | undefined;
  retrieved?: string | undefined;
  date?: string | undefined;
  source?: string | undefined;
  locality?: string | undefined;
}

/**
 * Checks options before anything is read or written.
 * @throws BadCommand
 */
export function requireValidOptions({ url, retrieved, date, source, locality }: WrittenOptions): void {
  if (url !== undefined && !webAddressSchema.safeParse(url).success)
    throw new BadCommand(`--url ${url} 不是网址：写 https:// 或 http:// 开头的完整网址，不含空格、用户名和密码`);
  for (const [name, value] of Object.entries({ retrieved, date })) {
    if (value !== undefined && !isoDateSchema.safeParse(value).success)
      throw new BadCommand(`--${name} ${value} 不是日期：写真实存在的日期，如 --${name} 2026-01-05`);
  }
  for (const [name, value] of Object.entries({ source, locality })) {
    if (value !== undefined && !plainTextSchema.safeParse(value).success)
      throw new BadCommand(`--${name} 不能用：写一行文字，不含不可见字符，或去掉这个选项`);
  }
}
