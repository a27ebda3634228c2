import { type Document, isCollection, isSeq, parseDocument, visit, YAMLSeq } from 'yaml';
import { rewrite } from './rewrite.ts';
import { prune } from './values.ts';

/** Decap's interface of a file format: converts a file's text to form values and back. */
export interface Format {
  fromFile: (text: string) => Record<string, unknown>;
  toFile: (values: Record<string, unknown>, order?: readonly string[]) => string;
}

/** Form field for the entries of a file that is a list, because form fields need names. */
export const listField = 'entries';
/** Form field for the name of a new file; not written to the file. */
export const nameField = 'fileName';
/** Form value with the original text, so that saving changes only edited values. */
const originalField = 'originalText';

/** A content file in YAML. */
export const yamlFormat: Format = {
  fromFile: (text) => ({ ...fieldsOf(parse(text)), [originalField]: text }),
  toFile: ({ [originalField]: original, ...values }, order) => serialise(asText(original), values, order),
};

/** Front matter and body of an MDX file; the body is kept unchanged. */
export const textFormat: Format = {
  fromFile(text) {
    const { front, body } = split(text);
    return { ...fieldsOf(parse(front)), body, [originalField]: front };
  },
  toFile({ [originalField]: original, body, ...values }, order) {
    return `---\n${serialise(asText(original), values, order)}---\n${asText(body)}`;
  },
};

function serialise(original: string, values: Record<string, unknown>, order: readonly string[] = []): string {
  const { [nameField]: _, ...fields } = values;
  const document = parse(original);
  const isList = isSeq(document.contents) || (document.contents === null && listField in fields);
  const value = isList ? (prune(fields[listField]) ?? []) : fields;
  if (document.contents === null && document.comment) {
    // In a file of comments only, the comments go before the new values.
    document.commentBefore = document.comment;
    document.comment = null;
  }
  document.contents = rewrite(
    document,
    document.contents ?? (isList ? new YAMLSeq() : document.createNode({})),
    value,
    order,
  );
  if (isCollection(document.contents) && document.contents.items.length === 0 && !isList) document.contents = null;
  tightenLists(document);
  const text = document.toString({ lineWidth: 0 });
  // Without values, keep only the comments.
  return document.contents === null ? text.replace(/\n*^null\n$/m, '\n') : text;
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

/** Writes `[a, b]` but `{ a: b }`, as existing files do; the library has one setting for both. */
function tightenLists(document: Document): void {
  visit(document, {
    Seq(_, seq) {
      seq.toString = (context, ...rest) =>
        YAMLSeq.prototype.toString.call(seq, context && { ...context, flowCollectionPadding: '' }, ...rest);
    },
    Map(_, map) {
      const own = Object.getPrototypeOf(map).toString as typeof map.toString;
      map.toString = (context, ...rest) =>
        own.call(map, context && { ...context, flowCollectionPadding: ' ' }, ...rest);
    },
  });
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
