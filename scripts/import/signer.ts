import { blankDocumentNumber } from './document-number.ts';
import type { Source, SourceLine } from './source.ts';

/**
 * Replaces the names of who signed a letterhead (签发人) by █ in capture, lines and sightings, and returns them in order.
 * Names follow the label, and joint documents continue them on the next lines, also beside the document number.
 */
export function hideSigners(source: Source): { source: Source; names: string[] } {
  const found = findSigners(source.lines.map(({ text }) => text));
  const names = found.flat().map(({ name }) => name.replace(/\s/g, ''));
  const hide = (texts: string[]) => {
    const signers = findSigners(texts);
    return texts.map((text, index) => withoutNames(text, signers[index] ?? []));
  };
  return {
    source: {
      ...source,
      capture: hide(source.capture.split(afterLineEnd)).join(''),
      lines: source.lines.map((line, index) => hideInLine(line, found[index] ?? [])),
      seen: source.seen.map((sighting) => ({ ...sighting, text: hide(sighting.text.split('\n')).join('\n') })),
    },
    names: [...new Set(names)],
  };
}

/** Whether a line of a letterhead has the label, or has only names that were replaced. */
export function isSignerLine(text: string): boolean {
  return label.test(text) || /^[█\s、，]+$/.test(text);
}

interface Signer {
  name: string;
  /** UTF-16 offset in the line. */
  at: number;
}

const afterLineEnd = /(?<=[\n\r\v\f\u0085\u2028\u2029])/;

/** 签发人 or 会签人 where a line or a cell begins, or after a document number. */
const label = /(?:^|[\s|｜（(号])会?\s*[签簽]\s*[发發]?\s*人(?:\s*[:：]|(?=\s|$))/;

/** Lines after the label in which names may continue. */
const reach = 3;

/** The names in each line of a text. */
function findSigners(texts: readonly string[]): Signer[][] {
  let left = 0;
  let isNamed = false;
  return texts.map((text) => {
    if (text.trim() === '') return [];
    const match = label.exec(text);
    left = match ? reach : left - 1;
    if (!match && left < 0) return [];
    const signers = match ? signersAfter(text, match) : signersAlone(text, isNamed);
    isNamed = signers.length > 0 || (isNamed && !match);
    return signers;
  });
}

/** The names after a label, up to another label or a document number. After a colon, the first word is a name. */
function signersAfter(text: string, { 0: found, index }: RegExpExecArray): Signer[] {
  const hasColon = /[:：]$/.test(found);
  const words = wordsFrom(text, index + found.length);
  const end = words.findIndex(({ name }, at) => !(at === 0 && hasColon ? name.length <= longest : isName(name)));
  return end < 0 ? words : words.slice(0, end);
}

/** The names of a line that has nothing else but a document number. Below a name, each must have a common surname. */
function signersAlone(text: string, isNamed: boolean): Signer[] {
  const words = wordsFrom(text, 0);
  const end = (words.at(-1)?.at ?? 0) + (words.at(-1)?.name.length ?? 0);
  const isWhole = blankDocumentNumber(text).slice(end).trim() === '';
  const fits = ({ name }: Signer) => isName(name) && (!isNamed || surname.test(name) || name.includes('·'));
  return isWhole && words.every(fits) ? words : [];
}

const separator = '[\\s、，,;；|｜]';
/** A name of two characters is often spaced to the width of three. */
const name =
  '\\p{Script=Han}[ \\u3000\\t]+\\p{Script=Han}(?!\\p{Script=Han})|\\p{Script=Han}+(?:[·•・]\\p{Script=Han}+)*';
const nextWord = new RegExp(`${separator}*(${name})(?=$|${separator}|[（()）])`, 'uy');

/** Consecutive words of Han characters; document numbers are passed over. */
function wordsFrom(text: string, from: number): Signer[] {
  const rest = blankDocumentNumber(text);
  const words: Signer[] = [];
  nextWord.lastIndex = from;
  for (let match = nextWord.exec(rest); match?.[1]; match = nextWord.exec(rest))
    words.push({ name: match[1], at: match.index + match[0].length - match[1].length });
  return words;
}

/** Characters of the longest word that counts as a name; it may have a title of office after it. */
const longest = 12;

function isName(word: string): boolean {
  const characters = word.replace(/\s/g, '').length;
  return (/[·•・]/.test(word) || (characters >= 2 && characters <= 4)) && !ofLetterhead.test(word);
}

/** Words of two to four characters in a letterhead that are places, organs, documents or markings. */
const ofLetterhead =
  /(?:[省市县區区州旗盟镇鎮乡鄉局厅廳委部]|街道|政府|报告|報告|情况|情況|总结|總結|通知|请示|文件|附件|目录|正文|摘要|[绝機机秘]密|[特加平急]急|急件|公开)$/;

const surname =
  /^(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|端木|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包左石崔吉龚程嵇邢裴陆荣翁荀羊甄曲封储靳段焦巴弓牧车侯全班仰仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司黎白怀蒲从鄂索赖卓屠池乔谭冉桑桂牛寿通边燕冀尚农温庄晏柴瞿阎连习艾鱼容向古易慎戈廖终衡步都耿满匡国文寇广东曾沙丰关查红游权岳帅缑肖付邸闫仝佟付覃训赫代党展侍某])/;

function withoutNames(text: string, signers: readonly Signer[]): string {
  return signers.reduceRight((rest, { name, at }) => `${rest.slice(0, at)}█${rest.slice(at + name.length)}`, text);
}

function hideInLine(line: SourceLine, signers: readonly Signer[]): SourceLine {
  if (signers.length === 0) return line;
  const hide = (cell: string) => signers.reduce((rest, { name }) => rest.replace(name, '█'), cell);
  return {
    ...line,
    text: withoutNames(line.text, signers),
    row: line.row && { ...line.row, cells: line.row.cells.map(hide) },
  };
}
