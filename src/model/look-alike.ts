/**
 * Characters that look like others and are not found by who types those: radicals (⼈ U+2F08 for 人), compatibility
 * ideographs, letters set as mathematical signs, and Greek or Cyrillic letters next to Latin ones (Unicode TR39). Twelve
 * characters of the compatibility block are ideographs of their own and stay.
 */
export const lookAlike =
  /[\u2E80-\u2FDF\uF900-\uFA0D\uFA10\uFA12\uFA15-\uFA1E\uFA20\uFA22\uFA25\uFA26\uFA2A-\uFAD9\u{1D400}-\u{1D7FF}\u{2F800}-\u{2FA1F}]|(?<=[A-Za-z])[\u0370-\u052F]|[\u0370-\u052F](?=[A-Za-z])/u;

/** What an editor is told of one: the character that is meant, where Unicode names it. */
export function wordLookAlike(character: string): { message: string; fix: string } {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
  const meant = character.normalize('NFKC');
  const fix = meant === character ? '换成通常的字' : `换成通常的“${meant}”；采集件如此的，写进 corrections`;
  return { message: `形近字“${character}”（${code}）`, fix };
}

/** Whether a host name says what it seems to: each label is all ASCII, and no encoded other script, or all Han. */
export function isPlainHost(address: string): boolean {
  const host = /^https?:\/\/([^/?#:]+)/i.exec(address)?.[1] ?? '';
  return host.split('.').every((label) => /^(?!xn--)[a-z0-9_-]+$/i.test(label) || /^\p{Script=Han}+$/u.test(label));
}
