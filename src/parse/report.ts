import { readSlug } from '../model/ids.ts';
import type { Position, Problem } from '../model/problem.ts';
import { type Report, reportMeta } from '../model/report.ts';
import type { Topic } from '../model/topic.ts';
import { readAnnotations, type SourceFile } from './annotations.ts';
import { assignParts, assignTopics } from './classify.ts';
import { applyMarks } from './marks.ts';
import type { Capture } from './proof.ts';
import { readTranscription } from './transcription.ts';
import type { YamlText } from './yaml.ts';

/** The files that one report is made of. */
export interface ReportFiles {
  /** `440104/2022` */
  id: string;
  text: SourceFile;
  /** Unreadable: that has been reported, and the text is not held against it. */
  capture: Capture | 'missing' | 'unreadable';
  capturePath: string;
  annotations: SourceFile | null;
}

/** A file's typed content with the places of its values, for rules that look across files. */
export interface Placed<T> {
  value: T;
  file: string;
  yaml: YamlText;
  /** The annotation file, where there is one. */
  annotations: { file: string; yaml: YamlText } | null;
  /** The place in the file of each block of the document, in order; items have their paragraph's (see places.ts). */
  positions: readonly Position[];
}

/** Reads one report from its files. The report is null where it has errors that leave nothing to stand on. */
export function readReport(
  files: ReportFiles,
  topics: readonly Topic[],
): { report: Placed<Report> | null; problems: Problem[] } {
  const [region = '', slug = ''] = files.id.split('/');
  const year = readSlug(slug)?.year ?? 0;
  const { meta, yaml, document, corrections, sound, problems } = readTranscription(
    files.text,
    files.capture,
    files.capturePath,
    reportMeta,
  );
  const read = readAnnotations(files.annotations, document, sound);
  problems.push(...read.problems);
  assignParts(document.blocks, year);
  assignTopics(document.blocks, topics);
  applyMarks(document.blocks, read.annotations);
  if (!meta || !yaml) return { report: null, problems };

  const report: Report = {
    id: files.id,
    region,
    slug,
    year,
    meta,
    body: { blocks: document.blocks },
    corrections,
    annotations: read.annotations,
  };
  const annotations = files.annotations && read.yaml ? { file: files.annotations.path, yaml: read.yaml } : null;
  return {
    report: { value: report, file: files.text.path, yaml, annotations, positions: document.positions },
    problems,
  };
}
