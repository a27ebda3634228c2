import { actionButton, reloadButton } from '../page/buttons.ts';
import { basePath, byId, make } from '../page/elements.ts';
import { type Failure, FileError } from '../page/load-file.ts';
import { markStarted } from '../page/started.ts';
import { readChoice } from './choice.ts';
import { startChooser } from './chooser.ts';
import { comparisonOf } from './comparison.ts';
import { loadReport } from './load-data.ts';
import { startSides } from './sides.ts';
import { sideNames } from './text-sections.ts';

const failures: Record<Failure, string> = {
  missing: '本库没有这份报告，可能网址抄错了，或报告已改了地址。',
  unreachable: '报告没有载入，可能网络断了。',
  unreadable: '报告的数据文件读不出来。',
  updated: '网站已更新，这个网页是旧的。请重新载入，所选的报告会保留。',
};

const page = byId('compare', HTMLElement);
const base = basePath(page);
const status = byId('compare-status', HTMLElement);
const result = byId('compare-result', HTMLElement);

/** Shows the chooser and, if the address names two reports, their comparison. */
async function start(): Promise<void> {
  page.hidden = false;
  const choice = readChoice(location.search);
  startChooser(base, choice);
  startSides();
  const { a, b } = choice;
  if (a === null || b === null) {
    const prompt = a === null && b === null ? '选两份报告。' : `已选${sideNames[a === null ? 'b' : 'a']}，再选另一份。`;
    return showStatus('idle', prompt);
  }
  if (a === b) return showStatus('idle', '两边是同一份报告，请换一份。');
  await show(a, b);
}

async function show(a: string, b: string): Promise<void> {
  showStatus('loading', '正在载入两份报告……');
  try {
    const [left, right] = await Promise.all([loadReport(base, a), loadReport(base, b)]);
    const { nodes, summary } = comparisonOf(left, right, topicNames(), base);
    result.replaceChildren(...nodes);
    const tools = byId('compare-tools', HTMLElement);
    for (const [side, { year, place }] of [
      ['a', left],
      ['b', right],
    ] as const)
      tools.querySelector(`[data-report="${side}"]`)?.replaceChildren(`${year} 年${place}`);
    tools.hidden = false;
    byId('compare-chooser', HTMLDetailsElement).open = false;
    document.title = `${left.year} 年${left.place}与 ${right.year} 年${right.place}对读 · ${page.dataset.site}`;
    const swapped = `?${new URLSearchParams({ a: b, b: a })}`;
    showStatus('done', summary, make('a', { href: swapped }, '甲乙互换'));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { failure } = error;
    const button = failure === 'updated' ? reloadButton() : actionButton('重试', () => show(a, b));
    showStatus('error', failures[failure], failure === 'missing' ? null : button);
  }
}

function showStatus(state: 'idle' | 'loading' | 'done' | 'error', words: string, way: HTMLElement | null = null): void {
  status.dataset.state = state;
  result.setAttribute('aria-busy', String(state === 'loading'));
  status.replaceChildren(words, ...(way ? [' ', way] : []));
}

/** Names of topics by id, in the archive's order, from the page's hidden list. */
function topicNames(): Map<string, string> {
  const items = byId('compare-topics', HTMLElement).querySelectorAll<HTMLElement>('[data-topic]');
  return new Map([...items].map((item) => [item.dataset.topic ?? '', item.textContent?.trim() ?? '']));
}

markStarted();
start();
