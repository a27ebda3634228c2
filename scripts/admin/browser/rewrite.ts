import { type Document, isMap, isPair, isScalar, isSeq, type Node, Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { createStyledNode, keyOf, matchNeighbours, quoteMultiline } from './style.ts';
import { isSame, prune } from './values.ts';

/**
 * Sets a YAML node to a new value and changes only what differs. Comments, quotation marks and list layout stay, so that a
 * pull request shows only the edits. Returns the same node, or a new one if the kind of value differs.
 */
export function rewrite(document: Document, node: Node | null, value: unknown, order: readonly string[] = []): Node {
  if (isMap(node) && isRecord(value)) {
    rewriteMap(document, node, value, order);
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    rewriteSeq(document, node, value);
    return node;
  }
  if (isScalar(node) && !isRecord(value) && !Array.isArray(value)) {
    if (isSame(node.value, value)) return node;
    node.value = value;
    // The notation of the old value (digits, line breaks) does not apply to the new one.
    delete node.source;
    delete node.minFractionDigits;
    quoteMultiline(node);
    return node;
  }
  return createStyledNode(document, value);
}

function rewriteMap(
  document: Document,
  map: YAMLMap,
  value: Readonly<Record<string, unknown>>,
  order: readonly string[],
): void {
  for (const pair of [...map.items]) {
    const key = keyOf(pair);
    const old = isPair(pair) ? (pair.value as Node | null) : null;
    const newValue = prune(value[key]);
    if (newValue === undefined) {
      // Explicit `null` and `false` in the file stay; an emptied field is deleted.
      if (!(isScalar(old) && (old.value === null || old.value === value[key]))) {
        if (value[key] === false) pair.value = rewrite(document, old, false);
        else map.delete(key);
      }
      continue;
    }
    pair.value = rewrite(document, old, newValue);
  }
  for (const [key, fieldValue] of Object.entries(value)) {
    const newValue = prune(fieldValue);
    if (newValue === undefined || map.has(key)) continue;
    const rank = order.indexOf(key);
    const later = map.items.findIndex((pair) => rank >= 0 && order.indexOf(keyOf(pair)) > rank);
    const pair = new Pair(document.createNode(key), createStyledNode(document, newValue));
    map.items.splice(later < 0 ? map.items.length : later, 0, pair as never);
  }
}

/** Keeps equal items at both ends and rewrites the items between them one by one. */
function rewriteSeq(document: Document, seq: YAMLSeq, newValues: readonly unknown[]): void {
  const items = seq.items as Node[];
  const same = (item: Node | undefined, value: unknown) => item !== undefined && isSame(item.toJS(document), value);
  let head = 0;
  while (head < items.length && head < newValues.length && same(items[head], newValues[head])) head++;
  let tail = 0;
  while (
    tail < Math.min(items.length, newValues.length) - head &&
    same(items.at(-1 - tail), newValues[newValues.length - 1 - tail])
  ) {
    tail++;
  }
  const between = items.slice(head, items.length - tail);
  const neighbours = [...items];
  const replacements = newValues.slice(head, newValues.length - tail).map((value, index) => {
    const old = between[index];
    return old ? rewrite(document, old, value) : matchNeighbours(createStyledNode(document, value), neighbours);
  });
  items.splice(head, between.length, ...replacements);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
