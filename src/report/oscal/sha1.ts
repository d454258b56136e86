/** SHA-1 of the bytes as 20 bytes (FIPS 180-4). It makes identifiers here and protects nothing. */
export function sha1(bytes: Uint8Array): Uint8Array {
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const blocks = padded(bytes);
  for (let start = 0; start < blocks.byteLength; start += 64) addBlock(state, blocks, start);
  const digest = new DataView(new ArrayBuffer(20));
  state.forEach((word, index) => {
    digest.setUint32(index * 4, word);
  });
  return new Uint8Array(digest.buffer);
}

function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const all = new Uint8Array(length);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(length - 4, (bytes.length << 3) >>> 0);
  return view;
}

function addBlock(state: Uint32Array, blocks: DataView, start: number): void {
  const words = new Uint32Array(80);
  for (let i = 0; i < 16; i += 1) words[i] = blocks.getUint32(start + i * 4);
  for (let i = 16; i < 80; i += 1)
    words[i] = rotate(at(words, i - 3) ^ at(words, i - 8) ^ at(words, i - 14) ^ at(words, i - 16), 1);
  let [a, b, c, d, e] = [0, 1, 2, 3, 4].map((i) => at(state, i)) as [number, number, number, number, number]; // five words
  for (let i = 0; i < 80; i += 1) {
    const next = (rotate(a, 5) + mix(i, b, c, d) + e + at(words, i)) >>> 0;
    [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
  }
  [a, b, c, d, e].forEach((word, index) => {
    state[index] = (at(state, index) + word) >>> 0;
  });
}

/** Function and constant of a round. */
function mix(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function rotate(word: number, bits: number): number {
  return ((word << bits) | (word >>> (32 - bits))) >>> 0;
}

function at(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}
