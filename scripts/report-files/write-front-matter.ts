import type { IssuerKind } from '../../src/model/issuer.ts';
import type { Change, Correction, Omission, Redaction } from '../../src/model/provenance.ts';
import type { DateBasis } from '../../src/model/report.ts';
import { yamlScalar } from './yaml-scalar.ts';

/** Front matter of a new report; unknown fields are undefined. */
export interface FrontMatter {
  title: string;
  titleSupplied: boolean;
  issuers: readonly string[];
  issuerKind: IssuerKind;
  locality?: string | undefined;
  dates: { delivered?: string | undefined; published?: string | undefined; signed?: string | undefined };
  dateBasis?: DateBasis | undefined;
  deliveredTo?: string | undefined;
  documentNumber?: string | undefined;
  source: { name: string; url?: string | undefined; kind: string; retrieved?: string | undefined; sha256: string };
  officialUrl?: string | undefined;
  corrections: readonly Correction[];
  omissions: readonly Omission[];
  redactions: readonly Redaction[];
  history: readonly Change[];
}

/** Writes keys in the order of the field table, one line per declaration. */
export function writeFrontMatter(meta: FrontMatter): string {
  const lines = [
    '---',
    ...entry('title', meta.title),
    ...(meta.titleSupplied ? ['titleSupplied: true'] : []),
    meta.issuers.length > 0
      ? `issuers: [${meta.issuers.map(yamlScalar).join(', ')}]`
      : 'issuers: [] # 来源没有写明发布机关，请填写全称',
    `issuerKind: ${meta.issuerKind}`,
    ...entry('locality', meta.locality),
    ...group('dates', meta.dates),
    ...entry('dateBasis', meta.dateBasis),
    ...entry('deliveredTo', meta.deliveredTo),
    ...entry('documentNumber', meta.documentNumber),
    ...group('source', meta.source),
    ...entry('officialUrl', meta.officialUrl),
    'completeness: full',
    ...list('corrections', meta.corrections, ['capture', 'text', 'before', 'after', 'reason']),
    ...list('omissions', meta.omissions, ['capture', 'before', 'after', 'reason']),
    ...list('redactions', meta.redactions, ['text', 'reason']),
    ...list('history', meta.history, ['date', 'what']),
    '---',
  ];
  return `${lines.join('\n')}\n`;
}

function entry(key: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${key}: ${yamlScalar(value)}`];
}

function group(key: string, values: Readonly<Record<string, string | undefined>>): string[] {
  const lines = Object.entries(values).flatMap(([name, value]) => entry(name, value).map((line) => `  ${line}`));
  return lines.length === 0 ? [] : [`${key}:`, ...lines];
}

function list<T extends object>(key: string, entries: readonly T[], fields: readonly (keyof T & string)[]): string[] {
  const lines = entries.map((value) => {
    const pairs = fields.flatMap((field) => {
      const fieldValue = value[field];
      return typeof fieldValue === 'string' ? [`${field}: ${yamlScalar(fieldValue)}`] : [];
    });
    return `  - { ${pairs.join(', ')} }`;
  });
  return lines.length === 0 ? [] : [`${key}:`, ...lines];
}
