import { createHash, hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ParsedText, ParsedTexts } from '../../src/loaders/parsed-texts.ts';
import type { LocatedText } from '../../src/parse/located.ts';
import type { TranscriptionFiles } from '../../src/parse/read-report.ts';
import { lazyPositions } from '../../src/parse/yaml.ts';
import { folderDigest } from '../build/digest.ts';

/** Bytes of all results together. Those of 5,000 reports take 140 MB. */
const maxBytes = 1_000_000_000;

/**
 * Keeps what the parser made of reports and plans without problems from one run of `npm run dev` to the next: reading a
 * result takes a tenth of the time of parsing. A key covers all that the parser reads: its code, its libraries, Node, the
 * three files and the topics.
 */
export class ParseCache implements ParsedTexts {
  readonly #file: string;
  readonly #code: string;
  /** Results of the last run, serialised; empty once this run has saved its own. */
  #earlier: ReadonlyMap<string, Uint8Array>;
  /** What this run will save; null afterwards. */
  #current: Map<string, Uint8Array> | null = new Map();
  #isChanged = false;

  /** `project` holds the code and its libraries. */
  constructor(file: string, project: string) {
    this.#file = file;
    this.#code = codeDigest(project);
    this.#earlier = readResults(file);
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
    const earlier = this.#earlier.get(key);
    if (earlier) {
      this.#current.set(key, earlier);
      return { value: withPositions(deserialize(earlier), parseAgain), problems: [] };
    }
    const parsed = parse();
    if (parsed.value && parsed.problems.length === 0) {
      this.#current.set(key, serialize(withoutPositions(parsed.value)));
      this.#isChanged = true;
    }
    return parsed;
  }

  /** Writes the results of this run for the next one and forgets them. A folder that cannot be written is left alone. */
  save(): void {
    if (!this.#current) return;
    const [results, isChanged] = [this.#current, this.#isChanged || this.#current.size < this.#earlier.size];
    this.#current = null;
    this.#earlier = new Map();
    const bytes = [...results.values()].reduce((sum, { length }) => sum + length, 0);
    if (isChanged && bytes <= maxBytes) writeResults(this.#file, results);
  }

  #keyOf({ id, mdx, capturePath, annotations }: TranscriptionFiles, capture: string, topics: string): string {
    const texts = [mdx.text, annotations?.text ?? null].map((text) => text !== null && hash('sha256', text));
    return hash(
      'sha256',
      JSON.stringify([this.#code, id, mdx.path, capturePath, annotations?.path, texts, capture, topics]),
    );
  }
}

/** Digest of everything but the content that the parser's results depend on. */
function codeDigest(project: string): string {
  const installed = join(project, 'node_modules/.package-lock.json');
  const digest = createHash('sha256').update(process.version);
  for (const folder of ['src/model', 'src/parse', 'src/loaders', 'scripts/dev'])
    digest.update(folderDigest(join(project, folder)));
  if (existsSync(installed)) digest.update(readFileSync(installed));
  return digest.digest('hex');
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

/** The results in a file; none if it is missing or damaged. */
function readResults(file: string): Map<string, Uint8Array> {
  try {
    const bytes = readFileSync(file);
    const [digest, data] = [bytes.subarray(0, digestLength), bytes.subarray(digestLength)];
    if (digest.toString('latin1') === hash('sha256', data)) return deserialize(data);
  } catch {
    // As good as none.
  }
  return new Map();
}

function writeResults(file: string, results: Map<string, Uint8Array>): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    const data = serialize(results);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, Buffer.concat([Buffer.from(hash('sha256', data), 'latin1'), data]));
    renameSync(unfinished, file);
  } catch {
    if (existsSync(unfinished)) rmSync(unfinished);
  }
}
