import { keyPattern } from '../../src/model/ids.ts';
import { contentSchemas } from '../schemas/content-schemas.ts';
import { type JsonSchema, toJsonSchema } from '../schemas/json-schema.ts';
import { listField, nameField } from './browser/formats.ts';
import { type Widget, widgetsOf } from './widgets.ts';

/** A folder that is not there: the archive has no pictures, but Decap wants to know where they would lie. */
export const noMedia = '.no-media';

/** A kind of files that can be edited in the browser, in Decap's terms. */
export interface Collection {
  name: string;
  label: string;
  folder: string;
  extension: string;
  /** One of ours (browser/formats.ts): Decap's own would write a file anew with its comments gone. */
  format: 'archive-yaml' | 'archive-text';
  fields: Widget[];
  [setting: string]: unknown;
}

/**
 * What /admin/ offers, made of the schemas that `npm run check` uses. Reports are not created here: a report begins with
 * its capture, of which the text is proven (`npm run import`). Nothing is deleted here: addresses are kept.
 */
export function adminCollections(): Collection[] {
  // {{dirname}} and {{filename}} are the region and the name, which is what a report is known by.
  const byRegion = { path: '{{dirname}}/{{filename}}', identifier_field: 'title', summary: '{{dirname}}/{{filename}}' };
  return [
    {
      ...collection('reports', '报告', 'content/reports', 'mdx'),
      ...byRegion,
      summary: '{{dirname}}/{{filename}} {{title}}',
      description: '元数据与正文。新的报告用 npm run import 导入，不在这里新建。',
      fields: [...widgetsOf(schemaOf('report')), body],
    },
    {
      ...collection('annotations', '标注', 'content/annotations', 'yaml'),
      ...byRegion,
      description: '每条标注的 quote 从正文里逐字复制，全文只出现一次，且在同一自然段内。',
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
    format: extension === 'mdx' ? ('archive-text' as const) : ('archive-yaml' as const),
    create: false,
    delete: false,
    // What is merged is merged after the check and a review, on the repository's own page.
    publish: false,
    editor: { preview: false },
    // Else the folder of the entry itself is listed for pictures.
    media_folder: `/${noMedia}`,
  };
}

function schemaOf(name: string): JsonSchema {
  const found = contentSchemas.find((schema) => schema.name === name);
  if (!found) throw new Error(`No schema ${name}`);
  return toJsonSchema(found);
}

/** The text goes through a plain box: nothing may set it anew, not a blank of it. */
const body: Widget = {
  name: 'body',
  label: '正文',
  widget: 'text',
  required: true,
  hint: '正文须与采集件逐字一致，收录以后很少改动；改动要有依据，并在 history 里加一行',
};

/** Asked for when an indicator is made; afterwards the name is fixed, other files point to it. */
const fileName: Widget = {
  name: nameField,
  label: '文件名（只在新建时填）',
  widget: 'string',
  required: false,
  hint: '英文小写和连字符，如 cases-closed；标注里的指标 id 就是它。已有的指标不填',
  pattern: [keyPattern.source, '英文小写和连字符，如 cases-closed'],
};

/** A file that is a list: its entries as the one field of the form. */
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
