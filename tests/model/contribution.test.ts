import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingReportAddress, mistakeAddress } from '../../src/model/contribution.ts';

const report = { place: '广东省广州市天河区', code: '440106', years: '2023', issuer: '政府' };
const github = { repository: 'https://github.com/example/archive/' };

test('the form of a GitHub repository, filled in; its inputs exist', () => {
  for (const address of [
    missingReportAddress(github, report),
    mistakeAddress(github, 'https://example.org/reports/1/', '越秀区2022年报告'),
  ]) {
    const { origin, pathname, searchParams } = new URL(address);
    expect(origin + pathname).toBe('https://github.com/example/archive/issues/new');
    const form = `.github/ISSUE_TEMPLATE/${searchParams.get('template')}`;
    expect(existsSync(form)).toBe(true);
    const ids = [...readFileSync(form, 'utf8').matchAll(/id: (\w+)/g)].map(([, id]) => id);
    expect([...ids, 'template', 'title']).toEqual(expect.arrayContaining([...searchParams.keys()]));
  }
  const { searchParams } = new URL(missingReportAddress(github, report));
  expect(searchParams.get('title')).toBe('缺少报告：广东省广州市天河区（440106）政府 2023 年度');
  expect(searchParams.get('year')).toBe('2023');
  const mistake = new URL(mistakeAddress(github, 'https://example.org/x/', '越秀区2022年报告')).searchParams;
  expect(mistake.get('title')).toBe('内容有误：越秀区2022年报告（https://example.org/x/）');
});

test('a mail with a subject, or the contact page', () => {
  const address = missingReportAddress({ contact: 'editors@example.org' }, { ...report, years: null });
  expect(decodeURIComponent(address)).toBe(
    'mailto:editors@example.org?subject=缺少报告：广东省广州市天河区（440106）政府',
  );
  expect(mistakeAddress({ contact: 'https://example.org/contact' }, 'x', 'y')).toBe('https://example.org/contact');
});

test('a repository on another host has no such forms', () => {
  const elsewhere = { repository: 'https://gitee.com/example/archive' };
  expect(missingReportAddress(elsewhere, report)).toBe('/contribute/');
  expect(missingReportAddress({ ...elsewhere, contact: 'editors@example.org' }, report)).toMatch(/^mailto:/);
});
