import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeAddress } from '../../src/model/addresses.ts';
import { serveAsCdn } from '../serve/cdn.ts';
import { type AuditRun, audit } from './audit.ts';

/**
 * Audits a page that is empty but for a word. On a slow machine even that may get less than 100 for performance, so pages
 * are compared with it.
 * @throws Error as `audit` does.
 */
export async function auditEmptyPage(browser: string, workFolder: string): Promise<AuditRun> {
  writeFileSync(join(workFolder, 'index.html'), emptyPage);
  const { origin, close } = await serveAsCdn(workFolder);
  try {
    return await audit(origin + homeAddress, browser, workFolder);
  } finally {
    close();
  }
}

const emptyPage = `<!doctype html>
<html lang="zh-Hans-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="description" content="空白页">
<title>空白页</title>
</head>
<body><main><p>空白</p></main></body>
</html>
`;
