import { type Document, isCollection, isSeq, parseDocument, visit, YAMLSeq } from 'yaml';
import { rewrite } from './rewrite.ts';
import { prune } from './values.ts';

/** What Decap asks of a file format: a file's text as the values of a form, and back. */
export interface Format {
  fromFile: (text: string) => Record<string, unknown>;
  toFile: (values: Record<string, unknown>, order?: readonly string[]) => string;
}

/** Where a file that is a list keeps it in the form, which knows only fields with names. */
export const listField = 'entries';
/** The form's field that names a new file. It is no part of the file. */
export const nameField = 'fileName';
/** The file as it was, carried along with the form's values so that saving can change only what was edited. */
const originalField = 'originalText';

/** A content file in YAML. */
export const yamlFormat: Format = {
  fromFile: (text) => ({ ...fieldsOf(parse(text)), [originalField]: text }),
  toFile: ({ [originalField]: original, ...values }, order) => written(asText(original), values, order),
};

/** A text with its front matter: the text itself goes through untouched, to the last blank. */
export const textFormat: Format = {
  fromFile(text) {
    const { front, body } = split(text);
    return { ...fieldsOf(parse(front)), body, [originalField]: front };
  },
  toFile({ [originalField]: original, body, ...values }, order) {
    return `---\n${written(asText(original), values, order)}---\n${asText(body)}`;
  },
};

function written(original: string, values: Record<string, unknown>, order: readonly string[] = []): string {
  const { [nameField]: _, ...fields } = values;
  const document = parse(original);
  const isList = isSeq(document.contents) || (document.contents === null && listField in fields);
  const wanted = isList ? (prune(fields[listField]) ?? []) : fields;
  if (document.contents === null && document.comment) {
    // A file of comments only: they go in front of what is written now.
    document.commentBefore = document.comment;
    document.comment = null;
  }
  document.contents = rewrite(
    document,
    document.contents ?? (isList ? new YAMLSeq() : document.createNode({})),
    wanted,
    order,
  );
  if (isCollection(document.contents) && document.contents.items.length === 0 && !isList) document.contents = null;
  tightenLists(document);
  const text = document.toString({ lineWidth: 0 });
  // Where nothing is left, the comments are.
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

/** `[a, b]` but `{ a: b }`, as the house writes them; the library knows one setting for both. */
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
