import { addAll } from '../model/add-all.ts';
import { type Guide, guideSchema } from '../model/guide.ts';
import type { Problem } from '../model/problem.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseWithSchema } from './schema.ts';
import type { SourceFile } from './source-file.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads the front matter and plain text of a guide, for checks and search. Astro's MDX renders the page: guides are the
 * only content that may run code, and only maintainers write them.
 */
export function readGuide(id: string, file: SourceFile): { guide: Guide | null; problems: Problem[] } {
  const { sections, problems } = splitFrontMatter(file.text, file.path);
  if (!sections) return { guide: null, problems };
  const { yaml, problems: yamlProblems } = readYaml(sections.yaml, file.path, sections.yamlLine);
  addAll(problems, yamlProblems);
  if (!yaml) return { guide: null, problems };
  const { value, problems: schemaProblems } = parseWithSchema(guideSchema, yaml, file.path);
  addAll(problems, schemaProblems);
  return { guide: value && { ...value, id, paragraphs: plainParagraphs(sections.body) }, problems };
}

/** The text of a Markdown body, one string per line, without markup, link addresses, code and component lines. */
function plainParagraphs(body: string): string[] {
  return body
    .split('\n')
    .filter((line) => !/^\s*(?:import|export|<|\{|```|\|?[\s:|-]+\|?$)/.test(line))
    .map((line) =>
      line
        .replace(/^\s*(?:#{1,6}|[-*+>]|\d+\.)\s+/, '')
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[*_`]{1,2}/g, '')
        .replace(/\s*\|\s*/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}
