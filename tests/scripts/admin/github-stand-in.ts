import type { BrowserContext, Route } from 'playwright-core';

/** A request to GitHub: `POST /repos/a/b/pulls` and its body. */
export interface GitHubRequest {
  endpoint: string;
  body: Record<string, unknown> | null;
}

/** Fakes GitHub's API for a repository a/b with one report and a user with write permission. Returns the requests. */
export async function standInForGitHub(context: BrowserContext, report: string): Promise<GitHubRequest[]> {
  const requests: GitHubRequest[] = [];
  const folder = [{ path: '2022.mdx', type: 'blob', sha: 'report', size: report.length }];
  const responses: [RegExp, object][] = [
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
    const endpoint = `${request.method()} ${decodeURIComponent(url.pathname)}`;
    const isApi = url.host === 'api.github.com';
    requests.push({ endpoint: isApi ? endpoint : request.url(), body: request.postDataJSON() });
    const response = responses.find(([pattern]) => pattern.test(endpoint))?.[1];
    return route.fulfill({ headers, status: response ? 200 : 404, json: response ?? { message: 'Not Found' } });
  });
  return requests;
}
