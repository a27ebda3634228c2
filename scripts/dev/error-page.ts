import type { Connect, ViteDevServer } from 'vite';
import { currentContent } from '../../src/loaders/current-content.ts';
import { escapeXml } from '../../src/publish/escape-xml.ts';
import type { ErrorList } from './error-list.ts';

/** Answers requests for pages with the list of errors while there has been no valid content to show. Vite reloads it. */
export function showErrorPage({ config }: ViteDevServer, listErrors: () => ErrorList): Connect.NextHandleFunction {
  return ({ url = '/' }, response, next) => {
    const isPage = /^[^?]*\/(?:\?|$)/.test(url);
    if (!isPage || currentContent()) return next();
    response
      .writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(errorPage(listErrors(), config.base));
  };
}

function errorPage({ heading, errors }: ErrorList, base: string): string {
  const items = errors.map((error) => `<li>${escapeXml(error)}</li>`).join('\n');
  return `<!doctype html>
<html lang="zh-Hans-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.6 }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
li { margin-block: .75rem; white-space: pre-line; overflow-wrap: anywhere }
</style>
<script type="module" src="${base}@vite/client"></script>
<h1>${heading}</h1>
<p>改好并保存以后，这里自动显示网站，不用刷新。</p>
<ol>
${items}
</ol>
`;
}
