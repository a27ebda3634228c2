import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { draftFileName, draftIndicators, writeDraft } from '../../../scripts/suggest/draft-indicators.ts';
import { suggestObservations } from '../../../scripts/suggest/observations.ts';
import { loadDefinitions } from '../../../scripts/suggest/suggestion-input.ts';
import { buildBody } from '../../../src/parse/body.ts';
import { runScript } from '../run-script.ts';

const project = join(import.meta.dirname, '../../..');
const root = mkdtempSync(join(tmpdir(), 'fazhi-drafts-'));
cpSync(join(project, 'content'), root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const texts = [
  '全市累计建成高标准农田12.6万亩，惠及农户4.2万户。',
  '开展古树名木普查，登记古树1.3万株，挂牌保护率达98%。',
  '全年培训乡村医生860名，家庭医生签约服务满意率96.5%。',
  '选聘特邀监督员20名，召开座谈会5次，收集意见建议46条。',
];
const body = buildBody(
  texts.map((text) => ({ type: 'paragraph', text, runIn: false, position: { line: 1, column: 1 } }) as const),
);

describe('drafts of indicators', () => {
  const { indicators, topics } = loadDefinitions({ root, label: 'content' });
  const observations = suggestObservations(body, indicators, 2024);
  const drafts = draftIndicators('440104/2022', observations, topics);

  test('each figure without an indicator has one, with name, unit and direction', () => {
    const unnamed = observations.filter(({ indicator }) => indicator === null);
    expect(unnamed.length).toBeGreaterThan(6);
    expect(drafts.flatMap((draft) => draft.observations)).toEqual(unnamed);
    const facts = drafts.map(({ name, unit, direction }) => [name, unit, direction]);
    expect(facts).toContainEqual(['建成高标准农田', '亩', 'none']);
    expect(facts).toContainEqual(['家庭医生签约服务满意率', '%', 'up']);
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(drafts.length);
  });

  test('copied into content they pass the check, and the next report finds them', async () => {
    for (const draft of drafts) writeFileSync(join(root, 'indicators', draftFileName(draft)), writeDraft(draft));
    const check = await runScript('check.ts', [], root);
    expect(check.stdout + check.stderr).not.toContain('draft-');
    expect(check.status).toBe(0);
    const found = suggestObservations(body, loadDefinitions({ root, label: 'content' }).indicators, 2024);
    expect(found.every(({ indicator }) => indicator !== null)).toBe(true);
  }, 60_000);
});
