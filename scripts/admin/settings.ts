import { Refusal } from '../../src/model/refusal.ts';
import type { Site } from '../../src/model/site.ts';

/** Settings of /admin/: backend for drafts and allowed origins. */
export interface AdminSettings {
  /** Decap's `backend`. */
  backend: Readonly<Record<string, string | boolean>>;
  /** Origins, besides the site's own, that the page may fetch from and load pictures from. */
  connect: readonly string[];
  pictures: readonly string[];
  /** Trial mode: serves sample content with the page; saved drafts stay in the browser. */
  trial: boolean;
}

/**
 * Reads the settings from the environment. Null, i.e. no /admin/, unless ADMIN is set.
 *   ADMIN=trial    in-memory drafts, for trying it out
 *   ADMIN=github   pull requests on GitHub; needs ADMIN_OAUTH=https://…, a sign-in helper, and ADMIN_REPO=owner/name
 *                  unless content/site.yaml names a `repository`; ADMIN_BRANCH defaults to `main`
 */
export function adminSettings(env: NodeJS.ProcessEnv, site: Pick<Site, 'repository'>): AdminSettings | null {
  const { ADMIN: kind, ADMIN_OAUTH: helper, ADMIN_BRANCH: branch } = env;
  if (!kind) return null;
  if (kind === 'trial') return { backend: { name: 'trial' }, connect: [], pictures: [], trial: true };
  if (kind !== 'github') throw new Refusal(`ADMIN=${kind}: it is “github” or “trial”, or not set at all.`);

  const repo = env.ADMIN_REPO || repositoryOf(site.repository);
  if (!repo || !/^[\w.-]+\/[\w.-]+$/.test(repo)) {
    throw new Refusal(
      'ADMIN=github needs ADMIN_REPO=owner/name, or a GitHub address as `repository` in content/site.yaml.',
    );
  }
  const signIn = helper && URL.canParse(helper) ? new URL(helper) : null;
  if (signIn?.protocol !== 'https:') {
    throw new Refusal(
      'ADMIN=github needs ADMIN_OAUTH=https://…, the address of a sign-in helper (OAuth) for Decap CMS.',
    );
  }
  return {
    backend: {
      name: 'github',
      repo,
      branch: branch || 'main',
      base_url: signIn.origin,
      ...(signIn.pathname === '/' ? {} : { auth_endpoint: signIn.pathname.slice(1) }),
      // Editors without write permission work in a fork and open a pull request.
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
