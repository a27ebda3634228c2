import type { DeclaredDocument } from '../model/cited-document.ts';
import type { Division } from '../model/region.ts';
import { classifyDocument } from '../parse/document-kind.ts';
import { documentName } from '../parse/document-name.ts';
import type { Rule } from './rule.ts';

/** content/documents.yaml: unique slugs and names, existing regions, and no kind that classification already yields. */
export const documentsRule: Rule = {
  id: 'documents',
  description: '引用文件表里的地址和名称不重复，地区存在，没有多余的类别',
  check: {
    archive({ content, documents }, flag) {
      if (!documents) return;
      const { file, yaml } = documents;
      const indexBySlug = new Map<string, number>();
      const indexByName = new Map<string, number>();
      content.documents.documents.forEach((document, i) => {
        const flagAt = (path: PropertyKey[], message: string, fix: string) =>
          flag({ file, position: yaml.locate(['documents', i, ...path]), message, fix });
        const sameSlug = indexBySlug.get(document.slug);
        if (sameSlug !== undefined)
          flagAt(['slug'], `地址 ${document.slug} 已给了第 ${sameSlug + 1} 项`, '两份文件各用一个地址');
        indexBySlug.set(document.slug, sameSlug ?? i);

        if (document.region && content.divisions.size > 0 && !content.divisions.has(document.region))
          flagAt(['region'], `行政区划代码 ${document.region} 不在 content/divisions.csv 里`, '核对代码');
        if (document.kind && document.kind === kindOf(document, [...content.divisions.values()]))
          flagAt(['kind'], `名称本来就归入 ${document.kind}`, '删去 kind');

        comparableNames(document).forEach(({ path, name }) => {
          const key = `${document.region ?? ''}|${name}`;
          const sameName = indexByName.get(key);
          indexByName.set(key, sameName ?? i);
          if (sameName === undefined) return;
          if (sameName === i) flagAt(path, `“${name}”与本项的另一个名称是同一写法`, '删去这一个');
          else
            flagAt(path, `“${name}”已归到第 ${sameName + 1} 项`, '一个名称只归到一份文件；各地各有一份的，写 region');
        });
      });
    },
  },
};

/** All names of a declared document, normalised for comparison, with their paths. */
function comparableNames({ title, aliases }: DeclaredDocument): { path: PropertyKey[]; name: string }[] {
  const names = [{ path: ['title'] as PropertyKey[], text: title }];
  names.push(...aliases.map((text, i) => ({ path: ['aliases', i] as PropertyKey[], text })));
  return names.map(({ path, text }) => ({ path, name: documentName(text).name }));
}

function kindOf({ title }: DeclaredDocument, divisions: readonly Division[]) {
  const startsWithDivision = divisions.some(({ name }) => title.startsWith(name));
  return classifyDocument({ name: documentName(title).name, startsWithDivision, before: '', after: '' }).kind;
}
