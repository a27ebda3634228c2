import {
  type Form,
  type Format,
  listField,
  readTextFile,
  readYamlFile,
  writeTextFile,
  writeYamlFile,
} from './formats.ts';
import { isRecord } from './values.ts';

/** A field of a form, as far as its file depends on it (widgets.ts). */
export interface FormField {
  name: string;
  fields?: readonly FormField[];
  /** Whether its fields are shown together, but are keys of the file's top level. */
  group?: boolean;
  /** Whether an entry must have the key although its text may be empty. */
  may_be_empty?: boolean;
}

/** The format of a collection's files. Its form may group fields; the file has them in the order of the form. */
export function collectionFormat(extension: string, fields: readonly FormField[]): Format {
  const groups = fields.filter(({ group }) => group);
  const form = formOf(fields.flatMap((field) => (field.group ? (field.fields ?? []) : [field])));
  const [read, write] = extension === 'mdx' ? [readTextFile, writeTextFile] : [readYamlFile, writeYamlFile];
  return {
    fromFile: (text) => groupValues(read(text), groups),
    toFile: (values) => write(ungroupValues(values, groups), form),
  };
}

function groupValues(values: Record<string, unknown>, groups: readonly FormField[]): Record<string, unknown> {
  const grouped = { ...values };
  for (const { name: group, fields = [] } of groups) {
    const present = fields.map(({ name }) => name).filter((name) => Object.hasOwn(values, name));
    for (const name of present) delete grouped[name];
    grouped[group] = Object.fromEntries(present.map((name) => [name, values[name]]));
  }
  return grouped;
}

function ungroupValues(values: Record<string, unknown>, groups: readonly FormField[]): Record<string, unknown> {
  const flat = { ...values };
  for (const { name: group } of groups) {
    const inner = flat[group];
    delete flat[group];
    if (isRecord(inner)) Object.assign(flat, inner);
  }
  return flat;
}

function formOf(fields: readonly FormField[]): Form {
  const order = new Map<string, string[]>();
  const mayBeEmpty = new Set<string>();
  const add = (fieldsHere: readonly FormField[], path: string) => {
    const pathOf = (name: string) => (path === '' ? name : `${path}.${name}`);
    order.set(
      path,
      fieldsHere.map(({ name }) => name),
    );
    for (const field of fieldsHere) {
      if (field.may_be_empty) mayBeEmpty.add(pathOf(field.name));
      // The entries of a file that is a list are its top level.
      if (field.fields) add(field.fields, field.name === listField ? '' : pathOf(field.name));
    }
  };
  add(fields, '');
  return { order, mayBeEmpty };
}
