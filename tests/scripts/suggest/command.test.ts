import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadSuggestionInput } from '../../../scripts/suggest/suggestion-input.ts';
import { suggestFor } from '../../../scripts/suggest/suggestions.ts';
import { writeSuggestions } from '../../../scripts/suggest/write-yaml.ts';
import { readAnnotations } from '../../../src/parse/annotations.ts';
import { copyOfValid, runScript } from '../run-script.ts';

const folder = copyOfValid();
afterAll(() => rmSync(folder, { recursive: true }));
const project = join(import.meta.dirname, '../../..');

describe('the output is a valid annotation file', () => {
  test.each(['440100/2024-office', '440104/2022', '440200/2024', '441500/2022-office'])('%s', (id) => {
    const input = loadSuggestionInput(id, { root: join(project, 'content'), label: 'content' });
    const output = writeSuggestions(id, suggestFor(input));
    // As an editor would: two figures of one sentence are of two indicators.
    let count = 0;
    const accepted = output.replace(/indicator: [^,]+/g, () => `indicator: i${count++}`).replaceAll('待定', 'other');
    const { problems, annotations } = readAnnotations({ path: 'x', text: accepted }, input.report.body);
    expect(problems).toEqual([]);
    expect(annotations.observations.length).toBeGreaterThan(20);
    expect(output.split('\n').every((line) => /^(?:#|\w+:$| {2}- \{ .* \} # \S)/.test(line))).toBe(true);
  });
});

describe('npm run suggest', { timeout: 60_000 }, () => {
  test('suggests new annotations, and with --all everything', async () => {
    const all = await runScript('suggest.ts', ['980101/2024', '--all'], folder);
    expect(all.stdout).toBe(
      [
        '# 980101/2024 的标注建议：逐条核对，采用的复制到标注文件，不采用的不管。',
        'observations:',
        '  - { indicator: 待定, value: 1200, unit: 件, quote: "办理样例建议1200件" } # 没有相近的指标，最近的是 suggestions-handled（办理建议数）',
        'events:',
        '  - { date: 2024-04, title: 印发样例公告, quote: "二是4月印发样例公告" } # 事件请改写成一句话',
        '',
      ].join('\n'),
    );
    const onlyNew = await runScript('suggest.ts', ['content/reports/980101/2024.mdx'], folder);
    expect(onlyNew.stdout).not.toContain('observations:');
    expect(onlyNew.stdout).not.toContain('events:');
    expect(onlyNew.status).toBe(0);
  });

  test('reports an unknown id and a text with errors', async () => {
    const absent = await runScript('suggest.ts', ['980101/2042'], folder);
    expect(absent).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('没有报告 980101/2042：是不是要写 980101/2024？'),
    });
    writeFileSync(join(folder, 'reports/980101/2024.mdx'), '---\ntitle: [\n---\n');
    const broken = await runScript('suggest.ts', ['980101/2024'], folder);
    expect(broken.stderr).toContain('980101/2024 还有错误，先运行 npm run check');
    expect(broken.status).toBe(2);
  });
});
