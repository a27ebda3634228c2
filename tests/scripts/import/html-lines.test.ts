import { describe, expect, test } from 'vitest';
import { readHtmlLines } from '../../../scripts/import/html-lines.ts';

/** The texts of a page's lines, and what was seen beside them. */
function read(html: string): { texts: string[]; seen: string[] } {
  const { lines, seen } = readHtmlLines(html);
  return {
    texts: lines.map(({ text }) => text),
    seen: seen.map(({ kind, line, text }) => `${kind} ${line} ${text.trim()}`),
  };
}

const secret = '<p class="x" id="y">九千九百九十九</p>';
const styled = (rule: string) => `<style>${rule}</style><p>甲</p>${secret}<p>乙</p>`;
const inline = (style: string) => `<p>甲</p><p style="${style}">九千九百九十九</p><p>乙</p>`;

describe('what a page hides stays out and is reported', () => {
  test.each([
    ['display: none', inline('display: none')],
    ['display: none, important', inline('DISPLAY:NONE !important')],
    ['visibility: hidden', inline('visibility:hidden')],
    ['visibility: collapse', inline('visibility: collapse')],
    ['a hidden attribute', '<p>甲</p><p hidden>九千九百九十九</p><p>乙</p>'],
    ['a closed dialog', '<p>甲</p><dialog>九千九百九十九</dialog><p>乙</p>'],
    ['a template', '<p>甲</p><template>九千九百九十九。</template><p>乙</p>'],
    ['text for browsers without scripts', '<p>甲</p><noscript><p>九千九百九十九。</p></noscript><p>乙</p>'],
    ['a class', styled('.x{display:none}')],
    ['an id', styled('#y { visibility : hidden }')],
    ['an element', `<style>h6{display:none}</style><p>甲</p><h6>九千九百九十九</h6><p>乙</p>`],
    ['a place in the page', styled('body > p:nth-of-type(2) { display: none }')],
    ['a sheet in a comment', styled('<!-- .x{display:none} -->')],
    ['a sheet for screens', styled('@media screen and (min-width: 600px) { .x{display:none} }')],
    ['a rule after a broken one', styled('p{color:;;} q..{a:b} .x{display:none}')],
    ['a name in another case, in a page without type', styled('.X{display:none}')],
    ['a nested rule', styled('body{ .x{display:none} }')],
    ['a nested rule with &', styled('body{ & > .x{display:none} }')],
    ['a custom property', styled(':root{--shown:none} .x{display:var(--shown)}')],
    ['a layer', styled('@layer a { .x{display:none} }')],
    [
      'a folded column',
      '<p>甲</p><table><col style="visibility:collapse"><col><tr><td>九千九百九十九</td><td>乙</td></tr></table>',
    ],
    ['a closed popover', '<p>甲</p><p popover>九千九百九十九</p><p>乙</p>'],
    ['skipped rendering', inline('content-visibility:hidden')],
    ['the more specific rule', styled('#y{display:none} .x{display:block} p{display:block}')],
    ['an important rule', styled('.x{display:none!important} #y{display:block}')],
  ])('%s', (_name, html) => {
    const { texts, seen } = read(html);
    expect(texts).toEqual(['甲', '乙']);
    expect(seen).toEqual([expect.stringMatching(/^hidden 1 九千九百九十九。?$/)]);
  });

  test.each([
    ['a rule for print', styled('@media print{.x{display:none}}')],
    ['a rule for narrow screens', styled('@media (max-width: 600px){.x{display:none}}')],
    ['an overridden rule', styled('.x{display:none} #y{display:block}')],
    ['a name in another case', `<!doctype html>${styled('.X{display:none}')}`],
    ['a rule on hovering', styled('.x:hover{display:none}')],
    ['a generated mark', styled('.x::before{display:none}')],
    [
      'visibility restored within',
      '<div style="visibility:hidden"><p>甲</p></div>'.replace('<p>', '<p style="visibility:visible">') +
        secret +
        '<p>乙</p>',
    ],
  ])('%s hides nothing', (_name, html) => {
    expect(read(html)).toEqual({ texts: ['甲', '九千九百九十九', '乙'], seen: [] });
  });

  test('cells and rows of a data table', () => {
    const table = (row: string) =>
      `<p>甲</p><table><tr><td>项</td><td>数</td></tr>${row}<tr><td>戊</td><td>己</td></tr></table>`;
    expect(read(table('<tr><td hidden>九千</td><td>830</td></tr>'))).toMatchObject({
      seen: ['hidden 4 九千'],
      texts: ['甲', '项 数', '830', '戊 己'],
    });
    expect(read(table('<tr style="display:none"><td>九千</td><td>8</td></tr>'))).toMatchObject({
      texts: ['甲', '项 数', '戊 己'],
      seen: ['hidden 3 九千8'],
    });
    expect(read(table('<tr><td>复议<span style="display:none">九千</span></td><td>8</td></tr>'))).toMatchObject({
      texts: ['甲', '项 数', '复议 8', '戊 己'],
      seen: ['hidden 3 九千'],
    });
    expect(read(table('<tr style="visibility:collapse"><td>九千</td><td>8</td></tr>')).texts).toEqual([
      '甲',
      '项 数',
      '戊 己',
    ]);
  });
});

