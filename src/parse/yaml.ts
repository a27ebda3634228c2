import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Position, Problem } from '../model/problem.ts';
import { refuseEncoding } from './encoding.ts';
import { refusePersonalData } from './personal-data.ts';
import { findCutTexts } from './yaml-cut-text.ts';
import { yamlErrorMessage } from './yaml-messages.ts';
import { readQuickly } from './yaml-quick.ts';
import { depthMessage, findInvisible, findRefused, lineNestedTooDeep } from './yaml-restrictions.ts';

/** A YAML text as data, with the position of every value in its file. */
export interface YamlText {
  data: unknown;
  /** The position of the value at a path, or of its nearest existing ancestor. */
  locate(path: readonly PropertyKey[]): Position;
  /** The position of a key in the mapping at a path, for problems with the key itself. */
  locateKey(path: readonly PropertyKey[], key: string): Position;
}

/** Longer files are refused unread. The longest real annotation file is far shorter. */
const maxLength = 2_000_000;

/** Files of more lines and commas are, too: time depends on them more than on characters. Full lists have fewer. */
const maxItems = 250_000;

/**
 * Reads a strict subset of YAML 1.2: one document, without aliases and anchors (an alias bomb takes a few lines), tags
 * and directives; unique text keys; no ambiguous numbers (`0123` would silently become 123); no invisible characters,
 * even in comments. A correction of a capture writes an invisible character as a visible escape in double quotes,
 * `"\u202E"`. `firstLine` is the line of the file on which `text` begins (2 for front matter).
 */
export function readYaml(text: string, file: string, firstLine = 1): { yaml: YamlText | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const flag = (position: Position, rule: string, message: string, fix: string) =>
    problems.push({ file, ...position, rule, message, fix, severity: 'error' });
  const start = { line: firstLine, column: 1 };

  if (text.length > maxLength) {
    flag(
      start,
      'yaml-size',
      `文件太长（${text.length} 字符，上限 ${maxLength}）`,
      '把内容分到几个文件，或删去不属于这里的内容',
    );
    return { yaml: null, problems };
  }
  const items = text.match(/[\n,]/g)?.length ?? 0;
  if (items > maxItems) {
    flag(
      start,
      'yaml-size',
      `文件里的项太多（${items} 行和逗号，上限 ${maxItems}）`,
      '把内容分到几个文件，或删去多余的项',
    );
    return { yaml: null, problems };
  }
  const encoding = refuseEncoding(text, file);
  if (encoding) return { yaml: null, problems: [encoding] };
  const deepLine = lineNestedTooDeep(text);
  if (deepLine) {
    flag({ line: deepLine + firstLine - 1, column: 1 }, 'yaml-depth', ...depthMessage);
    return { yaml: null, problems };
  }

  const quick = readQuickly(text);
  const personal = refusePersonalData({ path: file, text }, firstLine);
  if (quick) return { yaml: withLazyPositions(quick.data, text, firstLine), problems: personal };
  const strict = readStrictly(text, firstLine);
  for (const { position, rule, message, fix } of strict.faults) flag(position, rule, message, fix);
  const warnings = strict.doubts.map(({ position, rule, message, fix }): Problem => {
    return { file, ...position, rule, message, fix, severity: 'warning' };
  });
  return { yaml: problems.length > 0 ? null : strict.yaml, problems: [...problems, ...warnings, ...personal] };
}

/**
 * Wraps data from the quick parser. The strict parser computes positions only when a line or column is read, i.e. for a
 * problem, so rules may call `locate` freely.
 */
function withLazyPositions(data: unknown, text: string, firstLine: number): YamlText {
  let strict: YamlText | null = null;
  const strictYaml = () => {
    strict ??= readStrictly(text, firstLine).yaml;
    return strict;
  };
  const lazyPosition = (find: (yaml: YamlText) => Position): Position => {
    let position: Position | null = null;
    const found = () => {
      position ??= find(strictYaml());
      return position;
    };
    return {
      get line() {
        return found().line;
      },
      get column() {
        return found().column;
      },
    };
  };
  return {
    data,
    locate: (path) => lazyPosition((yaml) => yaml.locate(path)),
    locateKey: (path, key) => lazyPosition((yaml) => yaml.locateKey(path, key)),
  };
}

interface Fault {
  position: Position;
  rule: string;
  message: string;
  fix: string;
}

/** Reads with the parser that keeps positions. `doubts` are warnings. */
export function readStrictly(text: string, firstLine: number): { yaml: YamlText; faults: Fault[]; doubts: Fault[] } {
  const faults: Fault[] = [];
  const flag = (position: Position, rule: string, message: string, fix: string) =>
    faults.push({ position, rule, message, fix });
  const start = { line: firstLine, column: 1 };
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    strict: true,
    stringKeys: true,
    // findRefused checks this: the parser compares all pairs of keys, which takes minutes on a hostile file.
    uniqueKeys: false,
  });
  const positionAt = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };

  for (const { offset, rule, message, fix } of findInvisible(text)) flag(positionAt(offset), rule, message, fix);
  for (const error of firstPerLine([...document.errors, ...document.warnings], counter)) {
    flag(positionAt(error.pos[0]), 'yaml', ...yamlErrorMessage(error.code));
  }
  for (const { offset, rule, message, fix } of findRefused(document, text)) {
    flag(positionAt(offset), rule, message, fix);
  }

  const doubts = findCutTexts(document, text).map(({ offset, ...doubt }) => ({
    ...doubt,
    position: positionAt(offset),
  }));

  const positionOf = (node: unknown): Position => (isNode(node) && node.range ? positionAt(node.range[0]) : start);
  return {
    faults,
    doubts,
    yaml: {
      data: faults.length > 0 ? null : document.toJS({ maxAliasCount: 0 }),
      locate: (path) => positionOf(nearest(document, path)),
      locateKey: (path, key) => {
        const map = path.length === 0 ? document.contents : document.getIn(path, true);
        const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : null;
        return positionOf(isPair(pair) ? pair.key : map);
      },
    },
  };
}

/** The first error of each line, because one mistake causes several. findRefused reports tags. */
function firstPerLine(errors: readonly YAMLError[], counter: LineCounter): YAMLError[] {
  const lines = new Set<number>();
  return errors.filter(({ code, pos }) => {
    const { line } = counter.linePos(pos[0]);
    if (code === 'TAG_RESOLVE_FAILED' || lines.has(line)) return false;
    lines.add(line);
    return true;
  });
}

/** The node at a path, or its nearest existing ancestor. */
function nearest(document: Document, path: readonly PropertyKey[]): unknown {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return document.contents;
}
