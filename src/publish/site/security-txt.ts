import { contactUri } from '../../model/contact.ts';
import type { Site } from '../../model/site.ts';
import type { SiteLocation } from '../site-location.ts';

/** Browsers and scanners look for it in the root of a host; below a sub-path the host must serve it there itself. */
export const securityTxtAddress = '/.well-known/security.txt';

/**
 * The file for reporters of security problems (RFC 9116); null without a contact. It expires 364 days after the review
 * date, not after the build: builds read no clock, and an archive nobody has reviewed for a year should not vouch for its
 * contact. RFC 9116 recommends less than a year.
 */
export function securityTxt({ contact, repository, asOf }: Site, { origin, base }: SiteLocation): string | null {
  if (contact === undefined) return null;
  const isAtRoot = base === '/' && origin?.startsWith('https://');
  const fields = [
    ['Contact', contactUri(contact)],
    ['Expires', `${daysAfter(asOf, 364)}T00:00:00Z`],
    ['Preferred-Languages', 'zh, en'],
    ...(isAtRoot ? [['Canonical', `${origin}${securityTxtAddress}`]] : []),
    ...(repository?.startsWith('https://github.com/')
      ? [['Policy', `${repository.replace(/\/$/, '')}/blob/main/SECURITY.md`]]
      : []),
  ];
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('');
}

function daysAfter(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
