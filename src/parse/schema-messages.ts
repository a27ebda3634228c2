import type { z } from 'zod';
import { keyPattern } from '../model/ids.ts';
import { sectionPattern } from '../model/plan.ts';
import { sha256Pattern } from '../model/provenance.ts';
import { fieldName } from './field-name.ts';
import { readNumbers } from './numbers.ts';
import { readPartialDate } from './read-day.ts';

interface Advice {
  message: string;
  fix: string;
}

/** What is wrong with the value that an issue is about, and how to write it. `name` names its field. */
export function issueMessage(issue: z.core.$ZodIssue, name: string, value: unknown): Advice {
  const advice = wordIssue(issue, name, value);
  const isQuoted = typeof value === 'string' && /^[“”‘’][^“”‘’]+[“”‘’]$/.test(value);
  return isQuoted ? { ...advice, fix: '去掉两边的中文引号' } : advice;
}

function wordIssue(issue: z.core.$ZodIssue, name: string, value: unknown): Advice {
  if (issue.code === 'custom') {
    const { message, fix, notation } = issue.params ?? {};
    return {
      message: `${name}：${typeof message === 'string' ? message : issue.message}`,
      fix: dateFix(value, notation) ?? (typeof fix === 'string' ? fix : `改正 ${name} 的写法`),
    };
  }
  if (value === undefined) return { message: `缺少 ${name}`, fix: `补上 ${name}，写法见字段表` };
  if (value === null) return { message: `${name} 是空的`, fix: '按字段表写上内容；没有这一项就删去' };
  const actual = `写的是 ${formatValue(value)}`;
  switch (issue.code) {
    case 'invalid_type':
      return {
        message: `${name} 应为${typeNames[issue.expected] ?? issue.expected}，${actual}`,
        fix: typeFix(issue.expected, value),
      };
    case 'invalid_value':
      return {
        message: `${name} 不能这样写，${actual}`,
        fix: `可写：${issue.values.map(String).join('、')}`,
      };
    case 'too_small':
      return { message: `${name} 太短或太小，${actual}`, fix: `不少于 ${issue.minimum}` };
    case 'too_big':
      return { message: `${name} 太长或太大，${actual}`, fix: `不超过 ${issue.maximum}` };
    case 'invalid_key': {
      const [inner] = issue.issues;
      if (inner?.code === 'custom') return wordIssue(inner, `键 ${name}`, name);
      return { message: `键 ${name} 的写法不对`, fix: '按字段表改写' };
    }
    case 'invalid_format':
      return { message: `${name} 的写法不对，${actual}`, fix: formatFix(issue.pattern) };
    default:
      return { message: `${name} 的写法不对，${actual}`, fix: '按字段表改写' };
  }
}

/** How to write a value of a fixed form. */
function formatFix(pattern: string | undefined): string {
  if (pattern === String(keyPattern)) return '用小写字母、数字和连字符，字母开头，如 legal-lectures';
  if (pattern === String(sha256Pattern)) return '应是 64 个 0—9、a—f；不知道的先写 64 个 0，检查时会说应写什么';
  if (pattern === String(sectionPattern)) return '写段落编号，如 s3-1（三、之（一））';
  return '按字段表改写';
}

/** The right form of a date, if it can be computed. */
function dateFix(value: unknown, notation: unknown): string | null {
  if (notation !== 'day' && notation !== 'partial-day') return null;
  const date = readPartialDate(String(value));
  const isPrecise = date !== null && (notation === 'partial-day' || date.length === 10);
  return isPrecise ? `改成 ${date}` : null;
}

/** How to write a value of the wrong type. */
function typeFix(expected: string, value: unknown): string {
  if (expected === 'string' && typeof value === 'number') {
    const day = readPartialDate(String(value));
    return day === null ? `加引号："${value}"` : `改成 ${day}`;
  }
  if (expected === 'array' && typeof value === 'string')
    return '写成一行一项，每项以“- ”开头；或写在半角方括号里，用半角逗号分开：[甲, 乙]';
  if (expected === 'boolean') return '写 true 或 false，不加引号';
  if ((expected === 'number' || expected === 'int') && typeof value === 'string') return numberFix(value);
  return '按字段表改写';
}

/** A text with one number: the number alone, with what its other words would become. */
function numberFix(text: string): string {
  const [mention, ...others] = readNumbers(text.replace(/^["“”'‘’]|["“”'‘’]$/g, ''));
  if (!mention || others.length > 0 || mention.kind === 'date') {
    const [year] = /^\d{4}(?=年)/.exec(text.normalize('NFKC')) ?? [];
    return year === undefined ? '只写半角数字' : `只写数字：${year}`;
  }
  const bound = mention.bound === 'exact' ? '' : `；“${mention.boundWords}”写作 bound: ${mention.bound}`;
  return `只写半角数字：${mention.value}，不加引号，单位写在 unit${bound}`;
}

function formatValue(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 40 ? `${json.slice(0, 40)}…` : json;
}

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表（每项以 - 开头）',
  object: '“键: 值”',
  record: '“键: 值”',
};

/** The message for values that `npm run suggest` left to the editor. `keys` are those of one mapping. */
export function pendingMessage(path: readonly PropertyKey[], keys: readonly string[]): Advice {
  const [key = ''] = keys;
  const name = fieldName([...path, key]);
  const others = keys.length > 1 ? `（还有 ${keys.slice(1).join('、')}）` : '';
  return {
    message: `${name} 还是“待定”${others}`,
    fix: pendingFixes[key] ?? '写上内容；写不出的，删去这一项',
  };
}

const pendingFixes: Readonly<Record<string, string>> = {
  indicator: '写 content/indicators 里的 id；没有合适的，先写好指标定义；不是指标数值的，移到 excluded',
  unit: '写指标的单位',
};
