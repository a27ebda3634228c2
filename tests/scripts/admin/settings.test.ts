import { describe, expect, test } from 'vitest';
import { adminConfig } from '../../../scripts/admin/config.ts';
import { adminPage, adminPolicy } from '../../../scripts/admin/page.ts';
import { type AdminSettings, adminSettings } from '../../../scripts/admin/settings.ts';

const signIn = 'https://sign-in.example.org';
const settings = (env: NodeJS.ProcessEnv, repository?: string) => adminSettings(env, { repository }) as AdminSettings;

describe('/admin/', () => {
  test('is off by default', () => {
    expect(adminSettings({}, { repository: 'https://github.com/a/b' })).toBeNull();
    expect(adminSettings({ ADMIN: '', ADMIN_OAUTH: signIn }, {})).toBeNull();
  });

  test('on GitHub opens pull requests to the repository of content/site.yaml, also from forks', () => {
    const { backend } = settings({ ADMIN: 'github', ADMIN_OAUTH: signIn }, 'https://github.com/a/b.git');
    expect(backend).toMatchObject({
      name: 'github',
      repo: 'a/b',
      branch: 'main',
      base_url: signIn,
      open_authoring: true,
    });
    expect(backend).not.toHaveProperty('auth_endpoint');
  });

  test('prefers environment variables to content/site.yaml', () => {
    const env = { ADMIN: 'github', ADMIN_REPO: 'c/d', ADMIN_BRANCH: 'next', ADMIN_OAUTH: `${signIn}/oauth/begin` };
    expect(settings(env, 'https://github.com/a/b').backend).toMatchObject({
      repo: 'c/d',
      branch: 'next',
      base_url: signIn,
      auth_endpoint: 'oauth/begin',
    });
  });

  test.each([
    [{ ADMIN: 'gitlab' }, 'github'],
    [{ ADMIN: 'github', ADMIN_OAUTH: signIn }, 'ADMIN_REPO'],
    [{ ADMIN: 'github', ADMIN_OAUTH: signIn, ADMIN_REPO: 'a b/c' }, 'ADMIN_REPO'],
    [{ ADMIN: 'github', ADMIN_REPO: 'a/b' }, 'ADMIN_OAUTH'],
    [{ ADMIN: 'github', ADMIN_REPO: 'a/b', ADMIN_OAUTH: 'http://sign-in.example.org' }, 'ADMIN_OAUTH'],
  ])('is refused with the name of the missing setting: %o', (env, word) => {
    expect(() => adminSettings(env, {})).toThrow(word);
  });
});

describe('the page', () => {
  const github = settings({ ADMIN: 'github', ADMIN_REPO: 'a/b', ADMIN_OAUTH: signIn });
  const trial = settings({ ADMIN: 'trial' });

  test('may connect only to its own host and that of the backend', () => {
    expect(adminPolicy(trial)).not.toContain('https:');
    expect(adminPolicy(trial)).toContain("connect-src 'self';");
    expect(adminPolicy(github)).toContain("connect-src 'self' https://api.github.com;");
    expect(adminPolicy(github).match(/https:\/\/[^ ;]+/g)).toEqual([
      'https://avatars.githubusercontent.com',
      'https://api.github.com',
    ]);
  });

  test('runs no external or inline scripts', () => {
    expect(adminPolicy(github)).toContain("script-src 'self' 'unsafe-eval';");
    expect(adminPage('甲<乙', github)).toContain('甲&lt;乙');
    expect(adminPage('甲', github)).not.toMatch(/<script(?! src="[a-z-]+\.js" defer>)|<style|\son\w+=/);
  });

  test('drafts are pull requests', () => {
    expect(adminConfig(github)).toMatchObject({ publish_mode: 'editorial_workflow', locale: 'zh_Hans' });
  });
});
