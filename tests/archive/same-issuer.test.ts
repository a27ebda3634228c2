import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/archive/entries.ts';
import { previousAndNext } from '../../src/archive/same-issuer.ts';
import { contentWithCatalogue } from './founding-content.ts';

describe('previousAndNext', () => {
  const content = contentWithCatalogue(
    { region: '440100', slug: '2020' },
    { region: '440100', slug: '2023' },
    { region: '440100', slug: '2021-office', issuerKind: 'office' },
    { region: '440100', slug: '2022-sifaju', issuerKind: 'department' },
    { region: '440100', slug: '2024-jiaoyuju', issuerKind: 'department' },
  );
  const around = (id: string) => {
    const entry = entriesOf(content).find((candidate) => candidate.id === id);
    if (!entry) throw new Error(id);
    const { previous, next } = previousAndNext(content, entry);
    return [previous?.id ?? null, next?.id ?? null];
  };

  test('skips missing years and other issuers', () => {
    expect(around('440100/2020')).toEqual([null, '440100/2023']);
    expect(around('440100/2023')).toEqual(['440100/2020', null]);
    expect(around('440100/2021-office')).toEqual([null, null]);
    expect(around('440100/2022-sifaju')).toEqual([null, null]);
  });
});
