/** A whole number from 0, less than `below`. */
export type Random = (below: number) => number;

/** mulberry32, so that a seed gives the same files on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/**
 * One of the seeds with one to four damages. Text is mostly damaged between characters: damage inside them makes readers
 * refuse nearly every file for its encoding, so that the rest of the reader is never tried.
 */
export function mutate(seeds: readonly Uint8Array[], format: string, random: Random): Uint8Array {
  const isText = format === 'html' || format === 'txt';
  const damages = isText && random(10) > 0 ? textDamages : byteDamages;
  let bytes = pick(seeds, random);
  for (let times = 1 + random(4); times > 0; times--) bytes = pick(damages, random)(bytes, random, seeds);
  return bytes;
}

type Damage = (bytes: Uint8Array, random: Random, seeds: readonly Uint8Array[]) => Uint8Array;

/** Longest piece that is deleted, repeated or moved. */
const longestPiece = 2000;

const cutEnd: Damage = (bytes, random) => bytes.subarray(0, anywhere(bytes, random));

const deletePiece: Damage = (bytes, random) => {
  const { start, end } = piece(bytes, random);
  return concat(bytes.subarray(0, start), bytes.subarray(end));
};

const repeatPiece: Damage = (bytes, random) => {
  const { start, end } = piece(bytes, random);
  const repeats = Array.from({ length: 1 + random(20) }, () => bytes.subarray(start, end));
  return concat(bytes.subarray(0, end), ...repeats, bytes.subarray(end));
};

const insertOther: Damage = (bytes, random, seeds) => {
  const other = pick(seeds, random);
  const { start, end } = piece(other, random);
  return insert(bytes, other.subarray(start, end), random);
};

const insertToken: Damage = (bytes, random) => insert(bytes, new TextEncoder().encode(pick(tokens, random)), random);

const changeAscii: Damage = (bytes, random) => {
  const changed = new Uint8Array(bytes);
  for (let times = 1 + random(20); times > 0; times--) {
    const at = random(changed.length);
    if ((changed[at] ?? 0x80) < 0x80) changed[at] = random(0x80);
  }
  return changed;
};

const changeBits: Damage = (bytes, random) => {
  const changed = new Uint8Array(bytes);
  for (let times = 1 + random(20); times > 0; times--) {
    const at = random(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random(8));
  }
  return changed;
};

const insertNoise: Damage = (bytes, random) =>
  insert(
    bytes,
    Uint8Array.from({ length: 1 + random(200) }, () => random(256)),
    random,
  );

const textDamages = [cutEnd, deletePiece, repeatPiece, insertOther, insertToken, changeAscii];
const byteDamages = [cutEnd, deletePiece, repeatPiece, insertOther, insertToken, changeBits, insertNoise];

/** Words that readers of these formats treat in a special way. */
const tokens = [
  '<!--',
  '<table><tr><td>',
  '<plaintext>',
  '<meta charset="utf-7">',
  '<style>*{display:none}</style>',
  ']]>',
  '<w:p><w:r><w:t>',
  '</w:body>',
  ' 0 R ',
  'endstream endobj',
  '/Length 99999999',
  '<< /Type /Page /Kids [1 0 R] >>',
  '一、',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\n\u000b\n',
];

function insert(bytes: Uint8Array, inserted: Uint8Array, random: Random): Uint8Array {
  const at = anywhere(bytes, random);
  return concat(bytes.subarray(0, at), inserted, bytes.subarray(at));
}

function piece(bytes: Uint8Array, random: Random): { start: number; end: number } {
  const start = anywhere(bytes, random);
  return { start, end: boundary(bytes, Math.min(bytes.length, start + 1 + random(longestPiece))) };
}

function anywhere(bytes: Uint8Array, random: Random): number {
  return boundary(bytes, random(bytes.length));
}

/** The offset, or the next one that is not inside a UTF-8 character. */
function boundary(bytes: Uint8Array, offset: number): number {
  let at = offset;
  while (((bytes[at] ?? 0) & 0xc0) === 0x80) at++;
  return at;
}

function pick<T>(from: readonly T[], random: Random): T {
  return from[random(from.length)] as T;
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
