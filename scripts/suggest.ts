// npm run suggest -- <id> [--all] [--min 0.5]: proposes annotations for a report, with quotes, as YAML to copy from.
// --all: also what its annotations have already. --min: leaves out links to plans with a lower score.
import { parseArgs } from 'node:util';
import { BadCommand, refuse } from './new/refusal.ts';
import { loadMaterial } from './suggest/load.ts';
import { suggestFor } from './suggest/suggestions.ts';
import { writeSuggestions } from './suggest/write-yaml.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false }, min: { type: 'string', default: '0' } },
  });
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new BadCommand('写一份报告的名称');
  const least = Number(values.min);
  if (Number.isNaN(least)) throw new BadCommand(`--min ${values.min} 不是数`);
  // Editors paste paths: content/reports/440104/2022.mdx is as good.
  const name = id.replace(/^.*reports\//, '').replace(/\.(?:mdx|yaml)$/, '');
  const suggestions = suggestFor(loadMaterial(name), !values.all);
  const links = suggestions.links.filter(({ score }) => score >= least);
  console.log(writeSuggestions(name, { ...suggestions, links }));
} catch (error) {
  refuse(error, '用法：npm run suggest -- 440104/2022 [--all] [--min 0.6]');
}
