import { binaryMediaTypes, textMediaTypes } from '../../src/publish/resources/resource.ts';

/** By extension, for all files that a build writes. Feeds and the sitemap share `.xml`. */
const textTypes: Readonly<Record<string, string>> = {
  ...textMediaTypes,
  xml: 'application/xml',
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
};
const otherTypes: Readonly<Record<string, string>> = {
  ...binaryMediaTypes,
  svg: 'image/svg+xml',
  png: 'image/png',
};

export function contentTypeOf(path: string): string {
  const extension = extensionOf(path);
  const textType = textTypes[extension];
  return textType ? `${textType}; charset=utf-8` : (otherTypes[extension] ?? 'application/octet-stream');
}

/** Whether hosts compress the file: it is text and not compressed already. */
export function isCompressible(path: string): boolean {
  const extension = extensionOf(path);
  return extension in textTypes || extension === 'svg';
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
