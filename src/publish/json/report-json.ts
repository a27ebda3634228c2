import { entryOfReport } from '../../archive/entries.ts';
import { relationOf } from '../../archive/plans.ts';
import { captureAddress, reportAddress } from '../../model/addresses.ts';
import type { Part } from '../../model/body.ts';
import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import type { ReportJson } from '../schema/report-schema.ts';
import { observationJson, quoteJson } from './annotation-json.ts';
import { blockJson } from './block-json.ts';
import { citedDocumentsJson } from './cited-documents-json.ts';
import { correctionJson, sourceJson } from './provenance-json.ts';
import { regionRefJson } from './region-ref-json.ts';
import { repeatedShareJson, repeatsJson } from './repeats-json.ts';

/** `/data/reports/<region>/<slug>.json`, a public interface. */
export function reportJson(content: Content, report: Report): ReportJson {
  const { meta, annotations } = report;
  return {
    id: report.id,
    url: reportAddress(report.id),
    title: meta.title,
    titleSupplied: meta.titleSupplied,
    region: regionRefJson(content, report.region),
    locality: meta.locality ?? null,
    issuers: meta.issuers,
    issuerKind: meta.issuerKind,
    year: report.year,
    dates: meta.dates,
    dateBasis: meta.dateBasis ?? null,
    timeliness: entryOfReport(report).timeliness,
    deliveredTo: meta.deliveredTo ?? null,
    documentNumber: meta.documentNumber ?? null,
    source: sourceJson(meta.source, captureAddress(report.id)),
    officialUrl: meta.officialUrl ?? null,
    completeness: meta.completeness,
    breaksOff: meta.breaksOff ?? null,
    corrections: report.corrections.map(correctionJson),
    omissions: meta.omissions,
    redactions: meta.redactions,
    history: meta.history,
    blocks: report.body.blocks.map(blockJson),
    observations: annotations.observations.map((observation) =>
      observationJson(content, observation, observation.year ?? report.year),
    ),
    links: annotations.links.flatMap((link) => {
      const plan = content.plans.get(link.plan);
      if (!plan) return [];
      const { task = null, target = null, stance } = link;
      return [
        { plan: link.plan, task, target, stance, relation: relationOf(content, report, plan), ...quoteJson(link) },
      ];
    }),
    events: annotations.events.map((event) => ({ date: event.date, title: event.title, ...quoteJson(event) })),
    notes: annotations.notes.map((note) => ({ text: note.text, ...quoteJson(note) })),
    parts: statutoryPartsJson(report),
    citedDocuments: citedDocumentsJson(content, report),
    repeats: repeatsJson(content, report),
    repeatedShare: repeatedShareJson(content, report),
  };
}

function statutoryPartsJson({ body }: Report): ReportJson['parts'] {
  const within = (part: Part) => body.blocks.filter((block) => block.parts.includes(part)).map((block) => block.id);
  return {
    results: within('results'),
    problems: within('problems'),
    duty: within('duty'),
    plans: within('plans'),
    other: within('other'),
  };
}
