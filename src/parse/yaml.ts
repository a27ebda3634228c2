import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Position, Problem } from '../model/problem.ts';
import { refuseEncoding } from './encoding.ts';
import { refusePersonalData } from './personal-data.ts';
import { readQuickly } from './yaml-quick.ts';
import { hiddenIn, refusedIn, tooDeep, wordDepth } from './yaml-refused.ts';
import { wordError } from './yaml-wording.ts';

/** A YAML text as data, with the place of every value in its file. */
export interface YamlText {
  data: unknown;
  /** The place of the value at a path, or of the nearest value above it that exists. */
  locate(path: readonly PropertyKey[]): Position;
  /** The place of a key of the mapping at a path: where to point for a key that should not be there. */
  locateKey(path: readonly PropertyKey[], key: string): Position;
}

/** Larger files are refused unread. The longest real annotation file is far below. */
const maxLength = 2_000_000;

/**
 * Reads YAML 1.2 strictly: no aliases or anchors (an alias bomb is a few lines), no tags or directives, keys that are
 * text and unique, no numbers that are read as another (`0123` would silently become 123), no invisible characters
 * anywhere, comments included, one document. Where an invisible character has to be named (a correction of a capture),
 * it is written as an escape in double quotes, `"\u202E"`, which everyone can see. `firstLine` is the line of the file on
 * which `text` begins (front matter starts on line 2).
 */
export function readYaml(text: string, file: string, firstLine = 1): { yaml: YamlText | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (position: Position, rule: string, message: string, fix: string) =>
    problems.push({ file, ...position, rule, message, fix, severity: 'error' });
  const start = { line: firstLine, column: 1 };

  if (text.length > maxLength) {
    report(
      start,
      'yaml-size',
      `文件太长（${text.length} 字符，上限 ${maxLength}）`,
      '把内容分到几个文件，或删去不属于这里的内容',
    );
    return { yaml: null, problems };
  }
  const encoding = refuseEncoding(text, file);
  if (encoding) return { yaml: null, problems: [encoding] };
  const deep = tooDeep(text);
  if (deep) {
    report({ line: deep + firstLine - 1, column: 1 }, 'yaml-depth', ...wordDepth);
    return { yaml: null, problems };
  }

  const quick = readQuickly(text);
  const personal = refusePersonalData({ path: file, text }, firstLine);
  if (quick) return { yaml: lazily(quick.data, text, firstLine), problems: personal };
  const strict = readStrictly(text, firstLine);
  for (const { position, rule, message, fix } of strict.faults) report(position, rule, message, fix);
  return { yaml: problems.length > 0 ? null : strict.yaml, problems: [...problems, ...personal] };
}

/**
 * Data that is known already. A place is worked out only when its line or column is read, which is when a problem is
 * reported: rules may name places freely.
 */
function lazily(data: unknown, text: string, firstLine: number): YamlText {
  let strict: YamlText | null = null;
  const places = () => {
    strict ??= readStrictly(text, firstLine).yaml;
    return strict;
  };
  const later = (find: (yaml: YamlText) => Position): Position => ({
    get line() {
      return find(places()).line;
    },
    get column() {
      return find(places()).column;
    },
  });
  return {
    data,
    locate: (path) => later((yaml) => yaml.locate(path)),
    locateKey: (path, key) => later((yaml) => yaml.locateKey(path, key)),
  };
}

interface Fault {
  position: Position;
  rule: string;
  message: string;
  fix: string;
}

/** Reads with the parser that knows the place of every value, and says everything that is refused. */
export function readStrictly(text: string, firstLine: number): { yaml: YamlText; faults: Fault[] } {
  const faults: Fault[] = [];
  const report = (position: Position, rule: string, message: string, fix: string) =>
    faults.push({ position, rule, message, fix });
  const start = { line: firstLine, column: 1 };
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    strict: true,
    stringKeys: true,
    // Looked for below: the parser compares every key with every other, which takes minutes on a hostile file.
    uniqueKeys: false,
  });
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };

  for (const found of hiddenIn(text)) report(at(found.offset), found.rule, found.message, found.fix);
  for (const error of firstOfLines([...document.errors, ...document.warnings], counter)) {
    report(at(error.pos[0]), 'yaml', ...wordError(error.code));
  }
  for (const found of refusedIn(document, text)) report(at(found.offset), found.rule, found.message, found.fix);

  const placeOf = (node: unknown): Position => (isNode(node) && node.range ? at(node.range[0]) : start);
  return {
    faults,
    yaml: {
      data: faults.length > 0 ? null : document.toJS({ maxAliasCount: 0 }),
      locate: (path) => placeOf(nearest(document, path)),
      locateKey: (path, key) => {
        const map = path.length === 0 ? document.contents : document.getIn(path, true);
        const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : null;
        return placeOf(isPair(pair) ? pair.key : map);
      },
    },
  };
}

/** One mistake makes the parser stumble several times: of each line the first error counts. Tags are refused anyway. */
function firstOfLines(errors: readonly YAMLError[], counter: LineCounter): YAMLError[] {
  const lines = new Set<number>();
  return errors.filter(({ code, pos }) => {
    const { line } = counter.linePos(pos[0]);
    if (code === 'TAG_RESOLVE_FAILED' || lines.has(line)) return false;
    lines.add(line);
    return true;
  });
}

/** The node at a path; where there is none, that of the longest part of the path that exists. */
function nearest(document: Document, path: readonly PropertyKey[]): unknown {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return document.contents;
}
