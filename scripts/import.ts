// npm run import -- FILE --region 440300 --year 2024 [--kind office] [--name ascii-name] [--dry-run]
//   [--url ADDRESS] [--source NAME] [--retrieved DATE] [--locality NAME] [--date DATE]
// Makes of a .txt, .html, .docx or .pdf file a report's capture, text and annotation file, and takes the report out of the
// catalogue. Writes nothing unless the text is proven to be the capture; never overwrites. Exit code 1 where it refuses.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/loaders/content-directory.ts';
import { formatProblem } from '../src/model/problem.ts';
import { doubtsOf, Places } from '../src/rules/titles.ts';
import { compose } from './import/compose.ts';
import { prove } from './import/prove.ts';
import { readSourceFile } from './import/read-file.ts';
import { Archive } from './new/archive.ts';
import { findEntry, withoutEntry } from './new/catalogue.ts';
import { pathsOf } from './new/paths.ts';
import { BadCommand, refuse, Unreadable } from './new/refusal.ts';
import { readTarget } from './new/target.ts';
import { today } from './new/today.ts';

const usage =
  '用法：npm run import -- 文件 --region 440300 --year 2024 [--kind office] [--name sifaju] [--url 网址] [--dry-run]';

try {
  await run();
} catch (error) {
  refuse(error, usage);
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new BadCommand('写一个要导入的文件');
  const { root, label } = contentDirectory();
  const archive = new Archive(root, label);
  const divisions = archive.divisions();
  const catalogue = archive.catalogue(values.region ?? '');
  const target = readTarget(values, divisions, (id) => catalogue?.entries.find((entry) => entry.id === id)?.issuerKind);
  const paths = pathsOf(target.id);
  for (const path of Object.values(paths)) {
    if (archive.exists(path)) throw new BadCommand(`已经有 ${archive.folder.show(path)}，不覆盖：要重做，先删去或改名`);
  }

  const source = await readSourceFile(file);
  const entry = findEntry(catalogue?.entries ?? [], target.id, values.url ?? source.stated.url);
  const composed = compose(source, target, entry, divisions, {
    ...values,
    sourceName: values.source,
    today: values.date ?? today(),
  });
  const problems = prove(target.id, composed, archive.topics(), (path) => archive.folder.show(path));
  // What is missing or looks odd is for the editor; what does not hold together is not written.
  const unproven = problems.filter(({ rule }) => rule !== 'schema' && rule !== 'look-alike');
  if (unproven.length > 0) {
    throw new Unreadable(
      `没有写入：整理出的正文与采集件对不上\n${unproven.slice(0, 5).map(formatProblem).join('\n')}`,
      '把正文复制到 .txt 文件里再导入，并把原文件交给维护者看',
    );
  }

  const doubts = doubtsOf(composed.meta, target.year, target.region.code, new Places(divisions));
  composed.remarks.unshift(...doubts.map(({ message, fix }) => `${message}：${fix}`));

  const files = new Map([
    [paths.capture, composed.capture],
    [paths.text, composed.text],
    [paths.annotations, composed.annotations],
  ]);
  if (entry && catalogue) {
    const left = withoutEntry(catalogue.text, catalogue.entries.indexOf(entry));
    if (left !== null) files.set(catalogue.path, left);
    else composed.remarks.push(`请删去 ${archive.folder.show(catalogue.path)} 里 ${entry.id} 的条目`);
    if (entry.id !== target.id)
      composed.remarks.push(`目录里这份报告的名称是 ${entry.id}，请核对 --region、--year、--kind、--name`);
  }
  if (values['dry-run']) {
    console.log(composed.text);
    console.log('（试运行，没有写入。）');
  }
  for (const [path, text] of files) {
    if (!values['dry-run']) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    console.log(`${path === catalogue?.path ? '删去目录条目' : '新建'} ${archive.folder.show(path)}`);
  }
  console.log(`正文 ${composed.characters} 字，与采集件逐字一致；略去 ${composed.meta.omissions.length} 处页面文字。`);
  for (const remark of composed.remarks) console.log(`请看：${remark}`);
  for (const problem of problems) console.log(formatProblem(problem));
  console.log(
    `下一步：对照原件看一遍 ${archive.folder.show(paths.text)}，再运行 npm run check 和 npm run suggest -- ${target.id}`,
  );
}

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      region: { type: 'string' },
      year: { type: 'string' },
      kind: { type: 'string' },
      name: { type: 'string' },
      url: { type: 'string' },
      source: { type: 'string' },
      retrieved: { type: 'string' },
      locality: { type: 'string' },
      date: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
}
