import { type Document, isMap, isPair, isScalar, isSeq, type Node, Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { fresh, keyOf, like, onOneLine } from './style.ts';
import { isSame, prune } from './values.ts';

/**
 * Brings a part of a YAML document to a new value, touching only what differs: comments, quotation marks and the way
 * lists are laid out stay, so that a pull request shows what was edited and nothing else. Gives the node to put in
 * place, which is the same one wherever its kind stays.
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
    // How the old value was written (a number's digits, a text's lines) says nothing of the new one.
    delete node.source;
    delete node.minFractionDigits;
    onOneLine(node);
    return node;
  }
  return fresh(document, value);
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
    const wanted = prune(value[key]);
    if (wanted === undefined) {
      // `null` and `false` may be what the file says; an emptied field is one that is not there.
      if (!(isScalar(old) && (old.value === null || old.value === value[key]))) {
        if (value[key] === false) pair.value = rewrite(document, old, false);
        else map.delete(key);
      }
      continue;
    }
    pair.value = rewrite(document, old, wanted);
  }
  for (const [key, given] of Object.entries(value)) {
    const wanted = prune(given);
    if (wanted === undefined || map.has(key)) continue;
    const place = order.indexOf(key);
    const later = map.items.findIndex((pair) => place >= 0 && order.indexOf(keyOf(pair)) > place);
    const pair = new Pair(document.createNode(key), fresh(document, wanted));
    map.items.splice(later < 0 ? map.items.length : later, 0, pair as never);
  }
}

/** Items that are the same at both ends stay; of those between, each takes the place of one that was there. */
function rewriteSeq(document: Document, seq: YAMLSeq, wanted: readonly unknown[]): void {
  const items = seq.items as Node[];
  const same = (item: Node | undefined, value: unknown) => item !== undefined && isSame(item.toJS(document), value);
  let head = 0;
  while (head < items.length && head < wanted.length && same(items[head], wanted[head])) head++;
  let tail = 0;
  while (
    tail < Math.min(items.length, wanted.length) - head &&
    same(items.at(-1 - tail), wanted[wanted.length - 1 - tail])
  ) {
    tail++;
  }
  const between = items.slice(head, items.length - tail);
  const neighbours = [...items];
  const made = wanted.slice(head, wanted.length - tail).map((value, index) => {
    const old = between[index];
    return old ? rewrite(document, old, value) : like(fresh(document, value), neighbours);
  });
  items.splice(head, between.length, ...made);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
