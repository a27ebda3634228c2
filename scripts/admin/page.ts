import { escapeXml } from '../../src/publish/escape-xml.ts';
import type { AdminSettings } from './settings.ts';

/**
 * Content-Security-Policy of the page. It is looser than on any other page. Decap CMS needs, as found by trial:
 * - 'unsafe-eval': it compiles its configuration check (ajv) at run time;
 * - 'unsafe-inline' for styles: its components (emotion) write <style> elements;
 * - the origins of the backend (settings.ts).
 */
export function adminPolicy({ connect, pictures }: AdminSettings): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self'", ...pictures].join(' '),
    ["connect-src 'self'", ...connect].join(' '),
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** HTML of /admin/. Addresses are relative, so that it works below any sub-path. */
export function adminPage(name: string, settings: AdminSettings): string {
  return `<!doctype html>
<html lang="zh-Hans-CN">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${adminPolicy(settings)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta name="referrer" content="no-referrer">
    <title>在浏览器里编辑 · ${escapeXml(name)}</title>
    <link rel="icon" href="../icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="admin.css">
    <script src="start.js" defer></script>
    <script src="decap-cms.js" defer></script>
  </head>
  <body>
    <noscript>在浏览器里编辑需要 JavaScript。也可以直接在仓库里改文件，见<a href="../contribute/">参与编辑</a>。</noscript>
    <div id="nc-root"></div>
  </body>
</html>
`;
}
