import type { Site } from '../../src/model/site.ts';

/** How /admin/ is switched on: where drafts go, and what the page may talk to for it. */
export interface AdminSettings {
  /** Decap's `backend`. */
  backend: Readonly<Record<string, string | boolean>>;
  /** Beside the site itself: origins that the page may fetch from, and that it may show pictures of. */
  connect: readonly string[];
  pictures: readonly string[];
  /** Lay some of the content beside the page, to try it without a host: nothing that is saved leaves the browser. */
  trial: boolean;
}

/**
 * Reads the settings from the environment; null, and no /admin/ at all, unless ADMIN is set.
 *   ADMIN=trial    in memory only, to try it
 *   ADMIN=github   pull requests on GitHub: ADMIN_OAUTH=https://… is the helper that signs people in;
 *                  ADMIN_REPO=owner/name where content/site.yaml names no `repository`; ADMIN_BRANCH, `main` if not set
 */
export function adminSettings(env: NodeJS.ProcessEnv, site: Pick<Site, 'repository'>): AdminSettings | null {
  const { ADMIN: kind, ADMIN_OAUTH: helper, ADMIN_BRANCH: branch } = env;
  if (!kind) return null;
  if (kind === 'trial') return { backend: { name: 'test-repo' }, connect: [], pictures: [], trial: true };
  if (kind !== 'github') throw new Error(`ADMIN=${kind}: it is “github” or “trial”, or not set at all.`);

  const repo = env.ADMIN_REPO || repositoryOf(site.repository);
  if (!repo || !/^[\w.-]+\/[\w.-]+$/.test(repo)) {
    throw new Error(
      'ADMIN=github needs ADMIN_REPO=owner/name, or a GitHub address as `repository` in content/site.yaml.',
    );
  }
  const signIn = helper && URL.canParse(helper) ? new URL(helper) : null;
  if (signIn?.protocol !== 'https:') {
    throw new Error('ADMIN=github needs ADMIN_OAUTH=https://…, the address of a sign-in helper (OAuth) for Decap CMS.');
  }
  return {
    backend: {
      name: 'github',
      repo,
      branch: branch || 'main',
      base_url: signIn.origin,
      ...(signIn.pathname === '/' ? {} : { auth_endpoint: signIn.pathname.slice(1) }),
      // Whoever may not write to the repository edits in a fork of their own, and asks by a pull request.
      open_authoring: true,
      auth_scope: 'public_repo',
      cms_label_prefix: 'editing/',
    },
    connect: ['https://api.github.com'],
    pictures: ['https://avatars.githubusercontent.com'],
    trial: false,
  };
}

function repositoryOf(address: string | undefined): string | null {
  return /^https:\/\/github\.com\/([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(address ?? '')?.[1] ?? null;
}
