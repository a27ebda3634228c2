import { describe, expect, test } from 'vitest';
import { identityRule } from '../../src/rules/identity.ts';
import { type EntryFields, messagesOf, withCatalogue } from './catalogue-content.ts';

const check = (...entries: EntryFields[]) => messagesOf(identityRule, withCatalogue(...entries));

describe('issuers and slugs', () => {
  test.each<[string, string, string?]>([
    ['2024', 'government'],
    ['2024-office', 'office'],
    ['2024-sifaju', 'department'],
    ['2024-dahu-zhen', 'township', '大湖镇'],
    ['2024-dahu-jiedao', 'subdistrict', '大湖街道'],
    ['2024-gaoxinqu', 'zone', '高新区'],
    // The office of a zone without a division code.
    ['2024-gaoxinqu-bangongshi', 'office', '高新区'],
    // A district without a division code, and its bureau.
    ['2024-huzhongqu', 'government', '呼中区'],
    ['2024-huzhongqu-jiaoyuju', 'department', '呼中区'],
  ])('%s is %s', (slug, issuerKind, locality) => {
    expect(check({ slug, issuerKind, locality })).toEqual([]);
  });

  test.each<[string, string, string | undefined, string]>([
    ['2024', 'office', undefined, '名称 2024 表示 government，而 issuerKind 是 office'],
    ['2024', 'township', '大湖镇', '名称 2024 表示 government，而 issuerKind 是 township'],
    ['2024-office', 'department', undefined, '名称 2024-office 表示 office，而 issuerKind 是 department'],
    ['2024-zhengfu', 'government', undefined, '名称 2024-zhengfu 带名字，而 issuerKind 是 government'],
    ['2024-bangongting', 'office', undefined, '名称 2024-bangongting 带名字，而 issuerKind 是 office'],
    ['2024-dahu', 'township', undefined, '缺少 locality'],
    ['2024-dahu', 'subdistrict', undefined, '缺少 locality'],
    ['2024-dahu', 'zone', undefined, '缺少 locality'],
    ['2024', 'government', '大湖镇', '本级政府和办公厅（室）不写 locality'],
    ['2024-office', 'office', '大湖镇', '本级政府和办公厅（室）不写 locality'],
    ['2024-Office', 'office', undefined, '名称 2024-Office 不合规则'],
    ['2024-con', 'department', undefined, '名称 2024-con 不合规则'],
    ['../2024', 'government', undefined, '名称 ../2024 不合规则'],
  ])('%s is not %s (%s)', (slug, issuerKind, locality, message) => {
    expect(check({ slug, issuerKind, locality })).toEqual([`1 ${message}`]);
  });
});

test('the year equals that of the slug', () => {
  expect(check({ slug: '2023', year: 2024 })).toEqual(['1 slug 2023 与年度 2024 不符']);
});

test('every repeated id points to the entry before', () => {
  expect(check({}, { slug: '2023', year: 2023 }, {}, {})).toEqual([
    '3 440104/2024 与 catalogue/440000.yaml:1 重复',
    '4 440104/2024 与 catalogue/440000.yaml:3 重复',
  ]);
});
