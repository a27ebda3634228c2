import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { applyEdits, type Edit } from './edits.ts';
import { blockEdits, type EntryChanges, flowEdits } from './entry-edits.ts';
import { blockSpans, type EntrySpan, indentAt } from './entry-spans.ts';
import { entryWriter, inFormOrder, type KeyOrder, keyOf, pairText, pathOf, scalarText } from './entry-text.ts';
import { dashExtent, flowSpan, isAfterDash, nodeSpan, pairExtent } from './node-extents.ts';
import { longestRise, pairEntries } from './pairs.ts';
import { isRecord, isSame, prune } from './values.ts';

/** A YAML text, its parsed form, and the order of keys in the form. */
export interface Source {
  text: string;
  document: Document;
  order: KeyOrder;
}

/**
 * Edits that give a YAML text new values. They touch only the lines of what differs, so comments, alignment and quotation
 * marks stay, and a pull request shows only the edits. `value` is pruned. Null if the node must be written anew.
 */
export function rewrite(source: Source, node: Node | null, value: unknown, path = ''): Edit[] | null {
  if (isMap(node) && isRecord(value)) return rewriteMap(source, node, value, path);
  if (isSeq(node) && Array.isArray(value)) return rewriteSeq(source, node, value, path);
  if (!isScalar(node) || isRecord(value) || Array.isArray(value)) return null;
  if (isSame(node.value, value)) return [];
  const span = nodeSpan(source.text, node);
  // A key without a value ends with its colon.
  const space = span.from === span.to ? ' ' : '';
  return [{ ...span, text: space + scalarText(value, node) }];
}

function rewriteMap(source: Source, map: YAMLMap, value: Record<string, unknown>, path: string): Edit[] | null {
  const { text, document } = source;
  const pairs = map.items as Pair<Node, Node | null>[];
  const extents = pairs.map((pair) => pairExtent(text, pair));
  const spans = map.flow ? extents.map(flowSpan) : blockSpans(text, extents);
  const kept = pairs.map((pair, i): Edit[] | null => {
    const key = keyOf(pair);
    const old: unknown = pair.value?.toJS(document) ?? null;
    const newValue = value[key] ?? (old === true ? false : undefined);
    // An empty value in the file, such as `null`, equals an empty field.
    if (newValue === undefined) return prune(old) === undefined ? [] : null;
    const edits = rewrite(source, pair.value, newValue, pathOf(path, key));
    return edits ?? [replacePair(source, map, spans[i] as EntrySpan, key, newValue, path)];
  });
  // The first key of a list entry shares its line with the dash.
  const hasDash = !map.flow && isAfterDash(text, extents[0]?.first ?? 0);
  if (hasDash && kept[0] === null) return null;

  const present = pairs.map(keyOf);
  const order = source.order.get(path) ?? [];
  const inserted = new Map<number, string[]>();
  const newKeys = Object.keys(value).filter((key) => !present.includes(key));
  for (const key of newKeys.sort((a, b) => order.indexOf(a) - order.indexOf(b))) {
    const rank = order.indexOf(key);
    const later = rank < 0 ? -1 : present.findIndex((other) => order.indexOf(other) > rank);
    const place = later < 0 ? pairs.length - 1 : Math.max(later - 1, hasDash ? 0 : -1);
    const after = kept.findLastIndex((edits, i) => i <= place && edits !== null);
    const newText = pairText(text, map, key, inFormOrder(value[key], source.order, pathOf(path, key)));
    inserted.set(after, [...(inserted.get(after) ?? []), newText]);
  }
  return collectionEdits(source, map, spans, { kept, inserted });
}

/** Entries stay with their comments, whether they are edited, moved or removed. */
function rewriteSeq(source: Source, seq: YAMLSeq, values: readonly unknown[], path: string): Edit[] | null {
  const { text, document, order } = source;
  const items = seq.items as Node[];
  // Each entry that is a mapping needs a line, for which `[]` has no room.
  if (items.length === 0 && values.some(isRecord)) return null;
  const spans = seq.flow
    ? items.map((item) => flowSpan({ first: item.range?.[0] ?? 0, last: nodeSpan(text, item).to - 1 }))
    : blockSpans(
        text,
        items.map((item) => dashExtent(text, item)),
      );
  const [first] = spans;
  if (first && values.length === 0 && !seq.flow) {
    return [{ from: first.lead, to: spans.at(-1)?.end ?? first.end, text: '[]\n' }];
  }
  const write = entryWriter(text, seq, first?.start ?? 0, order.get(path) ?? []);
  const newText = (value: unknown) => write(inFormOrder(value, order, path));
  const olds = pairEntries(
    items.map((item) => item.toJS(document) as unknown),
    values,
  );
  const staying = longestRise(olds);
  const kept: (Edit[] | null)[] = items.map(() => null);
  const inserted = new Map<number, string[]>();
  let after = -1;
  values.forEach((value, i) => {
    const old = olds[i] ?? -1;
    const item = items[old];
    const span = spans[old];
    const edits = item ? rewrite(source, item, value, path) : null;
    if (span && staying.has(i)) {
      kept[old] = edits ?? [{ from: span.start, to: span.end, text: newText(value) }];
      after = old;
      return;
    }
    const moved = span && edits ? applyEdits(text, edits, { from: span.lead, to: span.end }) : newText(value);
    inserted.set(after, [...(inserted.get(after) ?? []), moved]);
  });
  return collectionEdits(source, seq, spans, { kept, inserted });
}

function collectionEdits({ text }: Source, node: YAMLMap | YAMLSeq, spans: EntrySpan[], changes: EntryChanges): Edit[] {
  if (changes.inserted.size === 0 && changes.kept.every((edits) => edits?.length === 0)) return [];
  if (!node.flow) return blockEdits(text, spans, changes);
  const { from, to } = nodeSpan(text, node);
  return flowEdits(spans, { from: from + 1, to: to - 1 }, isMap(node) ? ' ' : '', changes);
}

function replacePair(
  source: Source,
  map: YAMLMap,
  { start, end }: EntrySpan,
  key: string,
  value: unknown,
  path: string,
): Edit {
  const { text, order } = source;
  const pair = pairText(text, map, key, inFormOrder(value, order, pathOf(path, key)));
  const dash = map.flow ? undefined : /^ *(?:- +)+/.exec(text.slice(start, start + 200))?.[0];
  return { from: start, to: end, text: dash === undefined ? pair : dash + pair.slice(indentAt(pair, 0)) };
}
