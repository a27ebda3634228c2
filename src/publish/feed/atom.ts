import { createHash } from 'node:crypto';
import type { Site } from '../../model/site.ts';
import { absolute, type Place } from '../place.ts';
import type { FeedChange } from './changes.ts';

/** What a feed is of. */
export interface Feed {
  title: string;
  /** Site-absolute addresses, without the base path: of the feed itself and of the page that it stands for. */
  address: string;
  page: string;
  changes: readonly FeedChange[];
}

/**
 * An Atom feed (RFC 4287). Ids are name-based UUIDs (RFC 9562, version 5) of addresses without host and sub-path, so that
 * a reader of two mirrors is told everything once. Times come from the content, never from the clock: a change is known
 * to the day, which is written as its midnight in China. Without a public origin links are relative to the feed, which
 * Atom allows, and the link to itself, which should be whole, is left out.
 */
export function atom(feed: Feed, site: Site, place: Place): string {
  const updated = feed.changes[0]?.date ?? site.asOf;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">',
    element('id', uuid(feed.address)),
    element('title', feed.title),
    element('updated', midnight(updated)),
    `<author>${element('name', site.name)}</author>`,
    ...(place.origin === null ? [] : [link('self', absolute(place, feed.address), 'application/atom+xml')]),
    link('alternate', absolute(place, feed.page), 'text/html'),
    ...feed.changes.map((change) => entry(change, place)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entry(change: FeedChange, place: Place): string {
  const parts = [
    element('id', uuid(change.key)),
    element('title', `${change.title}：${change.what}`),
    element('updated', midnight(change.date)),
    link('alternate', absolute(place, change.address), 'text/html'),
    element('summary', `${change.issuers.join('、')}。${change.date}，${change.what}。`),
  ];
  return `<entry>\n${parts.join('\n')}\n</entry>`;
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

/** Text as it may stand in an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The namespace of URLs in RFC 9562, appendix. */
const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

function uuid(name: string): string {
  const bytes = createHash('sha1').update(urlNamespace).update(`fazhi-archive:${name}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
