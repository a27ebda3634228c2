import { z } from 'zod';
import { webAddressSchema } from './address.ts';

/** Where readers report mistakes and security problems: an e-mail address or a page. RFC 9116 allows https pages only. */
export const contactSchema = z
  .string()
  .trim()
  .max(200)
  .refine((text) => isMailAddress(text) || (text.startsWith('https://') && webAddressSchema.safeParse(text).success), {
    params: { message: '不是邮箱，也不是 https 网址', fix: '写 name@example.org，或 https:// 开头的网址' },
  });

/** `mailto:name@example.org` or the page's address. */
export function contactUri(contact: string): string {
  return isMailAddress(contact) ? `mailto:${contact}` : contact;
}

function isMailAddress(text: string): boolean {
  return z.email().safeParse(text).success;
}
