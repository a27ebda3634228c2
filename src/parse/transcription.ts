import type { z } from 'zod';
import { addAll } from '../model/add-all.ts';
import type { Problem } from '../model/problem.ts';
import { type AnchoredCorrection, type Provenance, provenanceSchema } from '../model/provenance.ts';
import { buildBody, type PositionedBody } from './body.ts';
import { refuseConflicts } from './conflict-markers.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readMarkdownSubset } from './markdown-subset.ts';
import { refusePersonalData } from './personal-data.ts';
import { type Capture, proveFidelity } from './proof.ts';
import type { ParsedEntries } from './schema-entries.ts';
import type { SourceFile } from './source-file.ts';
import { withoutWhiteSpace } from './white-space.ts';
import { readYaml, type YamlPositions, type YamlText } from './yaml.ts';

export interface Transcription<Meta> {
  meta: Meta | null;
  yaml: YamlPositions | null;
  body: PositionedBody;
  corrections: AnchoredCorrection[];
  /** Whether the text has no faults itself. Quotes are not checked against one that has. */
  textIsValid: boolean;
  /** The capture without white space if the text differs from it undeclared, else null. */
  captured: string | null;
  problems: Problem[];
}

/**
 * Reads a report or plan file: front matter, text, and the proof that the text equals the capture. `parse` decides whether
 * front matter with mistakes can be used in part.
 */
export function readTranscription<S extends z.ZodType<Provenance>>(
  file: SourceFile,
  capture: Capture | 'missing' | 'unreadable',
  capturePath: string,
  schema: S,
  parse: (schema: S, yaml: YamlText, file: string) => ParsedEntries<z.output<S>>,
): Transcription<z.output<S>> {
  const { sections, problems } = splitFrontMatter(file.text, file.path);
  const empty = { meta: null, yaml: null, corrections: [], textIsValid: false, captured: null, problems };
  if (!sections) return { ...empty, body: { blocks: [], positions: [] } };

  const { yaml: written, problems: yamlProblems } = readYaml(sections.yaml, file.path, sections.yamlLine);
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
  const personalData = refusePersonalData({ path: file.path, text: sections.body }, sections.bodyLine);
  addAll(problems, personalData);
  if (typeof capture === 'object') addAll(problems, refusePersonalData(capture));
  const parsed = written && parse(schema, written, file.path);
  const meta = parsed?.value ?? null;
  // What is left out of front matter may be what the proof needs.
  const isWhole = meta !== null && parsed?.problems.length === 0;
  const provenance = isWhole ? meta : (provenanceSchema.safeParse(written?.data).data ?? null);
  // A title from the source is its first paragraph.
  const body = buildBody(blocks, provenance?.titleSupplied === false ? 2 : 1);
  const transcription = { ...empty, body, textIsValid: textProblems.length === 0 };
  if (!written || !parsed) return transcription;
  // Without the data, which would live as long as the report.
  const { locate, locateKey } = parsed.yaml;
  const yaml = { locate, locateKey };
  addAll(problems, parsed.problems);
  if (!provenance || blocks.length === 0 || capture === 'unreadable') return { ...transcription, meta, yaml };

  const conflicts = typeof capture === 'object' ? refuseConflicts(capture.text, capture.path) : [];
  addAll(problems, conflicts);
  if (conflicts.length > 0) return { ...transcription, meta, yaml };
  const proof = proveFidelity(file, provenance, written, body, capture, capturePath);
  // A line with a text problem usually differs from the capture, too: report only the text problem.
  const faultyLines = new Set([...textProblems, ...personalData].map((problem) => problem.line));
  addAll(
    problems,
    proof.problems.filter(({ rule, line }) => rule !== 'fidelity' || !faultyLines.has(line)),
  );
  const differs = typeof capture === 'object' && proof.problems.some(({ rule }) => rule === 'fidelity');
  const captured = differs ? withoutWhiteSpace(capture.text) : null;
  return { ...transcription, meta, yaml, corrections: proof.corrections, captured };
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
