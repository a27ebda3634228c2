import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';

/** A new node in the style of existing files: one line per entry of a list, one line for a list of scalars. */
export function createStyledNode(document: Document, value: unknown): Node {
  const node = document.createNode(value) as Node;
  visit(node, {
    Scalar: (_, scalar) => quoteMultiline(scalar),
    Seq(_, seq) {
      for (const item of seq.items) if (isMap(item)) item.flow = true;
      if (!seq.items.some(isCollection)) seq.flow = true;
    },
  });
  return node;
}

/** Gives a new list entry the style of its neighbours: layout, key order, quotation marks. */
export function matchNeighbours(node: Node, neighbours: readonly Node[]): Node {
  const maps = neighbours.filter((neighbour): neighbour is YAMLMap => isMap(neighbour));
  const last = maps.at(-1);
  if (!isMap(node) || !last) return node;
  node.flow = last.flow === true;
  if (!node.flow && last.spaceBefore) node.spaceBefore = true;
  const order = orderOf(maps);
  const rank = (pair: Pair) => (order.includes(keyOf(pair)) ? order.indexOf(keyOf(pair)) : order.length);
  node.items.sort((a, b) => rank(a) - rank(b));
  for (const pair of node.items) {
    const example = maps.map((map) => map.get(keyOf(pair), true)).find((value) => value !== undefined);
    if (isScalar(pair.value) && isScalar(example) && typeof pair.value.value === 'string' && isQuoted(example)) {
      pair.value.type = example.type;
    }
    if (isSeq(pair.value) && isSeq(example)) pair.value.flow = example.flow === true;
  }
  return node;
}

/** Quotes multi-line strings, because a list entry in flow style must be one line. */
export function quoteMultiline(scalar: Scalar): void {
  const isBlock = scalar.type === Scalar.BLOCK_LITERAL || scalar.type === Scalar.BLOCK_FOLDED;
  if (typeof scalar.value === 'string' && scalar.value.includes('\n') && !isBlock) scalar.type = Scalar.QUOTE_DOUBLE;
}

/** The name of a pair's key. */
export function keyOf(pair: { key: unknown }): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

/** Merged key order of several entries, each of which may lack some keys. */
function orderOf(maps: readonly YAMLMap[]): string[] {
  const order: string[] = [];
  for (const map of [...maps].sort((a, b) => b.items.length - a.items.length)) {
    const keys = map.items.map(keyOf);
    keys.forEach((key, index) => {
      if (!order.includes(key)) order.splice(order.indexOf(keys[index - 1] ?? '') + 1, 0, key);
    });
  }
  return order;
}

function isQuoted(scalar: Scalar): boolean {
  return scalar.type === Scalar.QUOTE_DOUBLE || scalar.type === Scalar.QUOTE_SINGLE;
}
