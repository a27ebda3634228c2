import { codePointLabel, invisiblePattern } from '../../src/model/invisible.ts';

/**
 * Writes a string as a YAML scalar that is also valid inside `{ … }` and `[ … ]`: plain if it is unambiguous, else in double
 * quotes. Importer, suggestions and browser editor all write texts with it.
 */
export function yamlScalar(text: string): string {
  if (unambiguous.test(text) || (plain.test(text) && !reserved.test(text) && !invisiblePattern.test(text))) return text;
  return quotedScalar(text);
}

/** Writes a string in double quotes, with escapes for invisible characters, which content files refuse unescaped. */
export function quotedScalar(text: string): string {
  return JSON.stringify(text).replace(new RegExp(invisiblePattern, 'gu'), escapeOne);
}

/** Days, months, ids of plans, addresses and hashes. */
const unambiguous =
  /^(?:\d{4}-\d{2}(?:-\d{2})?|\d{6}\/\d{4}-\d{4}(?:-[a-z0-9]+)*|https?:\/\/[\w.~/?=&%+:-]*[\w/]|(?=.*[a-df])[0-9a-f]{64})$/;
/** Begins with a letter or a Chinese bracket or dash, and contains no YAML indicator. */
const plain = /^[\p{L}《〔（“—…][^\n\r\t[\]{},"'`#\\:&*!|>@]*(?<! )$/u;
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function escapeOne(character: string): string {
  const code = codePointLabel(character).slice(2);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code}`;
}
