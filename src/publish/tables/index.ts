import type { Table } from '../table.ts';
import { catalogue } from './catalogue.ts';
import { coverage } from './coverage.ts';
import { documents } from './documents.ts';
import { events } from './events.ts';
import { indicators } from './indicators.ts';
import { links } from './links.ts';
import { observations } from './observations.ts';
import { plans } from './plans.ts';
import { regions } from './regions.ts';
import { reports } from './reports.ts';
import { goals, targets } from './targets.ts';
import { tasks } from './tasks.ts';
import { topics } from './topics.ts';

/** The CSV files, in the order of the list of data. A table added here has its file, its row on /data/ and its resource. */
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
