/**
 * What a reader noticed in a source beside the text it took: the second witness. Comparing text and capture cannot show
 * it, because the same reader wrote both.
 */
export interface Sighting {
  kind: SightingKind;
  /** Number of the source's lines before it; null if it concerns the whole source. */
  after: number | null;
  /** The text or name concerned; empty if there is none, as with a picture. */
  text: string;
}

export type SightingKind = keyof typeof kinds;

/** What a remark says about sightings of one kind. */
export interface SightingFacts {
  /** What was seen and what became of it: `count` sightings, together `length` characters long. */
  sentence: (count: number, length: number) => string;
  /** Outside the report's text it is furniture of the page, unless it is running text. */
  onlyInBody: boolean;
}

export function factsOf(kind: SightingKind): SightingFacts {
  return kinds[kind];
}

function textThat(how: string, outcome: string, onlyInBody = true): SightingFacts {
  return { sentence: (count, length) => `有 ${count} 处文字（共 ${length} 字）${how}，${outcome}`, onlyInBody };
}

function thing(sentence: string, onlyInBody: boolean): SightingFacts {
  return { sentence: () => sentence, onlyInBody };
}

const imported = '已经导入，不属于报告的请删去并写进 omissions';

/** All kinds, in the order of the remarks. */
const kinds = {
  hidden: textThat('在原件里看不见', '没有导入'),
  transparent: textThat('是透明的', imported),
  tiny: textThat('小得看不见', imported),
  'same-colour': textThat('与底色同色', imported),
  'off-page': textThat('在页面以外', imported),
  clipped: textThat('被裁去', imported),
  garbled: textThat('像是乱码', '请对照原件', false),
  picture: thing('有图片，图中文字没有导入', true),
  embedded: thing('有内嵌的网页、文件或视频，其中文字没有导入', true),
  unread: thing('有读不出的内容，可能缺字，请对照原件', false),
  'empty-page': { sentence: (count: number) => `有 ${count} 页没有文字，请对照原件看是否缺了内容`, onlyInBody: false },
  'bad-byte': thing('有坏字节，请对照原件', false),
  recoded: thing('文件不是 UTF-8 编码，采集件已转为 UTF-8，原编码是', false),
} satisfies Record<string, SightingFacts>;

export const sightingKinds = Object.keys(kinds) as SightingKind[];
