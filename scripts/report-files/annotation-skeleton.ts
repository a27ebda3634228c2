/** The annotation file of a new report: only comments. */
export function annotationSkeleton(title: string, id: string): string {
  return `# yaml-language-server: $schema=../../../schemas/annotations.json
# ${title}的标注。片段逐字照录，次序依正文。
# npm run suggest -- ${id} 给出可以采用的标注；写法见 CONTRIBUTING.md。
`;
}
