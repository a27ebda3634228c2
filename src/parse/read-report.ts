import { addAll } from '../model/add-all.ts';
import { readSlug } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import { type Report, reportMetaSchema, withPublication } from '../model/report.ts';
import type { Topic } from '../model/topic.ts';
import { readAnnotations } from './annotations.ts';
import { assignParts, assignTopics } from './classify.ts';
import type { LocatedText } from './located.ts';
import { applyMarks } from './marks.ts';
import type { Capture } from './proof.ts';
import { parseEntries } from './schema-entries.ts';
import type { SourceFile } from './source-file.ts';
import { readTranscription } from './transcription.ts';

/** The files of one report or plan. */
export interface TranscriptionFiles {
  /** `440104/2022` */
  id: string;
  mdx: SourceFile;
  /** `unreadable` has been reported already; the text is then not compared with it. */
  capture: Capture | 'missing' | 'unreadable';
  capturePath: string;
  annotations: SourceFile | null;
}

/** Reads one report. Null if its front matter cannot be used. */
export function readReport(
  files: TranscriptionFiles,
  topics: readonly Topic[],
): { report: LocatedText<Report> | null; problems: Problem[] } {
  const [region = '', slug = ''] = files.id.split('/');
  const year = readSlug(slug)?.year ?? 0;
  const { meta, yaml, body, corrections, textIsValid, captured, problems } = readTranscription(
    files.mdx,
    files.capture,
    files.capturePath,
    reportMetaSchema,
    parseEntries,
  );
  const annotationResult = readAnnotations(files.annotations, body, textIsValid, captured);
  const { annotations, located: annotationFile } = annotationResult;
  addAll(problems, annotationResult.problems);
  assignParts(body.blocks, year);
  assignTopics(body.blocks, topics);
  applyMarks(body.blocks, annotations);
  if (!meta || !yaml) return { report: null, problems };

  const report: Report = {
    id: files.id,
    region,
    slug,
    year,
    meta: withPublication(meta),
    body: { blocks: body.blocks },
    corrections,
    annotations,
  };
  return {
    report: {
      value: report,
      file: files.mdx.path,
      yaml,
      path: [],
      annotations: annotationFile,
      positions: body.positions,
    },
    problems,
  };
}
