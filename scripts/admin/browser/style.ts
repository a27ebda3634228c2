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

/** A new node as the house writes it: a list's entries are a line each, a list of words is one line. */
export function fresh(document: Document, value: unknown): Node {
  const node = document.createNode(value) as Node;
  visit(node, {
    Scalar: (_, scalar) => onOneLine(scalar),
    Seq(_, seq) {
      for (const item of seq.items) if (isMap(item)) item.flow = true;
      if (!seq.items.some(isCollection)) seq.flow = true;
    },
  });
  return node;
}

/** Writes a new entry of a list as its neighbours are written: layout, order of keys, quotation marks. */
export function like(node: Node, neighbours: readonly Node[]): Node {
  const maps = neighbours.filter((neighbour): neighbour is YAMLMap => isMap(neighbour));
  const last = maps.at(-1);
  if (!isMap(node) || !last) return node;
  node.flow = last.flow === true;
  if (!node.flow && last.spaceBefore) node.spaceBefore = true;
  const order = orderOf(maps);
  const place = (pair: Pair) => (order.includes(keyOf(pair)) ? order.indexOf(keyOf(pair)) : order.length);
  node.items.sort((a, b) => place(a) - place(b));
  for (const pair of node.items) {
    const written = maps.map((map) => map.get(keyOf(pair), true)).find((found) => found !== undefined);
    if (isScalar(pair.value) && isScalar(written) && typeof pair.value.value === 'string' && isQuoted(written)) {
      pair.value.type = written.type;
    }
    if (isSeq(pair.value) && isSeq(written)) pair.value.flow = written.flow === true;
  }
  return node;
}

/** Puts a text of several lines in quotation marks: as it is it may not stand in a list's entry, which is one line. */
export function onOneLine(scalar: Scalar): void {
  const isBlock = scalar.type === Scalar.BLOCK_LITERAL || scalar.type === Scalar.BLOCK_FOLDED;
  if (typeof scalar.value === 'string' && scalar.value.includes('\n') && !isBlock) scalar.type = Scalar.QUOTE_DOUBLE;
}

/** The name of a pair's key. */
export function keyOf(pair: { key: unknown }): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

/** The order in which the keys of several entries follow one another, of which none need have all. */
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
