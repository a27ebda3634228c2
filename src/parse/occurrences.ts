/** Where a needle occurs in a text. Counting stops at two: editors need to know only that it is not unique. */
export interface Occurrences {
  /** Offset of the first one; -1 if there is none. */
  first: number;
  count: 0 | 1 | 2;
}

/** Up to this many characters to compare, the engine's own search is faster than building the automaton. */
const maxSearches = 1 << 22;

/**
 * Finds many needles in one text; an empty one does not occur. Time is linear in the lengths of text and needles, whatever they
 * repeat: one by one, thousands of needles would take minutes on a long text of few different characters.
 */
export function findOccurrences(text: string, needles: readonly string[]): Occurrences[] {
  if (needles.length * text.length > maxSearches) return findTogether(text, needles);
  return needles.map((needle) => {
    const first = needle === '' ? -1 : text.indexOf(needle);
    const count = first < 0 ? 0 : text.indexOf(needle, first + 1) < 0 ? 1 : 2;
    return { first, count };
  });
}

/** Aho–Corasick. Nodes are numbered by depth, so that a node's failure link leads to a smaller number. */
function findTogether(text: string, needles: readonly string[]): Occurrences[] {
  const edges = new Map<number, number>();
  const failure = [0];
  const edge = (node: number, code: number) => edges.get(node * 65536 + code);
  const step = (from: number, code: number): number => {
    for (let node = from; ; node = failure[node] ?? 0) {
      const next = edge(node, code);
      if (next !== undefined) return next;
      if (node === 0) return 0;
    }
  };

  const ends = new Array<number>(needles.length).fill(0);
  let longer = [...needles.keys()].filter((n) => needles[n] !== '');
  for (let depth = 0; longer.length > 0; depth++) {
    for (const n of longer) {
      const parent = ends[n] ?? 0;
      const code = needles[n]?.charCodeAt(depth) ?? 0;
      let node = edge(parent, code);
      if (node === undefined) {
        node = failure.length;
        failure.push(parent === 0 ? 0 : step(failure[parent] ?? 0, code));
        edges.set(parent * 65536 + code, node);
      }
      ends[n] = node;
    }
    longer = longer.filter((n) => (needles[n]?.length ?? 0) > depth + 1);
  }

  const visits = new Uint32Array(failure.length);
  const firstVisit = new Uint32Array(failure.length).fill(text.length);
  let node = 0;
  for (let i = 0; i < text.length; i++) {
    node = step(node, text.charCodeAt(i));
    if (visits[node] === 0) firstVisit[node] = i;
    visits[node] = (visits[node] ?? 0) + 1;
  }
  // A needle that ends another one occurs wherever that does.
  for (let deeper = failure.length - 1; deeper > 0; deeper--) {
    const shorter = failure[deeper] ?? 0;
    visits[shorter] = (visits[shorter] ?? 0) + (visits[deeper] ?? 0);
    firstVisit[shorter] = Math.min(firstVisit[shorter] ?? 0, firstVisit[deeper] ?? 0);
  }
  return needles.map((needle, n) => {
    const end = ends[n] ?? 0;
    const count = Math.min(2, end === 0 ? 0 : (visits[end] ?? 0)) as Occurrences['count'];
    return { first: count === 0 ? -1 : (firstVisit[end] ?? 0) - needle.length + 1, count };
  });
}
