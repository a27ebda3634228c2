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
  .refine(isWebAddress, {
    params: {
      message: '应为 http:// 或 https:// 开头的完整网址，不含空格、用户名和密码',
      fix: '从浏览器的地址栏复制完整网址；冒号和斜线用半角',
    },
  })
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

/** Queries that change how a page looks, not which page it is. Others stay, because some sites have nothing else. */
const displayQueries = ['isMobile', 'jump', 'source', 'xxgkhide'];

/**
 * A form of an address that is equal for addresses of the same page: without scheme, `www`, default port, gateway to
 * traditional characters (`/gate/big5/<host>/`), display queries and fragment. What is not an address equals only itself.
 */
export function comparableAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, port, pathname, searchParams } = new URL(address);
  const gateway = /^\/gate\/big5\/([^/]+\.[^/]+)(\/.*)?$/.exec(pathname);
  if (gateway) return comparableAddress(`http://${gateway[1]}${gateway[2] ?? '/'}${new URL(address).search}`);
  for (const name of displayQueries) searchParams.delete(name);
  const query = searchParams.size > 0 ? `?${searchParams}` : '';
  const hasDefaultPort = ['', '80', '443'].includes(port);
  return `${hostname.replace(/^www\./, '')}${hasDefaultPort ? '' : `:${port}`}${pathname}${query}`;
}
