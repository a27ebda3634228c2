import { createHash, hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { tableOf } from '../../src/archive/repeats/repeat-index.ts';
import type { SentenceTable } from '../../src/archive/repeats/sentence-table.ts';
import type { EarlierResults, ParsedText } from '../../src/loaders/earlier-results.ts';
import type { Content } from '../../src/model/content.ts';
import { memo } from '../../src/model/memo.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Report } from '../../src/model/report.ts';
import type { LocatedText } from '../../src/parse/located.ts';
import type { TranscriptionFiles } from '../../src/parse/read-report.ts';
import { lazyPositions } from '../../src/parse/yaml.ts';
import { contextInputs, type RuleContext } from '../../src/rules/rule-context.ts';
import { folderDigest } from '../build/digest.ts';

/** Bytes of all texts together. Those of 5,000 reports take 140 MB, their tables of sentences another 19 MB. */
const maxBytes = 1_000_000_000;

/** What a run of `npm run dev` leaves for the next one. */
interface Results {
  /** By key, what the parser made of a report or plan without problems, serialised. */
  texts: Map<string, Uint8Array>;
  /** Keys of the reports in which the rules found nothing, each with the digest of their context. */
  faultless: Set<string>;
  /** Sentences of the reports for the search of repeats, by key and digest of the divisions. */
  tables: Map<string, SentenceTable>;
}

/**
 * Keeps what the parser made of reports and plans without problems, in which reports the rules found nothing, and their
 * tables of sentences, from one run of `npm run dev` to the next: that takes a quarter of the time of computing it. The file
 * is of one version of the code, its libraries and Node: others may store results in another form. A key covers all else that
 * decides a result: the three files and the topics; for rules also their context, for tables the divisions.
 */
export class ParseCache implements EarlierResults {
  readonly #file: string;
  readonly #code: string;
  /** Results of the last run; none once this run has saved its own. */
  #earlier: Results;
  /** What this run will save; null afterwards. */
  #current: Results | null = noResults();
  #isChanged = false;
  /** Keys by located text, and by report or plan. */
  readonly #keys = new Map<object, string>();

  /** `project` holds the code and its libraries. */
  constructor(file: string, project: string) {
    this.#file = file;
    this.#code = codeDigest(project);
    this.#earlier = readResults(file, this.#code);
  }

  recall<T>(
    files: TranscriptionFiles,
    topics: string,
    parse: () => ParsedText<T>,
    parseAgain: () => ParsedText<T>['value'],
  ): ParsedText<T> {
    const { capture } = files;
    if (!this.#current || typeof capture === 'string') return parse();
    const key = this.#keyOf(files, capture.sha256, topics);
    const earlier = this.#earlier.texts.get(key);
    if (earlier) {
      this.#current.texts.set(key, earlier);
      const value = withPositions<T>(deserialize(earlier), parseAgain);
      this.#remember(value, key);
      return { value, problems: [] };
    }
    const parsed = parse();
    if (parsed.value && parsed.problems.length === 0) {
      this.#current.texts.set(key, serialize(withoutPositions(parsed.value)));
      this.#remember(parsed.value, key);
      this.#isChanged = true;
    }
    return parsed;
  }

  recallFindings(report: LocatedText<Report>, context: RuleContext, check: () => Problem[]): Problem[] {
    const textKey = this.#keys.get(report);
    if (!this.#current || textKey === undefined) return check();
    const key = `${textKey} ${contextDigest(context)}`;
    const isKnown = this.#earlier.faultless.has(key);
    const problems = isKnown ? [] : check();
    if (problems.length === 0) {
      this.#current.faultless.add(key);
      this.#isChanged ||= !isKnown;
    }
    return problems;
  }

  /** Makes the tables of sentences ready, which every report page needs of all reports. */
  recallTables(content: Content): void {
    const divisions = digestOf([...content.divisions]);
    for (const report of content.reports.values()) {
      const textKey = this.#keys.get(report);
      if (!this.#current || textKey === undefined) continue;
      const key = `${textKey} ${divisions}`;
      const earlier = this.#earlier.tables.get(key);
      if (earlier) tableOf.keep(content, report, earlier);
      this.#current.tables.set(key, earlier ?? tableOf(content, report));
      this.#isChanged ||= !earlier;
    }
  }

  /** Writes the results of this run for the next one and forgets them. A folder that cannot be written is left alone. */
  save(): void {
    if (!this.#current) return;
    const results = this.#current;
    // Content with errors has no tables yet.
    if (results.tables.size === 0) results.tables = this.#earlier.tables;
    const isChanged = this.#isChanged || results.texts.size < this.#earlier.texts.size;
    this.#current = null;
    this.#earlier = noResults();
    this.#keys.clear();
    const bytes = [...results.texts.values()].reduce((sum, { length }) => sum + length, 0);
    if (isChanged && bytes <= maxBytes) writeResults(this.#file, this.#code, results);
  }

  #remember(text: LocatedText<unknown>, key: string): void {
    this.#keys.set(text, key);
    if (typeof text.value === 'object' && text.value !== null) this.#keys.set(text.value, key);
  }

  #keyOf({ id, mdx, capturePath, annotations }: TranscriptionFiles, capture: string, topics: string): string {
    const texts = [mdx.text, annotations?.text ?? null].map((text) => text !== null && hash('sha256', text));
    return digestOf([id, mdx.path, capturePath, annotations?.path, texts, capture, topics]);
  }
}

/** Digest of everything but the content that results depend on. */
function codeDigest(project: string): string {
  const installed = join(project, 'node_modules/.package-lock.json');
  const digest = createHash('sha256').update(process.version);
  for (const folder of ['src/model', 'src/parse', 'src/rules', 'src/loaders', 'src/archive', 'scripts/dev'])
    digest.update(folderDigest(join(project, folder)));
  if (existsSync(installed)) digest.update(readFileSync(installed));
  return digest.digest('hex');
}

/** Digest of all that the rules for one report read beside it. */
const contextDigest = memo((context: RuleContext) =>
  digestOf(contextInputs(context).map((input) => (input instanceof Map ? [...input] : input))),
);

function digestOf(data: unknown): string {
  return hash('sha256', JSON.stringify(data));
}

/** A located text as it can be stored: positions are functions. */
type Stored = Omit<LocatedText<unknown>, 'yaml' | 'annotations'> & {
  annotations: Omit<NonNullable<LocatedText<unknown>['annotations']>, 'yaml'> | null;
};

function withoutPositions({ yaml: _, annotations, ...text }: LocatedText<unknown>): Stored {
  if (!annotations) return { ...text, annotations };
  const { yaml: __, ...rest } = annotations;
  return { ...text, annotations: rest };
}

function withPositions<T>(stored: Stored, parseAgain: () => ParsedText<T>['value']): LocatedText<T> {
  const text = stored as Omit<LocatedText<T>, 'yaml'> & Stored;
  const start = { line: 1, column: 1 };
  let again: LocatedText<T> | null | undefined;
  const parsed = () => {
    if (again === undefined) again = parseAgain();
    return again;
  };
  return {
    ...text,
    yaml: lazyPositions(() => parsed()?.yaml ?? null, start),
    annotations: text.annotations && {
      ...text.annotations,
      yaml: lazyPositions(() => parsed()?.annotations?.yaml ?? null, start),
    },
  };
}

const digestLength = 64;

function noResults(): Results {
  return { texts: new Map(), faultless: new Set(), tables: new Map() };
}

/** The results in a file; none if it is missing, damaged or of other code. */
function readResults(file: string, code: string): Results {
  try {
    const bytes = readFileSync(file);
    const [digest, data] = [bytes.subarray(0, digestLength), bytes.subarray(digestLength)];
    if (digest.toString('latin1') === seal(code, data)) return deserialize(data);
  } catch {
    // As good as none.
  }
  return noResults();
}

/** What a file begins with: the digest of the code and of what follows. */
function seal(code: string, data: Uint8Array): string {
  return createHash('sha256').update(code).update(data).digest('hex');
}

function writeResults(file: string, code: string, results: Results): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    const data = serialize(results);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, Buffer.concat([Buffer.from(seal(code, data), 'latin1'), data]));
    renameSync(unfinished, file);
  } catch {
    if (existsSync(unfinished)) rmSync(unfinished);
  }
}
