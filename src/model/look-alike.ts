/**
 * Characters that look like others, so that a search for the usual character misses them (Unicode TR39): radicals
 * (⼈ U+2F08 for 人), compatibility ideographs, mathematical letters, and Greek or Cyrillic letters next to Latin ones.
 * The pattern excludes the twelve unified ideographs of the compatibility block.
 */
export const lookAlikePattern =
  /[\u2E80-\u2FDF\uF900-\uFA0D\uFA10\uFA12\uFA15-\uFA1E\uFA20\uFA22\uFA25\uFA26\uFA2A-\uFAD9\u{1D400}-\u{1D7FF}\u{2F800}-\u{2FA1F}]|(?<=[A-Za-z])[\u0370-\u052F]|[\u0370-\u052F](?=[A-Za-z])/u;

/**
 * Radicals that fonts draw with a character's glyph, each followed by that character. Measured by printing GB 2312 to PDF
 * and extracting the text. NFKC does not map those of the supplement, and maps ⼾ (drawn as 户 in simplified fonts) to 戶.
 */
const pairs =
  '⻉贝⻓长⻋车⻮齿⻜飞⻛风⻣骨⻤鬼⻁虎⼾户⻩黄⻅见⻆角⻰龙⻧卤⻢马⻨麦⻔门⺠民⻦鸟⻬齐⻘青⻝食⺒巳⻙韦⻚页⻥鱼⺎兀⻄西⻳龟' +
  '⺉刂⺅亻⻈讠⻖阝⺾艹⺐尢⺘扌⺨犭⻠饣⺖忄⺦丬⺡氵⻌辶⺕彐⺰纟⺓幺⺙攵⺣灬⺭礻⺺肀⻐钅⻂衤⻪黾㬵胶';
const intendedCharacters = new Map(pairs.match(/../gu)?.map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** The usual character for a look-alike; the look-alike itself if unknown. */
export function intendedCharacter(lookAlike: string): string {
  return intendedCharacters.get(lookAlike) ?? lookAlike.normalize('NFKC');
}

export function describeLookAlike(character: string): { message: string; fix: string } {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
  const usual = intendedCharacter(character);
  const fix = usual === character ? '换成通常的字' : `换成通常的“${usual}”；采集件如此的，写进 corrections`;
  return { message: `形近字“${character}”（${code}）`, fix };
}

/** Whether every label of the host name is either all ASCII (without `xn--`) or all Han. */
export function isPlainHost(address: string): boolean {
  const host = /^https?:\/\/([^/?#:]+)/i.exec(address)?.[1] ?? '';
  return host.split('.').every((label) => /^(?!xn--)[a-z0-9_-]+$/i.test(label) || /^\p{Script=Han}+$/u.test(label));
}
