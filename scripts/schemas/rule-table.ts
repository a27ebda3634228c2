import type { Rule } from '../../src/rules/rule.ts';

/** Markdown table of the rules across files, for the contribute guide. */
export function ruleTable(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, description }) => `| \`${id}\` | ${description} |`);
  return ['| 规则 | 检查什么 |', '| --- | --- |', ...rows].join('\n');
}
