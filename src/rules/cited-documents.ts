import type { DeclaredDocument } from '../model/cited-document.ts';
import type { Division } from '../model/region.ts';
import { classifyDocument } from '../parse/document-kind.ts';
import { documentName } from '../parse/document-name.ts';
import type { Rule } from './rule.ts';

/**
 * content/documents.yaml: every address and every name once, regions that exist, and nothing that the rules for names
 * and kinds already say.
 */
export const citedDocuments: Rule = {
  name: 'documents',
  scope: 'archive',
  check({ content, documents: file }, report) {
    if (!file) return;
    const slugs = new Map<string, number>();
    const names = new Map<string, number>();
    content.documents.documents.forEach((document, i) => {
      const say = (path: PropertyKey[], message: string, fix: string) =>
        report({ file: file.file, position: file.yaml.locate(['documents', i, ...path]), message, fix });
      const twin = slugs.get(document.slug);
      if (twin !== undefined) say(['slug'], `地址 ${document.slug} 已给了第 ${twin + 1} 项`, '两份文件各用一个地址');
      slugs.set(document.slug, twin ?? i);

      if (document.region && content.divisions.size > 0 && !content.divisions.has(document.region))
        say(['region'], `行政区划代码 ${document.region} 不在 content/divisions.csv 里`, '核对代码');
      if (document.kind && document.kind === kindOf(document, [...content.divisions.values()]))
        say(['kind'], `名称本来就归入 ${document.kind}`, '删去 kind');

      written(document).forEach(({ path, name }) => {
        const known = names.get(`${document.region ?? ''}|${name}`);
        names.set(`${document.region ?? ''}|${name}`, known ?? i);
        if (known === undefined) return;
        if (known === i) say(path, `“${name}”与本项的另一个名称是同一写法`, '删去这一个');
        else say(path, `“${name}”已归到第 ${known + 1} 项`, '一个名称只归到一份文件；各地各有一份的，写 region');
      });
    });
  },
};

/** The names of a declared document, as they are compared. */
function written({ title, aliases }: DeclaredDocument): { path: PropertyKey[]; name: string }[] {
  const all = [{ path: ['title'] as PropertyKey[], text: title }];
  all.push(...aliases.map((text, i) => ({ path: ['aliases', i] as PropertyKey[], text })));
  return all.map(({ path, text }) => ({ path, name: documentName(text).name }));
}

function kindOf({ title }: DeclaredDocument, divisions: readonly Division[]) {
  const hasPlace = divisions.some(({ name }) => title.startsWith(name));
  return classifyDocument({ name: documentName(title).name, hasPlace, before: '', after: '' }).kind;
}
