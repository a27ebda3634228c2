import { codeOf, invisible } from '../../src/model/plain-text.ts';

/**
 * A text as a YAML value, also inside `{ … }` and `[ … ]`: plain where it can be read as nothing else, else in double
 * quotes, with what cannot be seen as an escape.
 */
export function yamlScalar(text: string): string {
  if (unmistakable.test(text) || (plain.test(text) && !words.test(text) && !invisible.test(text))) return text;
  return JSON.stringify(text).replace(new RegExp(invisible, 'gu'), escapeOne);
}

/** Days, addresses and hashes. */
const unmistakable = /^(?:\d{4}-\d{2}-\d{2}|https?:\/\/[\w.~/?=&%+:-]*[\w/]|(?=.*[a-df])[0-9a-f]{64})$/;
/** Begins with a letter or a bracket or dash of Chinese print, and has none of the signs that YAML gives a meaning. */
const plain = /^[\p{L}《〔（“—…][^\n\r\t[\]{},"'`#\\:&*!|>@]*(?<! )$/u;
const words = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function escapeOne(character: string): string {
  const code = codeOf(character).slice(2);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code}`;
}
