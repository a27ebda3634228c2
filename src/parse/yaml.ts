import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Position, Problem } from '../model/problem.ts';
import { refuseDamage } from './damage.ts';
import { refusePersonalData } from './personal-data.ts';
import { findCutTexts } from './yaml-cut-text.ts';
import { describeYamlError } from './yaml-messages.ts';
import { findOpenSign } from './yaml-open-signs.ts';
import { readQuickly } from './yaml-quick.ts';
import { depthMessage, findInvisible, findRefused, lineNestedTooDeep } from './yaml-restrictions.ts';
import { findSlips } from './yaml-slips.ts';

/** The position of every value of a YAML text in its file. */
export interface YamlPositions {
  /** The position of the value at a path, or of its nearest existing ancestor. */
  locate(path: readonly PropertyKey[]): Position;
  /** The position of a key in the mapping at a path, for problems with the key itself. */
  locateKey(path: readonly PropertyKey[], key: string): Position;
}

/** A YAML text as data, with the positions of its values. */
export interface YamlText extends YamlPositions {
  data: unknown;
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
  const items = text.length > maxItems ? (text.match(/[\n,]/g)?.length ?? 0) : 0;
  if (items > maxItems) {
    flag(
      start,
      'yaml-size',
      `文件里的项太多（${items} 行和逗号，上限 ${maxItems}）`,
      '把内容分到几个文件，或删去多余的项',
    );
    return { yaml: null, problems };
  }
  const damage = refuseDamage(text, file);
  if (damage.length > 0) return { yaml: null, problems: damage };
  const quick = readQuickly(text);
  if (quick) {
    const personal = refusePersonalData({ path: file, text }, firstLine);
    const positions = lazyPositions(() => readStrictly(text, firstLine).yaml, { line: firstLine, column: 1 });
    return { yaml: { data: quick.data, ...positions }, problems: personal };
  }
  const deepLine = lineNestedTooDeep(text);
  if (deepLine) {
    flag({ line: deepLine + firstLine - 1, column: 1 }, 'yaml-depth', ...depthMessage);
    return { yaml: null, problems };
  }
  const strict = readStrictly(text, firstLine);
  for (const { position, rule, message, fix } of strict.faults) flag(position, rule, message, fix);
  const warnings = strict.doubts.map(({ position, rule, message, fix }): Problem => {
    return { file, ...position, rule, message, fix, severity: 'warning' };
  });
  const personal = refusePersonalData({ path: file, text }, firstLine);
  return { yaml: strict.yaml, problems: [...problems, ...warnings, ...personal] };
}

/**
 * Positions that `read` finds, which is called only when a line or column is read, i.e. for a problem. So rules may call
 * `locate` freely. Without an answer of `read`, every position is `start`.
 */
export function lazyPositions(read: () => YamlPositions | null, start: Position): YamlPositions {
  let positions: YamlPositions | null = null;
  const lazyPosition = (find: (yaml: YamlPositions) => Position): Position => {
    let position: Position | null = null;
    const found = () => {
      positions ??= read();
      position ??= positions ? find(positions) : start;
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

/**
 * Reads with the parser that keeps positions. `doubts` are warnings. Slips are faults whose repair is obvious, so the text
 * is read as repaired; `yaml` is null if there are other faults.
 */
export function readStrictly(
  text: string,
  firstLine: number,
): { yaml: YamlText | null; faults: Fault[]; doubts: Fault[] } {
  const { slips, repaired, counter, document } = parseRepaired(text);
  const lines = repaired.split('\n');
  const positionAt = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const faultAt = (offset: number, rule: string, message: string, fix: string): Fault => {
    return { position: positionAt(offset), rule, message, fix };
  };

  const others = [
    ...findInvisible(repaired).map(({ offset, rule, message, fix }) => faultAt(offset, rule, message, fix)),
    ...firstPerLine([...document.errors, ...document.warnings], counter).map(({ code, pos }): Fault => {
      const { line, col } = counter.linePos(pos[0]);
      const { column, message, fix, ...at } = describeYamlError(code, line, lines);
      return {
        position: { line: at.line + firstLine - 1, column: column ?? Math.max(col, 1) },
        rule: 'yaml',
        message,
        fix,
      };
    }),
    ...findRefused(document, repaired).map(({ offset, rule, message, fix }) => faultAt(offset, rule, message, fix)),
  ];
  const faultyLines = new Set(others.map(({ position }) => position.line));
  const doubts = findCutTexts(document, repaired)
    .map(({ offset, rule, message, fix }) => faultAt(offset, rule, message, fix))
    .filter(({ position }) => !faultyLines.has(position.line));
  const slipFaults = slips.map(({ line, column, message, fix }): Fault => {
    return { position: { line: line + firstLine - 1, column }, rule: 'yaml', message, fix };
  });

  const start = { line: firstLine, column: 1 };
  const positionOf = (node: unknown): Position => (isNode(node) && node.range ? positionAt(node.range[0]) : start);
  const yaml = (): YamlText => ({
    data: document.toJS({ maxAliasCount: 0 }),
    locate: (path) => positionOf(nearest(document, path)),
    locateKey: (path, key) => {
      const map = path.length === 0 ? document.contents : document.getIn(path, true);
      const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : null;
      return positionOf(isPair(pair) ? pair.key : map);
    },
  });
  return { yaml: others.length > 0 ? null : yaml(), faults: [...slipFaults, ...others], doubts };
}

/** More open quotes and brackets than this are left to the parser, whose time on a hostile text they would multiply. */
const maxOpenSigns = 5;

/** Parses the text without its slips. */
function parseRepaired(text: string) {
  const { slips, repaired } = findSlips(text);
  let result = { repaired, ...parse(repaired) };
  for (let i = 0; i < maxOpenSigns && result.document.errors.length > 0; i++) {
    const open = findOpenSign(result.repaired);
    if (!open) break;
    const again = parse(open.repaired);
    if (again.document.errors.length >= result.document.errors.length) break;
    slips.push(open);
    result = { repaired: open.repaired, ...again };
  }
  return { slips, ...result };
}

function parse(text: string): { counter: LineCounter; document: Document.Parsed } {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    strict: true,
    stringKeys: true,
    // findRefused checks this: the parser compares all pairs of keys, which takes minutes on a hostile file.
    uniqueKeys: false,
  });
  return { counter, document };
}

/**
 * The first error of each line, because one mistake causes several; of errors of one kind in lines in a row the first,
 * because a wrong indentation is found again in every line. findRefused reports tags.
 */
function firstPerLine(errors: readonly YAMLError[], counter: LineCounter): YAMLError[] {
  const lines = new Map<number, string>();
  return errors.filter(({ code, pos }) => {
    const { line } = counter.linePos(pos[0]);
    if (code === 'TAG_RESOLVE_FAILED' || lines.has(line)) return false;
    lines.set(line, code);
    return lines.get(line - 1) !== code;
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
