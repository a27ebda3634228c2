import { createHash } from 'node:crypto';
import type { Site } from '../../model/site.ts';
import { escapeXml } from '../escape-xml.ts';
import { absolute, type SiteLocation } from '../site-location.ts';
import type { FeedChange } from './changes.ts';

export interface Feed {
  title: string;
  /** Site-absolute addresses, without the base path: of the feed and of its HTML page. */
  address: string;
  page: string;
  changes: readonly FeedChange[];
}

/**
 * An Atom feed (RFC 4287). Ids are name-based UUIDs (RFC 9562, version 5) of addresses without host and base path, so that
 * feed readers recognise an entry from another mirror. Times come from the content, never from the clock: midnight in China.
 * Without an origin, links are relative and the self link, which should be absolute, is omitted.
 */
export function atom(feed: Feed, site: Site, location: SiteLocation): string {
  const updated = feed.changes[0]?.date ?? site.asOf;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">',
    element('id', uuid(feed.address)),
    element('title', feed.title),
    element('updated', midnight(updated)),
    `<author>${element('name', site.name)}</author>`,
    ...(location.origin === null ? [] : [link('self', absolute(location, feed.address), 'application/atom+xml')]),
    link('alternate', absolute(location, feed.page), 'text/html'),
    ...feed.changes.map((change) => entryElement(change, location)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryElement(change: FeedChange, location: SiteLocation): string {
  const elements = [
    element('id', uuid(change.key)),
    element('title', `${change.title}：${change.what}`),
    element('updated', midnight(change.date)),
    link('alternate', absolute(location, change.address), 'text/html'),
    element('summary', `${change.issuers.join('、')}。${change.date}，${change.what}。`),
  ];
  return `<entry>\n${elements.join('\n')}\n</entry>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function link(rel: string, address: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(address)}"/>`;
}

function midnight(day: string): string {
  return `${day}T00:00:00+08:00`;
}

/** The namespace for URLs (RFC 9562). */
const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

function uuid(name: string): string {
  const bytes = createHash('sha1').update(urlNamespace).update(`fazhi-archive:${name}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