describe('what may be unseen is taken and reported', () => {
  test.each([
    ['transparent', inline('opacity:0')],
    ['transparent', inline('color: transparent')],
    ['transparent', inline('color: rgba(0,0,0,0)')],
    ['tiny', inline('font-size:0')],
    ['tiny', inline('font-size: 1px')],
    ['tiny', inline('font: 0/0 a')],
    ['same-colour', inline('color:#fff')],
    ['same-colour', inline('color: white')],
    ['same-colour', inline('color: rgb(254, 254, 254)')],
    ['same-colour', '<p>甲</p><font color=#FFFFFF>九千九百九十九</font><p>乙</p>'],
    ['same-colour', styled('body{background:#ff0000} .x{color:red}')],
    ['off-page', inline('position:absolute; left:-9999px')],
    ['off-page', inline('text-indent:-999em')],
    ['clipped', inline('height:0;overflow:hidden')],
    ['clipped', inline('max-height: 0; overflow: hidden')],
    ['clipped', inline('position:absolute;clip:rect(0,0,0,0)')],
    ['clipped', inline('clip-path: inset(50%)')],
    ['clipped', inline('transform: scale(0)')],
    ['covered', `<div style="background:#fff">${inline('position:relative;z-index:-1')}</div>`],
    ['unspoken', inline('" aria-hidden="true')],
    ['unspoken', inline('" inert="')],
    ['hidden-class', `<link rel=stylesheet href=a.css>${inline('" class="text sr-only')}`],
    ['hidden-class', `<style>@import "a.css";</style>${inline('" class="print-only')}`],
  ])('%s: %s', (kind, html) => {
    expect(read(html)).toEqual({ texts: ['甲', '九千九百九十九', '乙'], seen: [`${kind} 2 九千九百九十九`] });
  });

  test.each([
    ['white on a banner', '<div style="background:url(a.png)"><p style="color:#fff">甲</p></div>'],
    ['white on blue', '<div style="background-color:#004488"><p style="color:#fff">甲</p></div>'],
    ['a size restored within', '<ul style="font-size:0"><li style="font-size:14px">甲</li></ul>'],
    ['a limited height', '<p style="max-height:300px;overflow:hidden">甲</p>'],
    ['a placed column', '<p style="position:absolute;left:-10px">甲</p>'],
    ['a negative layer without ground around it', '<div><p style="position:relative;z-index:-1">甲</p></div>'],
    [
      'a class that the page shows itself',
      '<link rel=stylesheet href=a.css><style>.hide{display:block}</style><p class=hide>甲</p>',
    ],
    ['a class on a page without other sheets', '<p class=hide>甲</p>'],
    ['a class for narrow screens', '<link rel=stylesheet href=a.css><p class=hidden-xs>甲</p>'],
  ])('%s is seen', (_name, html) => {
    expect(read(html)).toEqual({ texts: ['甲'], seen: [] });
  });
});

