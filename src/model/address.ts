import { z } from 'zod';
import { fieldFacts } from './field-facts.ts';
import { invisiblePattern } from './invisible.ts';
import { isPlainHost } from './look-alike.ts';

/**
 * A web address that is safe to show as a link: http or https, with a host, without user name, white space or invisible
 * characters. This excludes `javascript:`, `data:` and relative addresses.
 */
export const webAddressSchema = z
  .string()
  .max(2000)
  .refine(isWebAddress, { params: { message: '应为 http:// 或 https:// 开头的完整网址，不含空格、用户名和密码' } })
  .refine((text) => !isWebAddress(text) || isPlainHost(text), {
    params: { message: '网址的主机名里混有形近字母', fix: '从官方页面的地址栏重新复制' },
  })
  .register(fieldFacts, { notation: 'web-address' });

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/(?![/?#])[^\s"'<>\\^`{|}]+$/i.test(text)) return false;
  if (invisiblePattern.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.hostname !== '' && url.username === '' && url.password === '';
}
