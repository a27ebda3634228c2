import { entryOfReport } from '../../archive/entries.ts';
import { observationsOf } from '../../archive/observations.ts';
import { relationOf } from '../../archive/plans.ts';
import { captureAddress, reportAddress } from '../../model/addresses.ts';
import { eventSchema, noteSchema } from '../../model/annotation.ts';
import type { Content } from '../../model/content.ts';
import { pagesOf, type Report, reportMetaSchema } from '../../model/report.ts';
import { mapTerms } from '../../model/term.ts';
import { type Part, parts } from '../../model/terms.ts';
import { type ReportJson, reportSchema } from '../schema/report-schema.ts';
import { linkedJson, observationJson } from './annotation-json.ts';
import { blockJson } from './block-json.ts';
import { citedDocumentsJson } from './cited-documents-json.ts';
import { correctionJson, sourceJson } from './provenance-json.ts';
import { annotationValues, inSchemaOrder, publishedValues } from './published-values.ts';
import { regionRefJson } from './region-ref-json.ts';
import { repeatedShareJson, repeatsJson } from './repeats-json.ts';

/** `/data/reports/<region>/<slug>.json`, a public interface. */
export function reportJson(content: Content, report: Report): ReportJson {
  const { meta, annotations } = report;
  const { timeliness, publishedWithinYear, officialUrl } = entryOfReport(report);
  return inSchemaOrder(reportSchema, {
    ...publishedValues(reportMetaSchema, meta),
    id: report.id,
    url: reportAddress(report.id),
    region: regionRefJson(content, report.region),
    year: report.year,
    timeliness,
    publishedWithinYear,
    urls: pagesOf(meta),
    officialUrl,
    source: sourceJson(meta.source, captureAddress(report.id)),
    corrections: report.corrections.map(correctionJson),
    blocks: report.body.blocks.map(blockJson),
    observations: observationsOf(content, report).map((observation) =>
      observationJson(content, observation, observation.year ?? report.year),
    ),
    links: annotations.links.flatMap((link) => {
      const plan = content.plans.get(link.plan);
      return plan ? [{ plan: link.plan, ...linkedJson(link, relationOf(content, report, plan)) }] : [];
    }),
    events: annotations.events.map((event) => annotationValues(eventSchema, event)),
    notes: annotations.notes.map((note) => annotationValues(noteSchema, note)),
    parts: statutoryPartsJson(report),
    citedDocuments: citedDocumentsJson(content, report),
    repeats: repeatsJson(content, report),
    repeatedShare: repeatedShareJson(content, report),
  });
}

function statutoryPartsJson({ body }: Report): ReportJson['parts'] {
  const within = (part: Part) => body.blocks.filter((block) => block.parts.includes(part)).map((block) => block.id);
  return mapTerms(parts, within);
}
