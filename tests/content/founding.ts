import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, ParsedBody } from '../../src/model/body.ts';
import { readPlan } from '../../src/parse/read-plan.ts';
import { readReport, type TranscriptionFiles } from '../../src/parse/read-report.ts';

export const contentFolder = join(import.meta.dirname, '../../content');

/** The five founding reports and plans, and the SHA-256 of their captures as received. */
export const founding = {
  'reports/440100/2024-office': '8d223c7349935b2b231b84c39bb56e87ba52d32acb906aafc947b96d94f815ae',
  'reports/440104/2022': '744172aace4cb637a1dab8ebd43ea7be2a590985f66f00f07fcb0cc1686baa3a',
  'plans/440100/2024-2035': 'ac6472f9af99b85e5e96bb65f490f3a1b4c784b37bfeb85641692b87343eee90',
  'reports/441500/2022-office': 'bc832a63c56df1d8310aa4daf7998879b76ed558d2a0e815c5f7db6a71d9d3b7',
  'reports/440200/2024': '5031aa02df0417245d84267101f8b5102c024006cf69d358c3c6788d3336a020',
} as const;
export type Founding = keyof typeof founding;
export const foundingNames = Object.keys(founding) as Founding[];

export function captureOf(name: Founding): Buffer {
  return readFileSync(join(contentFolder, 'captures', `${name.replace('reports/', '')}.txt`));
}

/** The body of a founding report or plan without its annotations, which editors keep extending. */
export function bodyOf(name: Founding): ParsedBody {
  const [collection = '', ...idParts] = name.split('/');
  const files = {
    id: idParts.join('/'),
    mdx: { path: `${name}.mdx`, text: readFileSync(join(contentFolder, `${name}.mdx`), 'utf8') },
    capture: { path: 'capture', text: captureOf(name).toString('utf8'), sha256: founding[name] },
    capturePath: 'capture',
    annotations: null,
  };
  const { problems, entry } = collection === 'plans' ? planOf(files) : reportOf(files);
  if (problems.length > 0 || !entry) throw new Error(`${name}: ${JSON.stringify(problems)}`);
  return entry.value.body;
}

function planOf(files: TranscriptionFiles) {
  const { plan: entry, problems } = readPlan(files, []);
  return { entry, problems };
}

function reportOf(files: TranscriptionFiles) {
  const { report: entry, problems } = readReport(files, []);
  return { entry, problems };
}

/** A block as a row of the golden table: id, type and first characters. */
export function rowOf({ id, type, text }: Block): string {
  return `${id.padEnd(12)}${type.padEnd(11)}${text.slice(0, 16)}`.trimEnd();
}
