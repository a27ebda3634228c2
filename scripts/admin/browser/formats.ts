import { type Document, isSeq, parseDocument } from 'yaml';
import { mappingLines } from '../../report-files/yaml-lines.ts';
import { applyEdits } from './edits.ts';
import { blockEntry, inFormOrder, type KeyOrder } from './entry-text.ts';
import { rewrite } from './rewrite.ts';
import { isRecord, prune } from './values.ts';

/** Decap's interface of a file format: converts a file's text to form values and back. */
export interface Format {
  fromFile: (text: string) => Record<string, unknown>;
  toFile: (values: Record<string, unknown>, order?: readonly string[]) => string;
}

/** What writing a file needs to know of its form. */
export interface Form {
  order: KeyOrder;
  /** Paths of texts that an entry must have even if they are empty: `corrections.text`. */
  mayBeEmpty: ReadonlySet<string>;
}

/** Form field for the entries of a file that is a list, because form fields need names. */
export const listField = 'entries';
/** Form field for the name of a new file; not written to the file. */
export const nameField = 'fileName';
/** Form value with the original text, so that saving changes only edited values. */
const originalField = 'originalText';

/** A content file in YAML. */
export const yamlFormat: Format = {
  fromFile: readYamlFile,
  toFile: (values, order) => writeYamlFile(values, formOf(order)),
};

/** Front matter and body of an MDX file; the body is kept unchanged. */
export const textFormat: Format = {
  fromFile: readTextFile,
  toFile: (values, order) => writeTextFile(values, formOf(order)),
};

/** The form values of a YAML file. */
export function readYamlFile(text: string): Record<string, unknown> {
  return { ...fieldsOf(parse(text)), [originalField]: text };
}

/** The form values of an MDX file. */
export function readTextFile(text: string): Record<string, unknown> {
  const { front, body } = split(text);
  return { ...fieldsOf(parse(front)), body, [originalField]: front };
}

/** The values that the file of a form had when the form was opened. */
export function originalValues({ [originalField]: original }: Record<string, unknown>): Record<string, unknown> {
  return fieldsOf(parse(asText(original)));
}

/** The text of a YAML file with the values of its form. */
export function writeYamlFile({ [originalField]: original, ...values }: Record<string, unknown>, form: Form): string {
  return serialise(asText(original), values, form);
}

/** The text of an MDX file with the values of its form. */
export function writeTextFile(values: Record<string, unknown>, form: Form): string {
  const { [originalField]: original, body, ...fields } = values;
  return `---\n${serialise(asText(original), fields, form)}---\n${asText(body)}`;
}

function formOf(order: readonly string[] = []): Form {
  return { order: new Map([['', order]]), mayBeEmpty: new Set() };
}

function serialise(text: string, values: Record<string, unknown>, { order, mayBeEmpty }: Form): string {
  const { [nameField]: _, ...fields } = values;
  const document = parse(text);
  const { contents } = document;
  const isList = isSeq(contents) || (contents === null && listField in fields);
  const value = prune(isList ? fields[listField] : fields, mayBeEmpty) ?? (isList ? [] : {});
  if (contents !== null) {
    const edits = rewrite({ text, document, order }, contents, value);
    if (edits) return applyEdits(text, edits);
  }
  // A new file, or one of comments only, which stay above the values.
  const lines = newText(inFormOrder(value, order, ''));
  if (lines === '') return text;
  const comments = text.slice(0, contents?.range?.[0] ?? text.length).trimEnd();
  return comments === '' ? lines : `${comments}\n\n${lines}`;
}

function newText(value: unknown): string {
  if (Array.isArray(value))
    return value
      .filter(isRecord)
      .map((entry) => blockEntry(entry))
      .join('\n');
  return mappingLines(Object(value))
    .map((line) => `${line}\n`)
    .join('');
}

function parse(text: string): Document {
  const document = parseDocument(text, { strict: true, stringKeys: true });
  const error = document.errors[0];
  if (error) throw new Error(`YAML：${error.message}`);
  return document as Document;
}

function fieldsOf(document: Document): Record<string, unknown> {
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  return Array.isArray(data) ? { [listField]: data } : ((data ?? {}) as Record<string, unknown>);
}

function split(text: string): { front: string; body: string } {
  const [, front, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  if (front === undefined || body === undefined) throw new Error('文件开头没有以 --- 隔开的元数据');
  return { front, body };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
