import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  Lexer,
  type Node,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { describeInvisible, invisiblePattern } from '../model/invisible.ts';

/** Deeper than any schema. */
const maxDepth = 20;

/** A refused construct. `offset` is its start in the text. */
export interface RefusedConstruct {
  offset: number;
  rule: string;
  message: string;
  fix: string;
}

/** Finds constructs that YAML allows and content files must not use. */
export function findRefused(document: Document, text: string): RefusedConstruct[] {
  const refused: RefusedConstruct[] = [];
  const add = (node: Node, message: string, fix: string, rule = 'yaml') =>
    refused.push({ offset: node.range?.[0] ?? 0, rule, message, fix });
  const { yaml, tags } = document.directives ?? {};
  if (yaml?.explicit || Object.keys(tags ?? {}).some((handle) => handle !== '!!')) {
    refused.push({ offset: 0, rule: 'yaml', message: '不允许使用 YAML 指令（%…）', fix: '删去以 % 开头的行' });
  }
  visit(document, (_key, node, ancestors) => {
    if (isAlias(node)) add(node, '不允许使用别名（*…）', '把内容写出来；文字以 * 开头时加引号');
    if (!isNode(node)) return undefined;
    if (isCollection(node) && ancestors.filter(isCollection).length >= maxDepth) {
      add(node, ...depthMessage, 'yaml-depth');
      return visit.BREAK;
    }
    if ('anchor' in node && node.anchor) add(node, '不允许使用锚点（&…）', '删去锚点；文字以 & 开头时加引号');
    if (node.tag !== undefined) add(node, '不允许使用标签（!…）', '删去标签；文字以 ! 开头时加引号');
    const [repeated, ...others] = isMap(node) ? repeatedKeys(node) : [];
    if (repeated) add(repeated, ...repeatedMessage(repeated, others));
    if (isScalar(node) && typeof node.value === 'number' && node.range) {
      const fault = numberFault(text.slice(node.range[0], node.range[1]), node.value);
      if (fault) add(node, ...fault);
    }
    return undefined;
  });
  return refused;
}

/** The message and fix for a number that would not be read as written; null for others. */
function numberFault(written: string, value: number): [message: string, fix: string] | null {
  if (/^[-+]?0\d|^0[xo]/i.test(written)) {
    return [`数字 ${written} 以 0 开头，会被读成 ${value}`, '编号加引号写成文字，数值去掉前面的 0'];
  }
  if (!Number.isFinite(value)) return [`${written} 不是有限的数`, '写出确切的数值，或加引号写成文字'];
  if (!Number.isInteger(value) || Number.isSafeInteger(value)) return null;
  return [`数字 ${written} 太大，会被读成 ${value}`, '加引号写成文字，或换用更大的单位'];
}

function repeatedKeys(map: YAMLMap): Scalar[] {
  const seen = new Set<unknown>();
  const repeated: Scalar[] = [];
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    if (seen.has(key.value)) repeated.push(key);
    seen.add(key.value);
  }
  return repeated;
}

/** Several repeated keys are those of another entry that lacks its dash. */
function repeatedMessage(first: Scalar, others: readonly Scalar[]): [message: string, fix: string] {
  if (others.length === 0) return [`键 ${String(first.value)} 写了两次`, '删去其中一个'];
  const keys = [first, ...others.slice(0, 5)].map(({ value }) => String(value)).join('、');
  return [`从这里起 ${keys} 又写了一次`, '另一项的，在它的第一行前面写“- ”；同一项的，删去重复的'];
}

/** The first invisible character of every line. */
export function findInvisible(text: string): RefusedConstruct[] {
  const refused: RefusedConstruct[] = [];
  if (!invisiblePattern.test(text)) return refused;
  let start = 0;
  for (const line of text.split('\n')) {
    const hidden = invisiblePattern.exec(line);
    if (hidden) refused.push({ offset: start + hidden.index, rule: 'invisible', ...describeInvisible(hidden[0]) });
    start += line.length + 1;
  }
  return refused;
}

/**
 * The first line (1-based) nested too deeply for the recursive parser; 0 if there is none. If there are many brackets,
 * the lexer excludes those in quoted text.
 */
export function lineNestedTooDeep(text: string): number {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const indent = /^[ ?-]*/.exec(line)?.[0].length ?? 0;
    if (indent > maxDepth * 4) return index + 1;
    for (let i = 0; i < line.length; i++) {
      const code = line.charCodeAt(i);
      if (code === squareOpen || code === curlyOpen) open++;
      if (code === squareClose || code === curlyClose) open = Math.max(0, open - 1);
      if (open > maxDepth) return lineOfDeepFlow(text);
    }
  }
  return 0;
}

const [squareOpen, squareClose, curlyOpen, curlyClose] = [0x5b, 0x5d, 0x7b, 0x7d];

function lineOfDeepFlow(text: string): number {
  let open = 0;
  let line = 1;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') open++;
    if (token === ']' || token === '}') open--;
    if (open > maxDepth) return line;
    line += token.split('\n').length - 1;
  }
  return 0;
}

export const depthMessage = [`嵌套超过 ${maxDepth} 层`, '按字段表改成平铺的写法'] as const;
