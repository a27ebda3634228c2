import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FolderServer, serveFolder } from '../../scripts/serve/folder.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import { countWidened, toFullWidth } from '../../src/parse/width.ts';
import { browser } from '../browser/browser.ts';
import { pagesOf } from './pages.ts';

const sites = inject('sites');
const site = sites.founding;
const { content } = readContent(site.content);
const reports = [...content.reports.values()];
const halfWidthInChinese = /\p{Script=Han}[”’》）)]?[,;:?!()][“‘《(]?\p{Script=Han}/gu;

describe.each(['founding', 'generated'] as const)('pages of %s', (name) => {
  test('no text of a page has half-width punctuation between Han, but for quotations of captures and citations', () => {
    const found = pagesOf(sites[name]).flatMap(({ path, html }) =>
      [...shownText(html).matchAll(halfWidthInChinese)].map(([mark]) => `${path} ${mark}`),
    );
    expect(found).toEqual([]);
  });
});

test.each(reports.map((report) => [report.id, report] as const))(
  '%s: every block is shown by the rule',
  (id, report) => {
    const page = read(`reports/${id}/index.html`);
    for (const block of report.body.blocks) {
      if (block.type === 'table' || block.text === '') continue;
      const { text } = unitOf(page, block.id);
      expect({ block: block.id, text: withoutWhiteSpace(text) }).toEqual({
        block: block.id,
        text: withoutWhiteSpace(toFullWidth(block.text)),
      });
    }
    const widened = report.body.blocks.reduce((sum, { text }) => sum + countWidened(text), 0);
    expect(page).toContain(`半角标点按全角显示 ${widened} 处`);
  },
);

test.each(reports.map((report) => [report.id, report] as const))('%s: marks cover their quotes', (id, report) => {
  const page = read(`reports/${id}/index.html`);
  const texts = new Map(report.body.blocks.map(({ id: block, text }) => [block, text]));
  const inOneBlock = report.annotations.observations.filter(({ quote, anchor }) =>
    withoutWhiteSpace(texts.get(anchor.block) ?? '').includes(withoutWhiteSpace(quote)),
  );
  expect(inOneBlock.length).toBeGreaterThan(5);
  for (const { quote, anchor } of inOneBlock) {
    const { marked } = unitOf(page, anchor.block);
    const halfWidthQuote = withoutWhiteSpace(quote).normalize('NFKC');
    expect(withoutWhiteSpace(marked).normalize('NFKC')).toContain(halfWidthQuote);
  }
});

test.each(reports.map((report) => [report.id, report] as const))(
  '%s: JSON, TXT and Markdown are verbatim',
  (id, report) => {
    const verbatim = report.body.blocks.map(({ text }) => text);
    const characters = withoutWhiteSpace(verbatim.join(''));
    const json = JSON.parse(read(`data/reports/${id}.json`)) as { blocks: { text: string }[]; title: string };
    expect(json.blocks.map(({ text }) => text)).toEqual(verbatim);
    expect(json.title).toBe(report.meta.title);
    expect(withoutWhiteSpace(read(`data/reports/${id}.txt`))).toContain(characters);
    expect(withoutWhiteSpace(read(`data/reports/${id}.md`)).replace(/#+/g, '')).toContain(characters);
    expect(toFullWidth(characters)).not.toBe(characters);
  },
);

describe('pages drawn in the browser', () => {
  let server: FolderServer;
  beforeAll(async () => {
    server = await serveFolder(site);
  });
  afterAll(() => server.close());

  test('a search hit is found in either width, shown full-width, and marked at the same characters', async () => {
    const page = await browser.newPage();
    for (const query of ['领导,完善法治', '领导，完善法治']) {
      await page.goto(`${server.origin}/search/?q=${encodeURIComponent(query)}&region=440104`);
      await page.locator('#search-status[data-state="done"]').waitFor({ state: 'attached' });
      const passage = page.locator('#search-results > li[data-id="440104/2022"] [data-passage]').first();
      expect(await passage.locator('mark').first().innerText()).toBe('领导，完善法治');
      expect(await passage.innerText()).toContain('一、坚持和加强党的领导，完善法治政府建设推进机制');
    }
    await page.close();
  });

  test('compared texts and the cited passage are full-width; citations are verbatim', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/compare/?a=440104/2022&b=440200/2024`);
    await page.locator('#compare-status[data-state="done"]').waitFor({ state: 'attached' });
    const compared = await page.locator('#compare-result').innerText();
    expect(compared).toContain('忠实践行习近平法治思想，全面落实');
    expect(compared).not.toMatch(halfWidthInChinese);
    await page.goto(`${server.origin}/cite/passage/?report=440104/2022&block=s1`);
    await page.locator('#cite-status[data-state="done"]').waitFor({ state: 'attached' });
    expect(await page.locator('blockquote').innerText()).toContain('党的领导，完善法治');
    await page.close();
  });

  test('the text directive of a cited passage is found in its page', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/cite/passage/?report=440200/2024&block=s1-1`);
    await page.locator('#cite-status[data-state="done"]').waitFor({ state: 'attached' });
    const address = (await page.locator('.citation').allInnerTexts()).find((text) => text.includes(':~:text=')) ?? '';
    const words = decodeURIComponent(/:~:text=([^,]+)/.exec(address)?.[1] ?? '');
    expect(words).toMatch(/^（一）/);
    expect(unitOf(read('reports/440200/2024/index.html'), 's1-1').text).toContain(words);
    await page.close();
  });
});

function read(path: string): string {
  return readFileSync(join(site.folder, path), 'utf8');
}

/** The text of a page, without what is verbatim on purpose: declared differences, correction notes, citations, code. */
function shownText(html: string): string {
  const verbatim =
    /<(script|style|pre|code)\b[\s\S]*?<\/\1>|<section id="apparatus"[\s\S]*?<\/section>|<p class="citation"[\s\S]*?<\/p>|<li class="correction"[\s\S]*?<\/li>/g;
  return textOf(
    html.replace(verbatim, '\n').replace(/<\/?(?:p|li|div|h\d|t[dhr]|dd|dt|section|option|b)\b[^>]*>/g, '\n'),
  );
}

/** The text of a block, and its characters that are marked as observations. Numbers of notes are generated by CSS. */
function unitOf(page: string, id: string): { text: string; marked: string } {
  const unit = page.slice(page.indexOf(`<div class="unit" id="${id}">`));
  const [block = ''] = /<(p|h\d)\b[^>]*>[\s\S]*?<\/\1>/.exec(unit) ?? [];
  return { text: textOf(block), marked: markedIn(parseFragment(block)) };
}

function markedIn(node: DefaultTreeAdapterTypes.ParentNode, isMarked = false): string {
  return node.childNodes
    .map((child) => {
      if ('value' in child) return isMarked ? child.value : '';
      if (!('tagName' in child)) return '';
      return markedIn(
        child,
        isMarked || child.attrs.some(({ name, value }) => name === 'class' && /^observation/.test(value)),
      );
    })
    .join('');
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
