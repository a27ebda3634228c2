import { z } from 'zod';
import { isPlainHost } from './look-alike.ts';
import { invisible } from './plain-text.ts';

/**
 * A web address that may be shown as a link: http or https, a host, no user name, no white space or invisible
 * characters. Everything else (`javascript:`, `data:`, relative addresses) is refused.
 */
export const webAddress = z
  .string()
  .max(2000)
  .refine(isWebAddress, { params: { say: '应为 http:// 或 https:// 开头的完整网址，不含空格、用户名和密码' } })
  .refine((text) => !isWebAddress(text) || isPlainHost(text), {
    params: { say: '网址的主机名里混有形近字母', fix: '从官方页面的地址栏重新复制' },
  });

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/(?![/?#])[^\s"'<>\\^`{|}]+$/i.test(text)) return false;
  if (invisible.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.hostname !== '' && url.username === '' && url.password === '';
}
