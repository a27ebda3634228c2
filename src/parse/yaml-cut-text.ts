import { type Document, isScalar, visit } from 'yaml';
import type { RefusedConstruct } from './yaml-restrictions.ts';

/**
 * Finds unquoted texts that a `#` may have cut short: 更正一处数字（见 #12 的讨论）. YAML reads all behind ` #` as a comment.
 * A comment that is meant is two spaces apart, behind a text whose brackets are closed.
 */
export function findCutTexts(document: Document, text: string): RefusedConstruct[] {
  const cut: RefusedConstruct[] = [];
  visit(document, {
    Scalar(_key, node) {
      if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string' || !node.range) return;
      const [, end] = node.range;
      const spaces = /^[ \t]+(?=#)/.exec(text.slice(end, end + maxGap))?.[0].length ?? 0;
      if (spaces === 0 || isDateOrNumber.test(node.value)) return;
      if (spaces > 1 && !hasOpenBracket(node.value)) return;
      cut.push({
        offset: end + spaces,
        rule: 'yaml-comment',
        message: '# 起被当作注释，文字在此截断',
        fix: '整个加双引号；本来就是注释的，# 前空两格',
      });
    },
  });
  return cut;
}

/** A comment further away is aligned with others, not part of a sentence. */
const maxGap = 40;

const isDateOrNumber = /^[\d.,:%-]+$/;

const pairs = ['（）', '()', '“”', '「」', '《》', '〈〉', '【】', '〔〕', '[]'];

function hasOpenBracket(text: string): boolean {
  return pairs.some(([open = '', close = '']) => text.lastIndexOf(open) > text.lastIndexOf(close));
}
