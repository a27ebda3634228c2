import { bibtex } from '../../publish/citation/bibtex.ts';
import { citationKey, citedTitle } from '../../publish/citation/citable.ts';
import { cslFile } from '../../publish/citation/csl.ts';
import { ris } from '../../publish/citation/ris.ts';
import { printedStyles } from '../../publish/citation/styles.ts';
import { byId, make } from '../compare/elements.ts';
import { type Failure, FileError, load } from '../compare/files.ts';
import { type Cited, readCited, readWanted, type Wanted } from './cited.ts';
import { fragmentAddress } from './fragment.ts';

const failures: Record<Failure, string> = {
  missing: '本库没有这份文件，可能网址抄错了，或文件已改了地址。',
  unreachable: '文件没有载入，可能网络断了。重新打开这一页再试。',
  unreadable: '文件的数据读不出来。',
};

const page = byId('cite-passage', HTMLElement);
const status = byId('cite-status', HTMLElement);
const result = byId('cite-result', HTMLElement);
const base = page.dataset.base ?? '/';
const site = (page.dataset.origin || location.origin) + base.replace(/\/$/, '');

/** Reads the address and shows the citations that it asks for. */
async function start(): Promise<void> {
  const wanted = readWanted(location.search);
  if (!wanted) return say('idle', '还没有选段落：在报告或规划里点一段末尾的 #，再点出现的“引用本段”。');
  say('loading', '正在载入……');
  try {
    const address = `${base}data/${wanted.kind}s/${wanted.id}.json`;
    const citing = { archive: page.dataset.site ?? '', site, day: today() };
    const cited = await load(address, (data) => readCited(data, wanted, citing));
    if (!cited) return say('error', `这份文件里没有 ${wanted.block} 这一段，可能网址抄错了。`);
    result.replaceChildren(...view(cited, wanted));
    say('done', '');
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    say('error', failures[error.failure]);
  }
}

function view({ citable, words }: Cited, { kind, id, block }: Wanted): HTMLElement[] {
  const marked = fragmentAddress(citable.address, words);
  const styles = [...printedStyles(citable), ['网址，打开就标出这一段', marked] as const];
  const downloads = [
    ['bib', 'BibTeX', 'application/x-bibtex', bibtex(citable)],
    ['ris', 'RIS', 'application/x-research-info-systems', ris(citable)],
    ['csl.json', 'CSL-JSON', 'application/json', cslFile(citable)],
  ] as const;
  return [
    make(
      'blockquote',
      {},
      make('p', {}, words),
      make('p', { class: 'small' }, make('a', { href: `${base}${kind}s/${id}/#${block}` }, citedTitle(citable))),
    ),
    ...styles.flatMap(([name, text]) => [make('h2', {}, name), make('p', { class: 'citation' }, text), copier(text)]),
    make('h2', {}, 'BibTeX'),
    make('pre', { class: 'citation', tabindex: '0' }, bibtex(citable)),
    copier(bibtex(citable)),
    make('h2', {}, '下载'),
    make(
      'p',
      {},
      downloads.flatMap(([ending, name, type, text], i) => [i > 0 ? ' · ' : '', file(ending, name, type, text)]),
    ),
  ];

  function file(ending: string, name: string, type: string, text: string): HTMLElement {
    const address = URL.createObjectURL(new Blob([text], { type }));
    return make('a', { href: address, download: `${citationKey(citable)}.${ending}` }, name);
  }
}

/** A button that copies, and says that it did; where the browser forbids it, a click on the text still selects it. */
function copier(text: string): HTMLElement {
  const button = make('button', { type: 'button' }, '复制');
  button.addEventListener('click', async () => {
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    say('done', done ? '已复制。' : '浏览器不让复制：点一下引文选中整条，再按 Ctrl+C。');
  });
  return make('p', {}, button);
}

function say(state: 'idle' | 'loading' | 'done' | 'error', words: string): void {
  status.dataset.state = state;
  status.textContent = words;
}

/** The reader's day, ISO: the day of looking up. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

start();
