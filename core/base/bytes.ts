/** UTF-8 of a text. Written by hand: a bare engine has no encoder, and fflate's stand-in spoils characters beyond the first plane. */
export function encodeUtf8(text: string): Uint8Array {
  const length = text.length;
  let bytes = new Uint8Array(length + (length >> 2) + 16);
  let at = 0;
  // In pieces, so that a text needs room for what it is, not for the most that it could be; a pair is never parted.
  for (let from = 0; from < length; ) {
    let to = Math.min(length, from + 4096);
    if (to < length && (text.charCodeAt(to) & 0xfc00) === 0xdc00) to--;
    if (at + (to - from) * 3 > bytes.length) {
      const larger = new Uint8Array(at + (length - from) * 3);
      larger.set(bytes);
      bytes = larger;
    }
    at = putUtf8(text, { from, to }, bytes, at);
    from = to;
  }
  return bytes.subarray(0, at);
}

/** Writes a stretch of a text into bytes that have room for three of each unit; where it ended. */
export function putUtf8(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  bytes: Uint8Array,
  start: number,
): number {
  let at = start;
  for (let index = from; index < to; index++) {
    let code = text.charCodeAt(index);
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = 0x80 | (code & 63);
      continue;
    }
    if (code >= 0xd800 && code < 0xe000) {
      const next = index + 1 < to ? text.charCodeAt(index + 1) : 0;
      if (code < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
        index++;
        code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 63);
        bytes[at++] = 0x80 | ((code >> 6) & 63);
        bytes[at++] = 0x80 | (code & 63);
        continue;
      }
      code = 0xfffd;
    }
    bytes[at++] = 0xe0 | (code >> 12);
    bytes[at++] = 0x80 | ((code >> 6) & 63);
    bytes[at++] = 0x80 | (code & 63);
  }
  return at;
}

const tables = /* @__PURE__ */ crcTables();

/** The check sum of the zip format, four bytes at a time. */
export function crcOf(bytes: Uint8Array): number {
  const [first, second, third, fourth] = tables;
  const length = bytes.length;
  const whole = length - (length % 4);
  let crc = -1;
  let at = 0;
  for (; at < whole; at += 4) {
    crc ^= byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24);
    crc = step(fourth, crc) ^ step(third, crc >>> 8) ^ step(second, crc >>> 16) ^ step(first, crc >>> 24);
  }
  for (; at < length; at++) crc = (crc >>> 8) ^ step(first, crc ^ byteAt(bytes, at));
  return ~crc >>> 0;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

function step(table: Int32Array, value: number): number {
  return table[value & 255] as number;
}

function crcTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256);
  for (let value = 0; value < 256; value++) {
    let crc = value;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    first[value] = crc;
  }
  const following = (before: Int32Array) => before.map((crc) => (crc >>> 8) ^ step(first, crc));
  const second = following(first);
  const third = following(second);
  return [first, second, third, following(third)];
}
