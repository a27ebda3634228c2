/**
 * 52-bit string hash: two 32-bit FNV-1a passes with different seeds and the finaliser of MurmurHash3. Probability of any
 * collision among a million sentences: 1 in 9,000.
 */
export function hashOf(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) + (b >>> 15);
  }
  return (mix(a) >>> 0) * 0x100000 + (mix(b) >>> 12);
}

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
