import { catalogue } from './catalogue.ts';
import { coverage } from './coverage.ts';
import { documents } from './documents.ts';
import { events } from './events.ts';
import { indicators } from './indicators.ts';
import { links } from './links.ts';
import { observations } from './observations.ts';
import { passages } from './passages.ts';
import { plans } from './plans.ts';
import { regions } from './regions.ts';
import { reports } from './reports.ts';
import type { Table } from './table.ts';
import { goals, targets } from './targets.ts';
import { tasks } from './tasks.ts';
import { topics } from './topics.ts';

/** In the order of the manifest. Each table gets a CSV file, a row on /data/ and a resource in the Data Package. */
export const tables: readonly Table[] = [
  observations,
  links,
  events,
  documents,
  reports,
  catalogue,
  coverage,
  regions,
  indicators,
  topics,
  plans,
  tasks,
  targets,
  goals,
];

/** With the text, which has no CSV. */
export const tablesWithText: readonly Table[] = [...tables, passages];
