import { type Guide, guide } from '../model/guide.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from './annotations.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readSchema } from './schema.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads a guide for checking and searching: its front matter and its plain words. The page itself is rendered by Astro's
 * MDX; guides are the only content that may run code, and only maintainers write them.
 */
export function readGuide(id: string, file: SourceFile): { guide: Guide | null; problems: Problem[] } {
  const { parts, problems } = splitFrontMatter(file.text, file.path);
  if (!parts) return { guide: null, problems };
  const { yaml, problems: yamlProblems } = readYaml(parts.yaml, file.path, parts.yamlLine);
  problems.push(...yamlProblems);
  if (!yaml) return { guide: null, problems };
  const { value, problems: schemaProblems } = readSchema(guide, yaml, file.path);
  problems.push(...schemaProblems);
  return { guide: value && { ...value, id, paragraphs: plainParagraphs(parts.body) }, problems };
}

/** The words of a Markdown text, a block a string: without markers, link addresses, code and component lines. */
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
