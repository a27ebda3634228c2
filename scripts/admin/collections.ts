import { keyPattern } from '../../src/model/ids.ts';
import { contentSchemas } from '../schemas/content-schemas.ts';
import { type JsonSchema, toJsonSchema } from '../schemas/json-schema.ts';
import { listField, nameField } from './browser/formats.ts';
import { type Widget, widgetsOf } from './widgets.ts';

/** A folder that does not exist: the archive has no pictures, but Decap requires a media folder. */
export const noMedia = '.no-media';

/** A Decap collection: a kind of file that can be edited in the browser. */
export interface Collection {
  name: string;
  label: string;
  folder: string;
  extension: string;
  /** A custom format (browser/collection-format.ts), because Decap's own formats drop comments. */
  format: string;
  fields: Widget[];
  [setting: string]: unknown;
}

/**
 * The collections of /admin/, generated from the schemas that `npm run check` uses. They cannot create reports, which need
 * a capture (`npm run import`), and cannot delete files, because addresses are permanent.
 */
export function adminCollections(): Collection[] {
  // {{dirname}}/{{filename}}, i.e. region and name, is a report's id.
  const byRegion = { path: '{{dirname}}/{{filename}}', identifier_field: 'title', summary: '{{dirname}}/{{filename}}' };
  return [
    {
      ...collection('reports', '报告', 'content/reports', 'mdx'),
      ...byRegion,
      identifier_field: 'common.title',
      summary: '{{dirname}}/{{filename}} {{common.title}}',
      description: '元数据与正文。新的报告用 npm run import 导入，不在这里新建。',
      fields: [...reportGroups(widgetsOf(schemaOf('report'))), body],
    },
    {
      ...collection('annotations', '标注', 'content/annotations', 'yaml'),
      ...byRegion,
      description: '每条标注的引句从正文里逐字复制，全文只出现一次，且在同一自然段内。正文和检查的结果显示在旁边。',
      editor: { preview: true },
      fields: widgetsOf(schemaOf('annotations')),
    },
    {
      ...collection('catalogue', '目录', 'content/catalogue', 'yaml'),
      identifier_field: listField,
      summary: '{{filename}}',
      description: '已知存在、全文尚未收录的报告，每省一个文件。',
      fields: [entries(schemaOf('catalogue'))],
    },
    {
      ...collection('indicators', '指标', 'content/indicators', 'yaml'),
      create: true,
      slug: `{{fields.${nameField}}}`,
      identifier_field: 'name',
      summary: '{{name}}（{{filename}}，{{unit}}）',
      description: '指标的定义。同一件事尽量用同一个指标，先看看有没有相近的。',
      fields: [...widgetsOf(schemaOf('indicator')), fileName],
    },
    {
      ...collection('topics', '领域', 'content/topics', 'yaml'),
      identifier_field: 'name',
      summary: '{{name}}（{{filename}}）',
      description: '领域，以及哪些标题归入其中。',
      fields: widgetsOf(schemaOf('topic')),
    },
  ];
}

function collection(name: string, label: string, folder: string, extension: 'mdx' | 'yaml') {
  return {
    name,
    label,
    label_singular: label,
    folder,
    extension,
    format: `archive-${name}`,
    create: false,
    delete: false,
    // Merging happens on the repository's pages, after check and review.
    publish: false,
    editor: { preview: false },
    // Without this Decap searches the entry's own folder for pictures.
    media_folder: `/${noMedia}`,
  };
}

function schemaOf(name: string): JsonSchema {
  const contentSchema = contentSchemas.find((schema) => schema.name === name);
  if (!contentSchema) throw new Error(`No schema ${name}`);
  return toJsonSchema(contentSchema);
}

/** Keys of a report that are about its source or about how its text differs from the capture. */
const sourceKeys = ['source', 'urls'];
const collationKeys = [
  ...['completeness', 'breaksOff', 'corrections', 'omissions', 'redactions', 'history', 'importNotes'],
];

/** Groups the fields of a report, without changing their order. Those that neither list names are the usual ones. */
function reportGroups(fields: readonly Widget[]): Widget[] {
  const isIn = (keys: readonly string[]) => fields.filter(({ name }) => keys.includes(name));
  const usual = fields.filter(({ name }) => ![...sourceKeys, ...collationKeys].includes(name));
  return [
    group('common', '常用', usual),
    { ...group('sources', '来源', isIn(sourceKeys)), collapsed: true },
    { ...group('collation', '校勘', isIn(collationKeys)), collapsed: true },
  ];
}

/** A heading over fields; in the file they are keys of the top level. */
function group(name: string, label: string, fields: Widget[]): Widget {
  return { name, label, widget: 'object', required: true, group: true, collapsed: false, fields };
}

/** A plain text box, because rich editors change white space. */
const body: Widget = {
  name: 'body',
  label: '正文',
  widget: 'text',
  required: true,
  hint: '正文须与采集件逐字一致，收录以后很少改动；改动要有依据，并在 history 里加一行',
};

/** File name of a new indicator. It cannot change later, because other files refer to it. */
const fileName: Widget = {
  name: nameField,
  label: '文件名（只在新建时填）',
  widget: 'string',
  required: false,
  hint: '英文小写和连字符，如 cases-closed；标注里的指标 id 就是它。已有的指标不填',
  pattern: [keyPattern.source, '英文小写和连字符，如 cases-closed'],
};

/** The only field of the form for a file that is a list. */
function entries({ items }: JsonSchema): Widget {
  return {
    name: listField,
    label: '条目',
    widget: 'list',
    required: false,
    collapsed: true,
    summary: '{{fields.region}}/{{fields.slug}} {{fields.title}}',
    fields: widgetsOf(items ?? {}),
  };
}
