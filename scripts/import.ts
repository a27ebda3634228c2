// npm run import -- FILE --region 440300 --year 2024 [--kind office] [--name ascii-name] [--dry-run]
//   [--url ADDRESS] [--source NAME] [--retrieved DATE] [--locality NAME] [--date DATE]
// Converts a .txt, .html, .docx, .doc or .pdf file to a report's capture, text and annotation file, and deletes its catalogue
// entry. Writes nothing unless the text matches the capture; never overwrites. Exit code 1 if it refuses the file.
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/loaders/content-directory.ts';
import { formatProblem } from '../src/model/problem.ts';
import { DivisionNames, doubtsOf } from '../src/rules/title.ts';
import { BadCommand, Unreadable } from './cli/refusals.ts';
import { requireValidOptions } from './cli/require-valid-options.ts';
import { runCommand } from './cli/run-command.ts';
import { today } from './cli/today.ts';
import { wordSystemErrors } from './cli/word-system-errors.ts';
import { checkDraft } from './import/check-draft.ts';
import { composeDraft } from './import/compose-draft.ts';
import { readSourceFile } from './import/read-file.ts';
import { ArchiveFolder } from './report-files/archive-folder.ts';
import { findEntry, withoutEntry } from './report-files/catalogue-entry.ts';
import { pathsOf } from './report-files/paths.ts';
import { readTarget } from './report-files/target.ts';
import { writeTogether } from './report-files/write-together.ts';

const usage =
  'npm run import -- 文件 --region 440300 --year 2024 [--kind office] [--name sifaju] [--url 网址] [--dry-run]';

await runCommand(usage, () => wordSystemErrors(importReport));

async function importReport(): Promise<void> {
  const { values, positionals } = readArguments();
  requireValidOptions(values);
  const [file, ...extraArguments] = positionals;
  if (file === undefined || extraArguments.length > 0) throw new BadCommand('写一个要导入的文件');
  const { root, label } = contentDirectory();
  const archive = new ArchiveFolder(root, label);
  const divisions = archive.divisions();
  const catalogue = archive.catalogue(values.region ?? '');
  const target = readTarget(values, divisions, (id) => catalogue?.entries.find((entry) => entry.id === id)?.issuerKind);
  const paths = pathsOf(target.id);
  for (const path of Object.values(paths)) {
    if (archive.exists(path))
      throw new BadCommand(`已经有 ${archive.folder.displayPath(path)}，不覆盖：要重做，先删去或改名`);
  }

  const source = await readSourceFile(file);
  const entry = findEntry(catalogue?.entries ?? [], target.id, values.url ?? source.metadata.url);
  const draft = composeDraft(source, target, entry, divisions, {
    ...values,
    sourceName: values.source,
    today: values.date ?? today(),
  });
  const problems = checkDraft(target.id, draft, archive.topics(), (path) => archive.folder.displayPath(path));
  // Missing fields and odd characters are left to the editor; any other problem prevents writing.
  const blocking = problems.filter(({ rule }) => rule !== 'schema' && rule !== 'look-alike');
  if (blocking.length > 0) {
    throw new Unreadable(
      `没有写入：整理出的正文与采集件对不上\n${blocking.slice(0, 5).map(formatProblem).join('\n')}`,
      '把正文复制到 .txt 文件里再导入，并把原文件交给维护者看',
    );
  }

  const doubts = doubtsOf(draft.meta, target.year, target.region.code, new DivisionNames(divisions));
  draft.remarks.unshift(...doubts.map(({ message, fix }) => `${message}：${fix}`));

  const files = new Map([
    [paths.capture, draft.capture],
    [paths.mdx, draft.mdx],
    [paths.annotations, draft.annotations],
  ]);
  if (entry && catalogue) {
    const catalogueText = withoutEntry(catalogue.text, catalogue.entries.indexOf(entry));
    if (catalogueText !== null) files.set(catalogue.path, catalogueText);
    else draft.remarks.push(`请删去 ${archive.folder.displayPath(catalogue.path)} 里 ${entry.id} 的条目`);
    if (entry.id !== target.id)
      draft.remarks.push(`目录里这份报告的名称是 ${entry.id}，请核对 --region、--year、--kind、--name`);
  }
  if (values['dry-run']) {
    console.log(draft.mdx);
    console.log('（试运行，没有写入。）');
  }
  if (!values['dry-run']) writeTogether(root, files);
  for (const path of files.keys())
    console.log(`${path === catalogue?.path ? '删去目录条目' : '新建'} ${archive.folder.displayPath(path)}`);
  console.log(`正文 ${draft.characters} 字，与采集件逐字一致；略去 ${draft.meta.omissions?.length ?? 0} 处页面文字。`);
  const notes = draft.meta.importNotes?.length ?? 0;
  if (notes > 0) console.log(`有 ${notes} 条提示，也写在 importNotes 里，处理一条，删去一条：`);
  for (const remark of draft.remarks) console.log(`请看：${remark}`);
  for (const words of draft.unpublished) console.log(`只在这里显示，不写进文件：${words}`);
  for (const problem of problems) console.log(formatProblem(problem));
  console.log(
    `下一步：对照原件看一遍 ${archive.folder.displayPath(paths.mdx)}，再运行 npm run check 和 npm run suggest -- ${target.id}`,
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
