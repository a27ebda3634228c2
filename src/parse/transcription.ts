import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import type { PlacedCorrection } from '../model/provenance.ts';
import type { SourceFile } from './annotations.ts';
import { buildDocument, type PlacedDocument } from './document.ts';
import { splitFrontMatter } from './front-matter.ts';
import { refusePersonalData } from './personal-data.ts';
import { type Capture, type Provenance, proveFidelity } from './proof.ts';
import { readSchema } from './schema.ts';
import { readText } from './text.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** What reports and plans have in common once read. */
export interface Transcription<Meta> {
  meta: Meta | null;
  yaml: YamlText | null;
  document: PlacedDocument;
  corrections: PlacedCorrection[];
  /** Whether the text could be read without a fault. Quotes cannot be held against one that could not. */
  sound: boolean;
  problems: Problem[];
}

/** Reads a report or plan file whole: front matter, text, and the proof that the text is the capture. */
export function readTranscription<S extends z.ZodType<Provenance>>(
  file: SourceFile,
  capture: Capture | 'missing' | 'unreadable',
  capturePath: string,
  schema: S,
): Transcription<z.output<S>> {
  const { parts, problems } = splitFrontMatter(file.text, file.path);
  const nothing = { meta: null, yaml: null, corrections: [], sound: false, problems };
  if (!parts) return { ...nothing, document: { blocks: [], positions: [] } };

  const { yaml, problems: yamlProblems } = readYaml(parts.yaml, file.path, parts.yamlLine);
  const { blocks, problems: textProblems } = readText(parts.body, file.path, parts.bodyLine);
  if (blocks.length === 0 && textProblems.length === 0) {
    textProblems.push(
      at(file, parts.bodyLine, 1, 'text', '正文是空的', '在元数据下面写正文；只有题录没有正文的写进 content/catalogue'),
    );
  }
  problems.push(...yamlProblems, ...textProblems);
  problems.push(...refusePersonalData({ path: file.path, text: parts.body }, parts.bodyLine));
  if (typeof capture === 'object') problems.push(...refusePersonalData(capture));
  const { value: meta, problems: schemaProblems } = yaml
    ? readSchema(schema, yaml, file.path)
    : { value: null, problems: [] };
  // A title that the source has is its first paragraph.
  const document = buildDocument(blocks, meta?.titleSupplied === false ? 2 : 1);
  const read = { ...nothing, document, sound: textProblems.length === 0 };
  if (!yaml) return read;
  problems.push(...schemaProblems);
  if (!meta || blocks.length === 0 || capture === 'unreadable') return { ...read, meta, yaml };

  const proof = proveFidelity(file, meta, yaml, document, capture, capturePath);
  // A line with a fault of its own differs from the capture for that reason; it is told once.
  const faulty = new Set(textProblems.map((problem) => problem.line));
  problems.push(...proof.problems.filter(({ rule, line }) => rule !== 'fidelity' || !faulty.has(line)));
  return { ...read, meta, yaml, corrections: proof.corrections };
}

function at(file: SourceFile, line: number, column: number, rule: string, message: string, fix: string): Problem {
  return { file: file.path, line, column, rule, message, fix, severity: 'error' };
}
