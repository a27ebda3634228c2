import { describe, expect, test } from 'vitest';
import { planView } from '../../../src/archive/pages/plan.ts';
import { targetsView } from '../../../src/archive/pages/targets.ts';
import { taskPages, taskView } from '../../../src/archive/pages/task.ts';
import type { PlanTask } from '../../../src/model/plan.ts';
import { foundingContent, plan } from '../founding-content.ts';

describe('plan page', () => {
  const page = planView(foundingContent, plan);

  test('the outline ends with all sections of the page', () => {
    const sections = [page.tasks, ...page.sections].map(({ id, name }) => ({ id, name }));
    expect(page.outline.slice(-sections.length)).toEqual(sections);
    expect(page.sections.map(({ id }) => id)).toEqual(['apparatus', 'cite', 'cited', 'history']);
  });

  test('a complete text that equals its capture has no apparatus and no notice', () => {
    const meta = { ...plan.meta, completeness: 'full' as const, breaksOff: undefined, omissions: [], redactions: [] };
    const whole = planView(foundingContent, { ...plan, meta, corrections: [] });
    expect(whole.partial).toBeNull();
    expect(whole.outline.map(({ id }) => id)).not.toContain('apparatus');
    expect(page.partial?.breaksOff).toBe(plan.meta.breaksOff);
  });

  test('begins with how much is here, since when, and whether it is proven', () => {
    expect(page.answer).toEqual(['不完整全文', '2025年1月6日印发（穗府〔2025〕1号）', '与采集件逐字一致（校勘 9 处）']);
  });

  test('beside the text are its tasks with their passages by stance, and its goals', () => {
    const notes = page.chapters.flatMap(({ blocks }) => blocks).flatMap((block) => block.notes);
    const tasks = notes.filter(({ kind }) => kind === 'task');
    expect(tasks.map(({ label }) => label)).toEqual(plan.meta.tasks.map(({ id }) => `任务 ${id}`));
    for (const [i, { text, address }] of tasks.entries()) {
      expect(address).toBe(page.tasks.tasks[i]?.address);
      const [total = 0, ...byStance] = [...text.matchAll(/\d+/g)].map(Number);
      const counts = page.tasks.tasks[i]?.counts.map(({ all }) => all) ?? [];
      expect(total).toBe(counts.reduce((sum, count) => sum + count, 0));
      expect(byStance.reduce((sum, count) => sum + count, 0)).toBe(total);
    }
    const goals = new Set(notes.filter(({ kind }) => kind === 'goal').map(({ text }) => text));
    expect(goals).toEqual(new Set(plan.targets.filter((target) => target.goals.length > 0).map(({ title }) => title)));
  });

  test('a task counts the passages that its page lists', () => {
    for (const task of plan.meta.tasks.slice(0, 5)) {
      const { backlinks } = firstPageOf(task);
      const counts = page.tasks.tasks.find(({ number }) => number === task.id)?.counts ?? [];
      expect(counts.reduce((sum, { all }) => sum + all, 0)).toBe(backlinks.reduce((sum, { count }) => sum + count, 0));
    }
  });

  test('a task counts its passages by stance, and those of the region and period apart', () => {
    expect(page.tasks.tasks.find(({ number }) => number === 12)?.counts).toEqual([
      { stance: 'result', all: 6, inPeriod: 1 },
      { stance: 'plan', all: 2, inPeriod: 0 },
      { stance: 'gap', all: 0, inPeriod: 0 },
    ]);
    const open = page.tasks.tasks.filter(({ counts }) => counts.every(({ inPeriod }) => inPeriod === 0));
    expect(open.map(({ number }) => number)).toEqual([2, 3, 9, 11]);
  });
});

describe('task page', () => {
  test('leads to its neighbours; the first task has no previous one', () => {
    const [first] = plan.meta.tasks;
    if (!first) throw new Error('The plan has no tasks');
    expect(taskPages(foundingContent, plan, first)).toHaveLength(1);
    expect(firstPageOf(first).neighbours).toEqual([
      { label: '下一项', title: plan.meta.tasks[1]?.title, address: `/plans/${plan.id}/tasks/2/` },
    ]);
  });

  test('the last task of a partial plan says that the text breaks off', () => {
    const breaking = plan.meta.tasks.filter((task) => firstPageOf(task).breaksOff);
    expect(breaking).toEqual([plan.meta.tasks.at(-1)]);
  });
});

describe('target board', () => {
  const { rows, columns } = targetsView(foundingContent, plan);

  test('every goal has its column', () => {
    for (const row of rows) {
      expect(row.columns.map(({ name }) => name)).toEqual(columns);
      expect(row.columns.flatMap(({ goals }) => goals)).toHaveLength(row.goals.length);
    }
    expect(columns.at(-1)).toBe('其他时间');
  });

  test('main targets list all passages, those of tasks and all values at most eight', () => {
    for (const { task, passages, passageCount, reported, reportedCount } of rows) {
      expect(passages).toHaveLength(task === null ? passageCount : Math.min(8, passageCount));
      expect(reported).toHaveLength(Math.min(8, reportedCount));
    }
  });
});

function firstPageOf(task: PlanTask) {
  const [listPage] = taskPages(foundingContent, plan, task);
  if (!listPage) throw new Error('A task has no page');
  return taskView(foundingContent, plan, task, listPage);
}
