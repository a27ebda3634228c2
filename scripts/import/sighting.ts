/**
 * What a reader noticed in a source beside the text it took: the second witness. Comparing text and capture cannot show
 * it, because the same reader wrote both.
 */
export interface Sighting {
  kind: SightingKind;
  /** The line that it is in or follows, from 1; 0 above the first line, null if it concerns the whole source. */
  line: number | null;
  /** The text or name concerned; empty if there is none, as with a picture. */
  text: string;
}

export type SightingKind = keyof typeof kinds;

/** What a remark says about sightings of one kind. */
export interface SightingFacts {
  /** What was seen and what became of it: `count` sightings, together `length` characters long. */
  sentence: (count: number, length: number) => string;
  /** In the line, not after it: the text was taken. */
  isInLine: boolean;
  /** Outside the report's text it is furniture of the page, unless it is running text. */
  onlyInBody: boolean;
  /** The remark has the first words. Not of text that nobody was meant to read: remarks are published. */
  isQuoted: boolean;
}

export function factsOf(kind: SightingKind): SightingFacts {
  return kinds[kind];
}

/** Text that was not taken. */
function passedBy(how: string, outcome: string, onlyInBody = true): SightingFacts {
  return { sentence: sentenceOf(how, outcome), isInLine: false, onlyInBody, isQuoted: true };
}

/** Text that was taken. */
function taken(how: string, outcome = imported, onlyInBody = true): SightingFacts {
  return { sentence: sentenceOf(how, outcome), isInLine: true, onlyInBody, isQuoted: true };
}

function thing(sentence: string | ((count: number) => string), onlyInBody: boolean, isInLine = false): SightingFacts {
  const worded = typeof sentence === 'string' ? () => sentence : sentence;
  return { sentence: worded, isInLine, onlyInBody, isQuoted: true };
}

/** Text that was not taken and not meant to be read. */
function unpublished(how: string, outcome: string): SightingFacts {
  return { ...passedBy(how, outcome, false), isQuoted: false };
}

function sentenceOf(how: string, outcome: string): SightingFacts['sentence'] {
  return (count, length) => `有 ${count} 处文字（共 ${length} 字）${how}，${outcome}`;
}

const imported = '已经导入，不属于报告的请删去并写进 omissions';

/** All kinds, in the order of the remarks. */
const kinds = {
  'other-pages': thing(
    '有翻页的按钮，这里只有其中一页：请接上其余各页的正文，再改 completeness、删去 breaksOff；总页数是',
    false,
  ),
  copy: passedBy('是正文的又一份（为打印而设），看不见', '没有导入', false),
  repeated: passedBy('是正文的又一份', '已经略去', false),
  hidden: passedBy('在原件里看不见', '没有导入'),
  unseen: unpublished('在 Word 里看不见（隐藏、白色或极小）', '没有导入'),
  revision: unpublished('是没有接受的修订（增、删、移）', '都没有导入：请接受或拒绝全部修订，再重新导入'),
  comment: {
    ...thing((count) => `有 ${count} 条批注，没有导入`, false, true),
    isQuoted: false,
  },
  folded: taken('折叠着，点开才看得见', '已经导入'),
  transparent: taken('是透明的'),
  unpainted: taken('设为不显示（如文字识别的底层）'),
  tiny: taken('小得看不见'),
  'same-colour': taken('与底色同色'),
  'off-page': taken('在页面以外'),
  clipped: taken('被裁去'),
  covered: taken('被图片或色块盖住'),
  unspoken: taken('设了 aria-hidden 或 inert，读屏软件不读'),
  'hidden-class': taken('的类名像是不显示的（如 sr-only、print-only），样式在别的文件里'),
  written: passedBy('由脚本写入', '没有导入，请对照原件补上'),
  'script-data': passedBy('在脚本的数据里，网页可能显示', '没有导入，请对照原件'),
  slot: thing('有空着的位置，可能由脚本填写，请对照原件补上', true, true),
  'empty-place': thing('网页里放正文的位置是空的，可能由脚本写入：请在浏览器里打开，另存为“网页，全部”再导入', false),
  garbled: taken('像是乱码', '请对照原件', false),
  slanted: passedBy('是斜的或竖排的（如水印）', '没有导入', false),
  annotation: passedBy('在批注、表单或图章里', '没有导入', false),
  table: thing('有表格，已按行排成段落，单元格可能错位，请对照原件整理', false, true),
  'split-table': thing((count) => `有 ${count} 处表格跨页，已经接成一个，请对照原件看接头`, false, true),
  'merged-table': thing('有表格，有合并的单元格，已按行排成段落，请对照原件整理', false),
  columns: thing((count) => `有 ${count} 页像是分两栏，已先左后右排列，请对照原件`, false),
  'run-together': taken('连成一段，其中有“一、”“二、”', '请对照原件分段'),
  'list-number': thing((count) => `有 ${count} 个编号是自动加的，已经写进正文，请对照原件`, true, true),
  note: thing((count) => `有 ${count} 条脚注或尾注，已经接在文末，编号写作 [1]，请对照原件`, false, true),
  raised: thing((count) => `有 ${count} 行里有上标的数字，注号写作 [1]，请对照原件`, false, true),
  'text-box': taken('在文本框里', '已经导入，请对照原件看位置', false),
  equation: taken('是公式，已排成一行', '请对照原件', false),
  'drawn-text': passedBy('画在图形或公式里', '没有导入，请对照原件补上', false),
  'nested-table': thing('表格里还有表格，已按段落排开，请对照原件整理', false, true),
  contents: passedBy('是目录', '没有导入', false),
  'page-margin': passedBy('在页眉或页脚里', '没有导入', false),
  generated: passedBy('是样式自动加的', '没有导入，请对照原件'),
  ruby: thing((count) => `有 ${count} 处注音，没有导入`, true),
  picture: thing('有图片，图中文字没有导入', true),
  embedded: thing('有内嵌的网页、文件或视频，其中文字没有导入', true),
  unread: thing('有读不出的内容，可能缺字，请对照原件', false),
  'empty-page': thing((count) => `有 ${count} 页没有文字，请对照原件看是否缺了内容`, false),
  'bad-byte': thing('有坏字节，请对照原件', false, true),
  recoded: thing('文件不是 UTF-8 编码，采集件已转为 UTF-8，原编码是', false),
} satisfies Record<string, SightingFacts>;

export const sightingKinds = Object.keys(kinds) as SightingKind[];