describe('text that opens on demand is taken and reported', () => {
  test.each([
    ['a button after it', '<p>甲</p><div style="display:none"><p>乙</p></div><div>展开全文</div>'],
    ['a button before it', '<p>甲</p><a href="#">点击展开全文</a><div style="display:none"><p>乙</p></div>'],
    [
      'a button after its container',
      '<div><p>甲</p><div style="display:none"><p>乙</p></div></div><p>查看更多 &gt;</p>',
    ],
    ['closed details', '<p>甲</p><details><summary>附表</summary><p>乙</p></details>'],
  ])('%s', (_name, html) => {
    const { texts, seen } = read(html);
    expect(texts).toEqual(expect.arrayContaining(['甲', '乙']));
    expect(seen).toContainEqual(expect.stringMatching(/^folded \d 乙$/));
  });
});

const prose = '全年办结行政复议案件九百八十三件，纠错率上升。'.repeat(4);

describe('what a script may write', () => {
  test.each([
    ['a call', '<script>document.write("全年办结<b>983</b>件")</script>', ['written 1 全年办结 983 件']],
    ['a call with escapes', "<script>$('#a').html('\\u5168\\u5e74983件')</script>", ['written 1 全年983件']],
    ['an assignment', '<script>a.innerHTML = `全年`;</script>', ['written 1 全年']],
    ['prose in its data', `<script>var news={"text":"${prose}"}</script>`, [`script-data 1 ${prose}`]],
    ['a place for a figure', '<p>全年办结<span id="n"></span>件</p>', ['slot 2 ']],
    ['a place for the text', '<div id="zoom"></div><p>甲</p>', ['empty-place 2 ']],
  ])('%s is reported', (_name, html, seen) => {
    expect(read(`<p>甲</p>${html}`).seen).toEqual(seen);
  });

  test.each([
    ['a comment', `<script>// "${prose}"\n/* "${prose}" */</script>`],
    [
      'a message',
      '<script>if (!confirm("您访问的链接即将离开本网站，可能有风险。是否继续访问？")) alert("已取消")</script>',
    ],
    [
      'an address',
      '<script src="https://a.example/b.js"></script><script>var u="https://a.example/c"; // 网址</script>',
    ],
    ['a counter outside the text', '<div><span id="hits"></span></div>'],
    ['a bookmark of Word', '<p>甲<span id="_GoBack"></span></p>'],
    ['a filled place', '<div id="zoom"><p>乙</p></div>'],
  ])('%s is not', (_name, html) => {
    expect(read(`<p>甲</p>${html}`).seen).toEqual([]);
  });
});

test('pictures, embedded files and phonetic guides are reported where they are', () => {
  const html =
    '<p>甲<img src=a></p><p>乙</p><iframe src=b></iframe><table><tr><td>一</td><td><img src=c></td></tr><tr><td>二</td><td>三</td></tr></table><p>深<ruby>圳<rp>(</rp><rt>zhèn</rt><rp>)</rp></ruby>市</p><img src=d width=1 height=1><svg><text>图</text></svg>';
  expect(read(html)).toEqual({
    texts: ['甲', '乙', '一', '二 三', '深圳市'],
    seen: ['picture 1 ', 'embedded 2 ', 'picture 2 ', 'ruby 5 zhèn', 'picture 5 '],
  });
});

describe('numbers that a list draws', () => {
  test.each([
    ['<ol><li>甲</li><li>乙</li></ol>', ['1. 甲', '2. 乙']],
    ['<ol start=3><li>甲</li><li>乙</li></ol>', ['3. 甲', '4. 乙']],
    ['<ol reversed><li>甲</li><li>乙</li></ol>', ['2. 甲', '1. 乙']],
    ['<ol><li value=5>甲</li><li>乙</li></ol>', ['5. 甲', '6. 乙']],
    ['<ol type=a><li>甲</li><li value=28>乙</li></ol>', ['a. 甲', 'ab. 乙']],
    ['<ol type=I start=9><li>甲</li><li>乙</li></ol>', ['IX. 甲', 'X. 乙']],
    [
      '<ol style="list-style-type:cjk-ideographic" start=9><li>甲</li><li>乙</li><li>丙</li></ol>',
      ['九、甲', '十、乙', '十一、丙'],
    ],
    ['<style>ol{list-style:decimal-leading-zero inside}</style><ol><li>甲</li></ol>', ['01. 甲']],
    ['<ol><li>甲<ol type=i><li>乙</li></ol></li><li>丙</li></ol>', ['1. 甲', 'i. 乙', '2. 丙']],
    ['<ol style="list-style:none"><li>甲</li></ol>', ['甲']],
    ['<ol><li>一、甲</li><li>（二）乙</li><li>3.丙</li></ol>', ['一、甲', '（二）乙', '3.丙']],
    ['<ul><li>甲</li></ul>', ['甲']],
  ])('%s', (html, texts) => {
    expect(read(html).texts).toEqual(texts);
  });

  test('are reported', () => {
    expect(read('<ol><li>甲</li></ol>').seen).toEqual(['list-number 1 1.']);
  });
});

