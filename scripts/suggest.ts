// npm run suggest -- <id> [--all] [--min 0.5]: prints suggested annotations for a report, with quotes, as YAML to copy.
// --all: includes existing annotations. --min: omits links to plans with a lower score.
import { parseArgs } from 'node:util';
import { BadCommand } from './cli/refusals.ts';
import { runCommand } from './cli/run-command.ts';
import { loadSuggestionInput } from './suggest/suggestion-input.ts';
import { suggestFor } from './suggest/suggestions.ts';
import { writeSuggestions } from './suggest/write-yaml.ts';

await runCommand('npm run suggest -- 440104/2022 [--all] [--min 0.6]', () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false }, min: { type: 'string', default: '0' } },
  });
  const [id, ...extraArguments] = positionals;
  if (id === undefined || extraArguments.length > 0) throw new BadCommand('写一份报告的名称');
  const minimum = Number(values.min);
  if (Number.isNaN(minimum)) throw new BadCommand(`--min ${values.min} 不是数`);
  // Also accepts paths: content/reports/440104/2022.mdx.
  const name = id.replace(/^.*reports\//, '').replace(/\.(?:mdx|yaml)$/, '');
  const suggestions = suggestFor(loadSuggestionInput(name), !values.all);
  const links = suggestions.links.filter(({ score }) => score >= minimum);
  console.log(writeSuggestions(name, { ...suggestions, links }));
});
