import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { escapeXml } from '../../src/publish/escape-xml.ts';
import { relativeAddress } from './relative-address.ts';

/** Replaces part of a text: offsets in UTF-16 code units. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

type Rewrite = (address: string) => string;

/** Browsers do not take files of a folder for 'self'. Scripts of the site do not run there in any case. */
const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;

/** Where the page reserves a place for the message that its script is missing. */
const notice =
  '<p class="notice">这是从文件夹打开的副本：检索、对读、核对引文、引用一段话要在网站上才能用，其他页面与网站的相同。</p>';

/**
 * A page of a built site, changed to work from a folder: addresses of the site become relative names of files.
 * Scripts go, because browsers refuse modules there; pages that need them say so instead.
 * `path`: the page's file in the site. `base`: the site's base path.
 */
export function offlinePage(html: string, path: string, base: string): string {
  // Without scripts, the content of noscript is elements.
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const relative = (address: string) => relativeAddress(address, path, base);
  const edits = elementsIn(document).flatMap((element) => editsOf(element, relative));
  return applyEdits(html, edits);
}

/** In document order. */
function elementsIn(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

function editsOf({ tagName, attrs, sourceCodeLocation: place }: Tree.Element, relative: Rewrite): Edit[] {
  // The parser adds elements that the text does not have.
  if (!place) return [];
  const values = new Map(attrs.map(({ name, value }) => [name, value]));
  const replaceWhole = (text: string): Edit[] => [{ start: place.startOffset, end: place.endOffset, text }];
  if (values.get('http-equiv') === 'Content-Security-Policy') return replaceWhole(policy);
  if (values.get('rel') === 'modulepreload' || (tagName === 'script' && values.has('src'))) return replaceWhole('');
  if (values.get('id') === 'script-missing') return replaceWhole(notice);
  const isRedirect = values.get('http-equiv') === 'refresh';
  return attrs.flatMap(({ name, value }) => {
    const attribute = place.attrs?.[name];
    const rewrite = isRedirect && name === 'content' ? redirected(relative) : addressed.has(name) ? relative : null;
    if (!attribute || !rewrite || rewrite(value) === value) return [];
    const text = `${name}="${escapeXml(rewrite(value))}"`;
    return [{ start: attribute.startOffset, end: attribute.endOffset, text }];
  });
}

/** Attributes that hold an address. */
const addressed: ReadonlySet<string> = new Set(['href', 'src', 'action']);

/** For the content of a meta refresh: `0; url=/plans/`. */
function redirected(relative: Rewrite): Rewrite {
  return (value) => value.replace(/(?<=url=).*/s, relative);
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let position = 0;
  const pieces = edits.flatMap(({ start, end, text: replacement }) => {
    const before = text.slice(position, start);
    position = end;
    return [before, replacement];
  });
  return pieces.join('') + text.slice(position);
}
