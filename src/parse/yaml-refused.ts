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
import { invisible, wordInvisible } from '../model/plain-text.ts';

/** Nesting beyond what any schema here has. */
const maxDepth = 20;

/** A construct that is refused, and where it begins in the text. */
export interface Refused {
  offset: number;
  rule: string;
  message: string;
  fix: string;
}

/** What YAML allows and we do not. */
export function refusedIn(document: Document, text: string): Refused[] {
  const found: Refused[] = [];
  const add = (node: Node, message: string, fix: string, rule = 'yaml') =>
    found.push({ offset: node.range?.[0] ?? 0, rule, message, fix });
  const { yaml, tags } = document.directives ?? {};
  if (yaml?.explicit || Object.keys(tags ?? {}).some((handle) => handle !== '!!')) {
    found.push({ offset: 0, rule: 'yaml', message: '不允许使用 YAML 指令（%…）', fix: '删去以 % 开头的行' });
  }
  visit(document, (_key, node, ancestors) => {
    if (isAlias(node)) add(node, '不允许使用别名（*…）', '把内容写出来；文字以 * 开头时加引号');
    if (!isNode(node)) return undefined;
    if (isCollection(node) && ancestors.filter(isCollection).length >= maxDepth) {
      add(node, ...wordDepth, 'yaml-depth');
      return visit.BREAK;
    }
    if ('anchor' in node && node.anchor) add(node, '不允许使用锚点（&…）', '删去锚点；文字以 & 开头时加引号');
    if (node.tag !== undefined) add(node, '不允许使用标签（!…）', '删去标签；文字以 ! 开头时加引号');
    if (isMap(node)) for (const key of repeatedKeys(node)) add(key, `键 ${String(key.value)} 写了两次`, '删去其中一个');
    if (isScalar(node) && typeof node.value === 'number' && node.range) {
      const fault = wordNumber(text.slice(node.range[0], node.range[1]), node.value);
      if (fault) add(node, ...fault);
    }
    return undefined;
  });
  return found;
}

/** Numbers that are read as another than an editor means: message and fix, or null. */
function wordNumber(written: string, value: number): [message: string, fix: string] | null {
  if (/^[-+]?0\d|^0[xo]/i.test(written)) {
    return [`数字 ${written} 以 0 开头，会被读成 ${value}`, '编号加引号写成文字，数值去掉前面的 0'];
  }
  if (!Number.isFinite(value)) return [`${written} 不是有限的数`, '写出确切的数值，或加引号写成文字'];
  if (!Number.isInteger(value) || Number.isSafeInteger(value)) return null;
  return [`数字 ${written} 太大，会被读成 ${value}`, '加引号写成文字，或换用更大的单位'];
}

/** Keys of a mapping that it has already. */
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

/** The first invisible character of every line that has one. */
export function hiddenIn(text: string): Refused[] {
  const found: Refused[] = [];
  if (!invisible.test(text)) return found;
  let start = 0;
  for (const line of text.split('\n')) {
    const hidden = invisible.exec(line);
    if (hidden) found.push({ offset: start + hidden.index, rule: 'invisible', ...wordInvisible(hidden[0]) });
    start += line.length + 1;
  }
  return found;
}

/**
 * First line whose nesting is so deep that the parser, which recurses, is not to see it; 0 where none is. Brackets may
 * stand in quoted text, so that where there are many open ones the lexer is asked.
 */
export function tooDeep(text: string): number {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const indent = /^[ ?-]*/.exec(line)?.[0].length ?? 0;
    if (indent > maxDepth * 4) return index + 1;
    for (const character of line) {
      if (character === '[' || character === '{') open++;
      if (character === ']' || character === '}') open = Math.max(0, open - 1);
      if (open > maxDepth) return lineOfDeepFlow(text);
    }
  }
  return 0;
}

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

/** Message and fix for what is nested too deep. */
export const wordDepth = [`嵌套超过 ${maxDepth} 层`, '按字段表改成平铺的写法'] as const;
