import type { BrowserContext, Route } from 'playwright-core';

/** What a page asked of GitHub: `POST /repos/a/b/pulls` and what it sent along. */
export interface Asked {
  what: string;
  sent: Record<string, unknown> | null;
}

/** Answers as GitHub's API would for a repository a/b with one report in it, to somebody who may write to it. */
export async function standInForGitHub(context: BrowserContext, report: string): Promise<Asked[]> {
  const asked: Asked[] = [];
  const folder = [{ path: '2022.mdx', type: 'blob', sha: 'report', size: report.length }];
  const answers: [RegExp, object][] = [
    [/^GET \/user$/, { login: 'bianzhe', name: '编者', email: 'editor@example.org' }],
    [/^GET \/repos\/a\/b\/collaborators\/bianzhe\/permission$/, { permission: 'write' }],
    [/^GET \/repos\/a\/b$/, { permissions: { push: true }, name: 'b', full_name: 'a/b', owner: { login: 'a' } }],
    [/^GET \/repos\/a\/b\/git\/trees\/main:content\/reports$/, { tree: [{ ...folder[0], path: '440104/2022.mdx' }] }],
    [/^GET \/repos\/a\/b\/git\/trees\/main:content\/reports\/440104$/, { tree: folder }],
    [/^GET \/repos\/a\/b\/git\/blobs\/report$/, { content: Buffer.from(report).toString('base64') }],
    [/^GET \/repos\/a\/b\/pulls$/, []],
    [/^GET \/repos\/a\/b\/commits$/, [{ sha: 'c0', commit: { author: { name: '甲', email: 'a@example.org' } } }]],
    [/^GET \/repos\/a\/b\/branches\/main$/, { name: 'main', commit: { sha: 'c0' } }],
    [/^POST \/repos\/a\/b\/git\/blobs$/, { sha: 'b1' }],
    [/^POST \/repos\/a\/b\/git\/trees$/, { sha: 't1' }],
    [/^POST \/repos\/a\/b\/git\/commits$/, { sha: 'c1' }],
    [/^POST \/repos\/a\/b\/git\/refs$/, { object: { sha: 'c1' } }],
    [/^POST \/repos\/a\/b\/pulls$/, { number: 7, head: { sha: 'c1' }, labels: [] }],
    [/^PUT \/repos\/a\/b\/issues\/7\/labels$/, []],
  ];
  await context.route(/^https:/, async (route: Route) => {
    const request = route.request();
    const url = new URL(request.url());
    const headers = Object.fromEntries(
      ['origin', 'headers', 'methods'].map((of) => [`access-control-allow-${of}`, '*']),
    );
    if (request.method() === 'OPTIONS') return route.fulfill({ headers });
    const what = `${request.method()} ${decodeURIComponent(url.pathname)}`;
    asked.push({ what: url.host === 'api.github.com' ? what : request.url(), sent: request.postDataJSON() });
    const answer = answers.find(([pattern]) => pattern.test(what))?.[1];
    return route.fulfill({ headers, status: answer ? 200 : 404, json: answer ?? { message: 'Not Found' } });
  });
  return asked;
}
