import { planAddress, planDataAddress, reportAddress, reportDataAddress } from '../../model/addresses.ts';
import { toFullWidth } from '../../parse/width.ts';
import { bibtex } from '../../publish/citation/bibtex.ts';
import { cslFile } from '../../publish/citation/csl.ts';
import { citationKey, citedTitle } from '../../publish/citation/reference.ts';
import { ris } from '../../publish/citation/ris.ts';
import { printedStyles } from '../../publish/citation/styles.ts';
import { reloadButton } from '../page/buttons.ts';
import { basePath, byId, make } from '../page/elements.ts';
import { type Failure, FileError, loadFile } from '../page/load-file.ts';
import { markStarted } from '../page/started.ts';
import { type CitedPassage, type PassageId, readPassage, readPassageId } from './cited-passage.ts';
import { fragmentAddress } from './fragment.ts';

const failures: Record<Failure, string> = {
  missing: '本库没有这份文件，可能网址抄错了，或文件已改了地址。',
  unreachable: '文件没有载入，可能网络断了。重新打开这一页再试。',
  unreadable: '文件的数据读不出来。',
  updated: '网站已更新，这个网页是旧的。请重新载入，所选的段落会保留。',
};

const pageAddresses = { report: reportAddress, plan: planAddress };
const dataAddresses = { report: reportDataAddress, plan: planDataAddress };

const page = byId('cite-passage', HTMLElement);
const status = byId('cite-status', HTMLElement);
const result = byId('cite-result', HTMLElement);
const base = basePath(page);
const site = (page.dataset.origin || location.origin) + base;

/** Shows the citations of the passage that the address names. */
async function start(): Promise<void> {
  const passageId = readPassageId(location.search);
  if (!passageId) return showStatus('idle', '还没有选段落：在报告或规划里点一段旁边的“引用”。');
  showStatus('loading', '正在载入……');
  try {
    const address = base + dataAddresses[passageId.kind](passageId.id, 'json');
    const context = { archive: page.dataset.site ?? '', site, day: today() };
    const passage = await loadFile(address, (data) => readPassage(data, passageId, context));
    if (!passage) return showStatus('error', `这份文件里没有 ${passageId.block} 这一段，可能网址抄错了。`);
    result.replaceChildren(...citationNodes(passage, passageId));
    showStatus('done', '');
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    showStatus('error', failures[error.failure]);
    if (error.failure === 'updated') status.append(' ', reloadButton());
  }
}

function citationNodes({ citable, words, questioned }: CitedPassage, { kind, id, block }: PassageId): HTMLElement[] {
  // As the page of the passage shows them: browsers look for the directive's words there.
  const shownWords = toFullWidth(words);
  const highlighting = fragmentAddress(citable.address, shownWords);
  const styles = [...printedStyles(citable), ['网址，打开就标出这一段', highlighting] as const];
  const downloads = [
    ['bib', 'BibTeX', 'application/x-bibtex', bibtex(citable)],
    ['ris', 'RIS', 'application/x-research-info-systems', ris(citable)],
    ['csl.json', 'CSL-JSON', 'application/json', cslFile(citable)],
  ] as const;
  return [
    make(
      'blockquote',
      {},
      make('p', {}, shownWords),
      questioned.map((remark) => make('p', { class: 'badge differs' }, toFullWidth(remark))),
      make(
        'p',
        { class: 'small' },
        make('a', { href: base + pageAddresses[kind](id, block) }, toFullWidth(citedTitle(citable))),
      ),
    ),
    ...styles.flatMap(([name, text]) => [
      make('h2', {}, name),
      make('p', { class: 'citation' }, text),
      copyButton(text),
    ]),
    make('h2', {}, 'BibTeX'),
    make('pre', { class: 'citation', tabindex: '0' }, bibtex(citable)),
    copyButton(bibtex(citable)),
    make('h2', {}, '下载'),
    make(
      'p',
      {},
      downloads.flatMap(([ending, name, type, text], i) => [
        i > 0 ? ' · ' : '',
        downloadLink(ending, name, type, text),
      ]),
    ),
  ];

  function downloadLink(ending: string, name: string, type: string, text: string): HTMLElement {
    const address = URL.createObjectURL(new Blob([text], { type }));
    return make('a', { href: address, download: `${citationKey(citable)}.${ending}` }, name);
  }
}

/** If the browser forbids copying, a click on the citation still selects it. */
function copyButton(text: string): HTMLElement {
  const button = make('button', { type: 'button' }, '复制');
  button.addEventListener('click', async () => {
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    showStatus('done', copied ? '已复制。' : '浏览器不让复制：点一下引文选中整条，再按 Ctrl+C。');
  });
  return make('p', {}, button);
}

function showStatus(state: 'idle' | 'loading' | 'done' | 'error', words: string): void {
  status.dataset.state = state;
  status.textContent = words;
}

/** The access date: today in the reader's time zone, ISO. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((value) => String(value).padStart(2, '0'))
    .join('-');
}

markStarted();
start();
