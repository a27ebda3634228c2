// npm run suggest -- <id> [--all] [--min 0.5] [--draft-indicators [--out FOLDER]]: prints suggested annotations for a report,
// with quotes, as YAML to copy. npm run suggest -- --indicator WORDS: finds defined indicators by Chinese words.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../src/model/refusal.ts';
import { BadCommand } from './cli/refusals.ts';
import { runCommand } from './cli/run-command.ts';
import { wordSystemErrors } from './cli/word-system-errors.ts';
import { draftFileName, type IndicatorDraft, writeDraft } from './suggest/draft-indicators.ts';
import { findIndicators, indicatorLines } from './suggest/find-indicators.ts';
import { loadDefinitions, loadSuggestionInput } from './suggest/suggestion-input.ts';
import { suggestFor } from './suggest/suggestions.ts';
import { writeSuggestions } from './suggest/write-yaml.ts';

const usage = `npm run suggest -- 440104/2022 [选项]，或 npm run suggest -- --indicator 调解
  --all               已经标注的也列出
  --min 0.6           与规划的对应，低于此分的不列
  --draft-indicators  没有指标的数值，拟出指标文件的草稿，附在后面
  --out 文件夹        草稿写进这个文件夹，一个指标一个文件
  --indicator 词      按中文词找已有的指标，几个词用空格隔开；列出 id、名称、单位、领域`;

await runCommand(usage, () => wordSystemErrors(main));

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      min: { type: 'string', default: '0' },
      'draft-indicators': { type: 'boolean', default: false },
      out: { type: 'string' },
      indicator: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(`用法：${usage}`);
    return;
  }
  if (values.indicator !== undefined) {
    printIndicators([values.indicator, ...positionals].join(' '));
    return;
  }
  const [id, ...extraArguments] = positionals;
  if (id === undefined || extraArguments.length > 0) throw new BadCommand('写一份报告的名称');
  const minimum = Number(values.min);
  if (Number.isNaN(minimum)) throw new BadCommand(`--min ${values.min} 不是数`);
  if (values.out !== undefined && !values['draft-indicators'])
    throw new BadCommand('--out 要和 --draft-indicators 同用');
  // Also accepts paths: content/reports/440104/2022.mdx.
  const name = id.replace(/^.*reports\//, '').replace(/\.(?:mdx|yaml)$/, '');
  const suggestions = suggestFor(loadSuggestionInput(name), {
    onlyNew: !values.all,
    drafts: values['draft-indicators'],
  });
  const links = suggestions.links.filter(({ score }) => score >= minimum);
  console.log(writeSuggestions(name, { ...suggestions, links }));
  if (values.out !== undefined) writeDrafts(values.out, suggestions.drafts);
  else for (const draft of suggestions.drafts) console.log(`---\n${writeDraft(draft)}`);
}

function printIndicators(words: string): void {
  const { indicators, topics } = loadDefinitions();
  const found = findIndicators(indicators.values(), words);
  if (found.length === 0) throw new Refusal(`没有指标含有“${words}”：换一个词，或少写一个词`);
  console.log(indicatorLines(found, topics).join('\n'));
}

/** @throws Refusal if a file exists already */
function writeDrafts(folder: string, drafts: readonly IndicatorDraft[]): void {
  const files = drafts.map((draft) => ({ path: join(folder, draftFileName(draft)), text: writeDraft(draft) }));
  const existing = files.find(({ path }) => existsSync(path));
  if (existing) throw new Refusal(`已经有 ${existing.path}，不覆盖：换一个文件夹，或移走它`);
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of files) writeFileSync(path, text);
  console.log(`# 写了 ${files.length} 个指标的草稿：${folder}`);
}
