import type { z } from 'zod';
import { addAll } from '../model/add-all.ts';
import type { Problem } from '../model/problem.ts';
import type { AnchoredCorrection } from '../model/provenance.ts';
import { buildBody, type PositionedBody } from './body.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readMarkdownSubset } from './markdown-subset.ts';
import { refusePersonalData } from './personal-data.ts';
import { type Capture, type Provenance, proveFidelity } from './proof.ts';
import { parseWithSchema } from './schema.ts';
import type { SourceFile } from './source-file.ts';
import { readYaml, type YamlText } from './yaml.ts';

export interface Transcription<Meta> {
  meta: Meta | null;
  yaml: YamlText | null;
  body: PositionedBody;
  corrections: AnchoredCorrection[];
  /** Whether the text has no faults itself. Quotes are not checked against one that has. */
  textIsValid: boolean;
  problems: Problem[];
}

/** Reads a report or plan file: front matter, text, and the proof that the text equals the capture. */
export function readTranscription<S extends z.ZodType<Provenance>>(
  file: SourceFile,
  capture: Capture | 'missing' | 'unreadable',
  capturePath: string,
  schema: S,
): Transcription<z.output<S>> {
  const { sections, problems } = splitFrontMatter(file.text, file.path);
  const empty = { meta: null, yaml: null, corrections: [], textIsValid: false, problems };
  if (!sections) return { ...empty, body: { blocks: [], positions: [] } };

  const { yaml, problems: yamlProblems } = readYaml(sections.yaml, file.path, sections.yamlLine);
  const { blocks, problems: textProblems } = readMarkdownSubset(sections.body, file.path, sections.bodyLine);
  if (blocks.length === 0 && textProblems.length === 0) {
    textProblems.push(
      problemAt(
        file,
        sections.bodyLine,
        1,
        'text',
        '正文是空的',
        '在元数据下面写正文；只有题录没有正文的写进 content/catalogue',
      ),
    );
  }
  addAll(problems, [...yamlProblems, ...textProblems]);
  addAll(problems, refusePersonalData({ path: file.path, text: sections.body }, sections.bodyLine));
  if (typeof capture === 'object') addAll(problems, refusePersonalData(capture));
  const { value: meta, problems: schemaProblems } = yaml
    ? parseWithSchema(schema, yaml, file.path)
    : { value: null, problems: [] };
  // A title from the source is its first paragraph.
  const body = buildBody(blocks, meta?.titleSupplied === false ? 2 : 1);
  const transcription = { ...empty, body, textIsValid: textProblems.length === 0 };
  if (!yaml) return transcription;
  addAll(problems, schemaProblems);
  if (!meta || blocks.length === 0 || capture === 'unreadable') return { ...transcription, meta, yaml };

  const proof = proveFidelity(file, meta, yaml, body, capture, capturePath);
  // A line with a text problem usually differs from the capture, too: report only the text problem.
  const faultyLines = new Set(textProblems.map((problem) => problem.line));
  addAll(
    problems,
    proof.problems.filter(({ rule, line }) => rule !== 'fidelity' || !faultyLines.has(line)),
  );
  return { ...transcription, meta, yaml, corrections: proof.corrections };
}

function problemAt(
  file: SourceFile,
  line: number,
  column: number,
  rule: string,
  message: string,
  fix: string,
): Problem {
  return { file: file.path, line, column, rule, message, fix, severity: 'error' };
}
