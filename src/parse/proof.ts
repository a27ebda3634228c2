import type { Problem } from '../model/problem.ts';
import type { AnchoredCorrection, Provenance } from '../model/provenance.ts';
import type { PositionedBody } from './body.ts';
import { checkFidelity, type UndeclaredDifference } from './fidelity.ts';
import { positionInText } from './positions.ts';
import { anchorOfSpan, indexQuotes } from './quotes.ts';
import type { SourceFile } from './source-file.ts';
import { compactText, withoutWhiteSpace } from './white-space.ts';
import type { YamlPositions } from './yaml.ts';

/** A capture as read from disk, with the hash of its bytes. */
export interface Capture extends SourceFile {
  sha256: string;
  /** The hash with CRLF instead of LF or the reverse; absent if the capture was not read from disk. */
  otherLineEnds?: () => string;
}

/**
 * Compares a text with its capture. Every undeclared difference is a problem at its position in the text. Corrections
 * are returned with their anchor in the body, where pages show them.
 */
export function proveFidelity(
  file: SourceFile,
  meta: Provenance,
  yaml: YamlPositions,
  body: PositionedBody,
  capture: Capture | 'missing',
  capturePath: string,
): { problems: Problem[]; corrections: AnchoredCorrection[] } {
  const locate = (path: PropertyKey[]) => yaml.locate(path);
  if (capture === 'missing') {
    const problem: Problem = {
      file: file.path,
      ...locate(['source']),
      rule: 'capture',
      severity: 'error',
      message: `没有原始采集件 ${capturePath}`,
      fix: '把采集的原文存成这个文件（UTF-8，一字不改）；报告改了名的，采集件和标注也改成同样的名称',
    };
    return { problems: [problem], corrections: [] };
  }
  const problems: Problem[] = [];
  const add = (path: PropertyKey[], rule: string, message: string, fix: string) =>
    problems.push({ file: file.path, ...locate(path), rule, message, fix, severity: 'error' });
  if (meta.source.sha256 !== capture.sha256)
    problems.push(changedCapture(meta.source.sha256, capture, { file: file.path, ...locate(['source', 'sha256']) }));
  const unquoted = withoutNeedlessQuotes(meta.title, capture.text);
  if (unquoted !== null)
    add(['title'], 'fidelity', '标题两边的引号不是原文的', '去掉这对引号；标题里有冒号的，两边用半角双引号 "');
  const title = meta.titleSupplied ? '' : (unquoted ?? meta.title);
  const text = title + body.blocks.map((block) => block.text).join('');
  const { faults, differences, corrected } = checkFidelity(capture.text, text, meta);
  for (const { list, index, at, message, fix } of faults) {
    const position = at === undefined ? locate([list, index]) : positionOf(yaml, body, title, at);
    problems.push({ file: file.path, ...position, rule: 'fidelity', message, fix, severity: 'error' });
  }
  for (const difference of differences) problems.push(differenceProblem(file, yaml, body, title, difference));
  const ending = withoutWhiteSpace(meta.breaksOff ?? '');
  if (ending !== '' && !withoutWhiteSpace(text).endsWith(ending)) {
    add(['breaksOff'], 'fidelity', '正文不以 breaksOff 的文字结束', '写正文最后的几个字');
  }
  if (problems.length > 0 || meta.corrections.length === 0) return { problems, corrections: [] };

  const index = indexQuotes(body);
  const titleLength = withoutWhiteSpace(title).length;
  const corrections = meta.corrections.map((correction, i) => {
    const span = corrected.get(i);
    const isInBody = span && span.start >= titleLength && span.end > span.start;
    const anchor = isInBody ? anchorOfSpan(index, span.start - titleLength, span.end - span.start) : null;
    return { ...correction, anchor };
  });
  return { problems, corrections };
}

/** A capture whose hash is not the declared one. Most often git or an editor has changed its line ends. */
function changedCapture(
  declared: string,
  capture: Capture,
  where: { file: string; line: number; column: number },
): Problem {
  const rest = { rule: 'capture', severity: 'error' } as const;
  if (declared !== capture.otherLineEnds?.()) {
    const fix = `先看采集件有没有改动（git diff ${capture.path}），改动过的恢复原样；确是新采集的，sha256 写 ${capture.sha256}`;
    return { ...where, ...rest, message: '与原始采集件的 SHA-256 不符', fix };
  }
  const before = capture.text.slice(0, capture.text.search(/\r?\n/));
  const [written, original] = capture.text.includes('\r') ? ['CRLF', 'LF'] : ['LF', 'CRLF'];
  return {
    ...rest,
    file: capture.path,
    line: 1,
    column: before.length + 1,
    message: `采集件的换行被改成了 ${written}`,
    fix: `恢复成 ${original}：git checkout -- ${capture.path}，或在 VS Code 里点右下角的 ${written} 改选 ${original}；sha256 不改`,
  };
}

/** A title without the Chinese quotes around it, if an editor wrote them for YAML's; null if the capture has them. */
function withoutNeedlessQuotes(title: string, capture: string): string | null {
  const [, inner] = /^[“‘「](.+)[”’」]$/u.exec(title) ?? [];
  if (inner === undefined) return null;
  const text = withoutWhiteSpace(capture);
  return !text.includes(withoutWhiteSpace(title)) && text.includes(withoutWhiteSpace(inner)) ? inner : null;
}

function differenceProblem(
  file: SourceFile,
  yaml: YamlPositions,
  body: PositionedBody,
  title: string,
  difference: UndeclaredDifference,
): Problem {
  const pieces: string[] = [];
  if (difference.text !== '') pieces.push(`正文多出“${shorten(difference.text)}”`);
  if (difference.capture !== '') pieces.push(`采集件多出“${shorten(difference.capture)}”`);
  const after = difference.context === '' ? '开头' : `“${difference.context}”之后`;
  return {
    file: file.path,
    ...positionOf(yaml, body, title, difference.at),
    rule: 'fidelity',
    severity: 'error',
    message: `与采集件不符：${after}，${pieces.join('，')}`,
    fix: '按采集件改正正文；采集件本身有误的写进 corrections，不属于文件的写进 omissions，各写理由',
  };
}

/** `at` counts from the title's first character, without white space. */
function positionOf(yaml: YamlPositions, body: PositionedBody, title: string, at: number) {
  let left = at - withoutWhiteSpace(title).length;
  if (left < 0) return yaml.locate(['title']);
  for (const [i, block] of body.blocks.entries()) {
    const { text, sourceOffset } = compactText(block.text);
    const last = i === body.blocks.length - 1;
    if (left < text.length || last) return positionInText(body, body.positions, i, sourceOffset(left));
    left -= text.length;
  }
  return yaml.locate([]);
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…（共 ${text.length} 字）` : text;
}