describe('white space as browsers show it', () => {
  test.each([
    ['<p>法治建\n设，\n  放在 全局</p>', ['法治建设，放在 全局']],
    ['<p>行政\u200b复议</p>', ['行政复议']],
    ['<p>事项\n9项 GDP\nof\n100</p>', ['事项 9项 GDP of 100']],
    ['<p>法治建<b>\n设</b></p>', ['法治建设']],
    ['<pre>甲\n  乙\n\n丙</pre>', ['甲', '乙', '丙']],
    ['<p style="white-space: pre-wrap">甲\n乙</p>', ['甲', '乙']],
    [
      '<style>.c{white-space:pre-line}</style><div class=c>甲\r\n乙<p style="white-space:normal">丙\n丁</p></div>',
      ['甲', '乙', '丙丁'],
    ],
    ['<span style="display:block">甲</span><span style="display:block">乙</span>', ['甲', '乙']],
  ])('%j', (html, texts) => {
    expect(read(html).texts).toEqual(texts);
  });
});

describe('text that a style adds', () => {
  test.each([
    ['p::before{content:"一、"}', ['generated 1 一、']],
    ['p:after{content:"\\4e00\\3001"}', ['generated 1 一、']],
    ['p::before{content:counter(section) "."}', ['generated 1 counter(section) "."']],
    ['p::before{content:"\\f101"} p::after{content:"";clear:both} p:before{content:"■"}', []],
  ])('%s', (rule, seen) => {
    expect(read(`<style>${rule}</style><p>甲</p>`)).toEqual({ texts: ['甲'], seen });
  });
});

test('a caption is a line above its table', () => {
  const html = '<table><caption>表1</caption><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>';
  expect(read(html).texts).toEqual(['表1', '甲 乙', '丙 丁']);
});

test('only a link to another page is a link', () => {
  const sentence = '样例市坚持依法行政，全年办理行政复议案件一百二十件。'.repeat(4);
  const html = `<p><a name=top>甲</p><p>乙</p></a><p><a href="#a">丙</a></p><p><a href="b.html">丁</a></p><a href="c.html"><p>${sentence}</p></a>`;
  expect(readHtmlLines(html).lines.map(({ linked }) => linked)).toEqual([0, 0, 0, 1, 0]);
});

test('data that WPS leaves in a page is no text', () => {
  expect(read('<xml><w:WordDocument>Normal07.8 磅</w:WordDocument></xml><p>甲<o:p></o:p></p>').texts).toEqual(['甲']);
});

test('what is nested too deep is reported', () => {
  for (const [open, close] of [
    ['<span>', '</span>'],
    ['<div>', '</div>'],
    ['<table><tr><td>', '</td></tr></table>'],
  ] as const) {
    const { texts, seen } = read(`<p>甲</p>${open.repeat(3000)}乙${close.repeat(3000)}<p>丙</p>`);
    expect(texts).toEqual(['甲', '丙']);
    expect(seen).toEqual([expect.stringMatching(/^unread /)]);
  }
});

test('raised digits are not joined to the number before them; marks of notes stay as they are', () => {
  expect(read('<p>10<sup>3</sup>吨，5×10<SUP>-2</SUP>，据测算<sup>[1]</sup></p>').texts).toEqual([
    '10³吨，5×10⁻²，据测算[1]',
  ]);
  expect(read('<p>面积20m<span style="vertical-align: super">2</span></p>').texts).toEqual(['面积20m²']);
});
