/** What a script may put into the page. */
export interface ScriptText {
  text: string;
  /** A call writes it, such as document.write('…'); else it is prose in the script's data. */
  isWritten: boolean;
}

/** The words that a script writes, and the prose in its data, which it may show. Comments and messages are neither. */
export function textsIn(script: string): ScriptText[] {
  const code = script.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<![:"'\w])\/\/.*/g, '');
  const texts: ScriptText[] = [];
  for (const { index, 0: quoted } of code.matchAll(literal)) {
    const text = plainText(quoted.slice(1, -1));
    const isWritten =
      writing.test(code.slice(Math.max(0, index - longestCall), index)) && /[\p{Script=Han}\d]/u.test(text);
    if (isWritten || isProse(text)) texts.push({ text, isWritten });
  }
  return texts;
}

const literal = /"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`/g;

/** A call or assignment that writes the string after it. */
const writing =
  /(?:\bdocument\.write(?:ln)?\s*\(|\.(?:innerHTML|outerHTML|innerText|textContent)\s*\+?=|\.(?:html|text|append|prepend|insertAdjacentHTML)\s*\((?:\s*["']\w+["']\s*,)?)\s*$/;
/** Characters. */
const longestCall = 60;

function plainText(quoted: string): string {
  return quoted
    .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(.)/g, '$1')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .trim();
}

function isProse(text: string): boolean {
  return /[。；]/.test(text) && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= fewest;
}

/** Han characters; shorter strings are messages, such as that a link leaves the site. */
const fewest = 60;
