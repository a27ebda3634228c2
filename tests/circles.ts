import { isOurs, type Source } from './sources.ts';

/**
 * The circles among the entries of each folder, as `src/archive ⇄ src/publish`. An import counts in the folder that both
 * files share, between its two entries, so files and folders are judged alike. Imports of types count too.
 */
export function circlesOf(sources: readonly Source[]): string[] {
  const graphs = new Map<string, Map<string, Set<string>>>();
  for (const { path, imports } of sources) {
    for (const { target } of imports) {
      const edge = isOurs(target) ? sharedEdge(path, target.replace(/\?.*$/, '')) : null;
      if (!edge) continue;
      const graph = graphs.get(edge.folder) ?? new Map<string, Set<string>>();
      graphs.set(edge.folder, graph.set(edge.from, (graph.get(edge.from) ?? new Set()).add(edge.to)));
    }
  }
  return [...graphs.values()].flatMap((graph) => [...circlesIn(graph)]).sort();
}

/** An import from src/archive/repeats/ to src/archive/regions.ts is one from `repeats` to `regions.ts` in `src/archive`. */
function sharedEdge(path: string, target: string): { folder: string; from: string; to: string } | null {
  const [from, to] = [path.split('/'), target.split('/')];
  const depth = from.findIndex((name, i) => name !== to[i]);
  if (depth < 0) return null;
  const upTo = (names: readonly string[], count: number) => names.slice(0, count).join('/');
  return { folder: upTo(from, depth), from: upTo(from, depth + 1), to: upTo(to, depth + 1) };
}

function circlesIn(graph: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reachable = new Map([...graph.keys()].map((entry) => [entry, reachableFrom(graph, entry)]));
  const circles = new Set<string>();
  for (const [entry, reached] of reachable) {
    const members = [...reached].filter((other) => reachable.get(other)?.has(entry));
    if (members.length > 0) circles.add(members.sort().join(' ⇄ '));
  }
  return circles;
}

function reachableFrom(graph: ReadonlyMap<string, ReadonlySet<string>>, entry: string): Set<string> {
  const reached = new Set(graph.get(entry));
  for (const next of reached) for (const target of graph.get(next) ?? []) reached.add(target);
  return reached;
}
