import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../../../.github');
const names = readdirSync(join(folder, 'workflows'));
const textOf = (name: string) => readFileSync(join(folder, 'workflows', name), 'utf8');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  steps: Step[];
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}
const workflows = names.map((name) => ({ name, workflow: parse(textOf(name)) as Workflow }));
const jobs = workflows.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ where: `${name} ${id}`, job, workflow })),
);
const steps = jobs.flatMap(({ where, job }) => job.steps.map((step) => ({ where, step })));

describe('workflows', () => {
  test('exist', () => {
    expect(names.sort()).toEqual(['check.yml', 'deploy.yml', 'shards.yml', 'test.yml']);
    expect(steps.length).toBeGreaterThan(10);
  });

  test('pin actions by commit, with the release in a comment', () => {
    const lines = names.flatMap((name) =>
      textOf(name)
        .split('\n')
        .filter((line) => line.includes('uses:')),
    );
    expect(lines.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('do not run with this repository’s permissions for a fork', () => {
    for (const { workflow } of workflows) {
      expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
      expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    }
    for (const name of names) expect(textOf(name)).not.toMatch(/secrets\./);
  });

  test('declare permissions; those for pull requests are read-only', () => {
    for (const { name, workflow } of workflows) {
      expect(workflow.permissions, name).toBeDefined();
      if (!('pull_request' in workflow.on)) continue;
      expect(workflow.permissions, name).toEqual({ contents: 'read' });
      for (const job of Object.values(workflow.jobs)) expect(job.permissions, name).toBeUndefined();
    }
  });

  test('run no code of the repository in jobs with write permission', () => {
    const writing = jobs.filter(({ job }) => Object.values(job.permissions ?? {}).includes('write'));
    expect(writing.map(({ where }) => where)).toEqual(['deploy.yml attest', 'deploy.yml deploy']);
    for (const { job } of writing)
      expect(job.steps.some((step) => step.run ?? step.uses?.includes('checkout'))).toBe(false);
  });

  test('never insert expressions into commands', () => {
    expect(steps.filter(({ step }) => step.run?.includes('${{'))).toEqual([]);
  });

  test('keep no token in the work tree and limit the running time', () => {
    for (const { where, step } of steps) {
      if (step.uses?.startsWith('actions/checkout@'))
        expect(step.with, where).toMatchObject({ 'persist-credentials': false });
    }
    for (const { where, job } of jobs) expect(job['timeout-minutes'], where).toBeLessThanOrEqual(45);
  });
});

describe('releases', () => {
  const { jobs } = parse(textOf('deploy.yml')) as Workflow;
  const uses = (job: string, action: string) => jobs[job]?.steps.find((step) => step.uses?.startsWith(`${action}@`));

  test('the manifest that the build uploads is attested, in a job that may do nothing else', () => {
    expect(uses('build', 'actions/upload-artifact')?.with).toMatchObject({ path: 'dist/manifest.sha256' });
    expect(jobs.attest?.permissions).toEqual({ 'id-token': 'write', attestations: 'write' });
    expect(uses('attest', 'actions/attest-build-provenance')?.with).toEqual({ 'subject-path': 'manifest.sha256' });
  });

  test('Pages also gets files that begin with a dot: .well-known/security.txt', () => {
    expect(uses('build', 'actions/upload-pages-artifact')?.with).toEqual({
      path: 'dist',
      'include-hidden-files': true,
    });
  });
});

test('reviewers of a pull request get the copy of the site that opens from a folder', () => {
  const { jobs } = parse(textOf('check.yml')) as Workflow;
  const steps = jobs.site?.steps ?? [];
  expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['npm run build', 'npm run offline']);
  expect(steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.with).toMatchObject({
    name: 'site-preview',
    path: 'offline',
  });
});

test('Dependabot proposes updates of actions and packages', () => {
  const { updates } = parse(readFileSync(join(folder, 'dependabot.yml'), 'utf8')) as {
    updates: { 'package-ecosystem': string; directory: string }[];
  };
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['github-actions', 'npm']);
  for (const { directory } of updates) expect(directory).toBe('/');
});

describe('issue forms', () => {
  test.each(['1-missing-report.yml', '2-something-wrong.yml'])('%s', (name) => {
    const form = parse(readFileSync(join(folder, 'ISSUE_TEMPLATE', name), 'utf8')) as {
      name: string;
      description: string;
      body: { type: string; id?: string; attributes: { label?: string }; validations?: { required: boolean } }[];
    };
    expect(form.name).toMatch(/^[\u4e00-\u9fff]+$/);
    const fields = form.body.filter(({ type }) => type !== 'markdown');
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    expect(fields.every(({ attributes }) => attributes.label)).toBe(true);
    expect(fields.filter(({ validations }) => validations?.required).length).toBeGreaterThanOrEqual(3);
  });
});

describe('CODEOWNERS', () => {
  const rules = readFileSync(join(folder, 'CODEOWNERS'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/));
  const ownerOf = (path: string) =>
    rules.findLast(([pattern = '']) => pattern === '*' || path.startsWith(pattern))?.[1];

  test('texts and annotations have different owners; maintainers own everything that runs', () => {
    expect(ownerOf('/content/reports/440104/2022.mdx')).toBe('@fazhi-archive/text-editors');
    expect(ownerOf('/content/captures/440104/2022.txt')).toBe('@fazhi-archive/text-editors');
    expect(ownerOf('/content/annotations/440104/2022.yaml')).toBe('@fazhi-archive/annotators');
    for (const path of ['/content/guides/about.mdx', '/scripts/check.ts', '/.github/CODEOWNERS', '/package.json']) {
      expect(ownerOf(path)).toBe('@fazhi-archive/maintainers');
    }
  });

  test('every entry of content has a rule', () => {
    const listed = readdirSync(join(folder, '../content')).map((name) =>
      rules.some(([pattern]) => pattern === `/content/${name}` || pattern === `/content/${name}/`) ? null : name,
    );
    expect(listed.filter((name) => name !== null)).toEqual([]);
  });
});
