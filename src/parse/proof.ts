import type { Problem } from '../model/problem.ts';
import type { Correction, Omission, PlacedCorrection, Redaction, Source } from '../model/provenance.ts';
import type { SourceFile } from './annotations.ts';
import type { PlacedDocument } from './document.ts';
import { checkFidelity, type Difference } from './fidelity.ts';
import { placeInText } from './places.ts';
import { anchorOfSpan, indexQuotes } from './quotes.ts';
import { squeeze, withoutWhiteSpace } from './white-space.ts';
import type { YamlText } from './yaml.ts';

/** A capture as read from disk: its text, and the hash of its bytes. */
export interface Capture extends SourceFile {
  sha256: string;
}

/** The fields that the fidelity rule needs of any front matter. */
export interface Provenance {
  title: string;
  titleSupplied: boolean;
  source: Source;
  corrections: readonly Correction[];
  omissions: readonly Omission[];
  redactions: readonly Redaction[];
  breaksOff?: string | undefined;
}

/**
 * Holds a text against its capture: every difference that is not declared is a problem, told at the place in the text.
 * Declared corrections get their place in the document, so that pages can show them there.
 */
export function proveFidelity(
  file: SourceFile,
  meta: Provenance,
  yaml: YamlText,
  document: PlacedDocument,
  capture: Capture | 'missing',
  capturePath: string,
): { problems: Problem[]; corrections: PlacedCorrection[] } {
  const here = (path: PropertyKey[]) => yaml.locate(path);
  if (capture === 'missing') {
    const problem: Problem = {
      file: file.path,
      ...here(['source']),
      rule: 'capture',
      severity: 'error',
      message: `没有原始采集件 ${capturePath}`,
      fix: '把采集的原文存成这个文件（UTF-8，一字不改）',
    };
    return { problems: [problem], corrections: [] };
  }
  const problems: Problem[] = [];
  const add = (path: PropertyKey[], rule: string, message: string, fix: string) =>
    problems.push({ file: file.path, ...here(path), rule, message, fix, severity: 'error' });
  if (meta.source.sha256 !== capture.sha256) {
    add(
      ['source', 'sha256'],
      'capture',
      '与原始采集件的 SHA-256 不符',
      `采集件若未改动，写 ${capture.sha256}；若被改动，恢复原样`,
    );
  }
  const title = meta.titleSupplied ? '' : meta.title;
  const text = title + document.blocks.map((block) => block.text).join('');
  const { faults, differences, corrected } = checkFidelity(capture.text, text, meta);
  for (const { list, index, at, message, fix } of faults) {
    const place = at === undefined ? here([list, index]) : placeOf(yaml, document, title, at);
    problems.push({ file: file.path, ...place, rule: 'fidelity', message, fix, severity: 'error' });
  }
  for (const difference of differences) problems.push(wordDifference(file, yaml, document, title, difference));
  const ending = withoutWhiteSpace(meta.breaksOff ?? '');
  if (ending !== '' && !withoutWhiteSpace(text).endsWith(ending)) {
    add(['breaksOff'], 'fidelity', '正文不以 breaksOff 的文字结束', '写正文最后的几个字');
  }
  if (problems.length > 0) return { problems, corrections: [] };

  const index = indexQuotes(document);
  const titleLength = withoutWhiteSpace(title).length;
  const corrections = meta.corrections.map((correction, i) => {
    const span = corrected.get(i);
    const placed = span && span.start >= titleLength && span.end > span.start;
    const anchor = placed ? anchorOfSpan(index, span.start - titleLength, span.end - span.start) : null;
    return { ...correction, anchor };
  });
  return { problems, corrections };
}

/** A difference between text and capture, told at the block of the text where it shows. */
function wordDifference(
  file: SourceFile,
  yaml: YamlText,
  document: PlacedDocument,
  title: string,
  difference: Difference,
): Problem {
  const parts: string[] = [];
  if (difference.text !== '') parts.push(`正文多出“${shorten(difference.text)}”`);
  if (difference.capture !== '') parts.push(`采集件多出“${shorten(difference.capture)}”`);
  const after = difference.context === '' ? '开头' : `“${difference.context}”之后`;
  return {
    file: file.path,
    ...placeOf(yaml, document, title, difference.at),
    rule: 'fidelity',
    severity: 'error',
    message: `与采集件不符：${after}，${parts.join('，')}`,
    fix: '按采集件改正正文；采集件本身有误的写进 corrections，不属于文件的写进 omissions，各写理由',
  };
}

/** Line and column of a character, counted without white space from the title's first. */
function placeOf(yaml: YamlText, document: PlacedDocument, title: string, at: number) {
  let left = at - withoutWhiteSpace(title).length;
  if (left < 0) return yaml.locate(['title']);
  for (const [i, block] of document.blocks.entries()) {
    const { text, origin } = squeeze(block.text);
    const last = i === document.blocks.length - 1;
    if (left < text.length || last) return placeInText(document, document.positions, i, origin[left] ?? 0);
    left -= text.length;
  }
  return yaml.locate([]);
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…（共 ${text.length} 字）` : text;
}
