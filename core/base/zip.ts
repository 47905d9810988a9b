import { deflateSync, Inflate, inflateSync, strFromU8 } from 'fflate';
import { crcOf, encodeUtf8 } from './bytes.ts';

/** One file of a package; text is stored as UTF-8. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export type ZipTrouble = 'not zip' | 'truncated' | 'too big' | 'encrypted';

/** A line of the directory. `from` to `to`: everything stored for it, its own head included. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly time: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly from: number;
  readonly to: number;
  /** Its line in the directory, as stored. */
  readonly line: Uint8Array;
}

/** A zip file of which only the directory was read. */
export interface Archive {
  readonly bytes: Uint8Array;
  readonly entries: readonly Entry[];
}

/** Together the parts taken out of one package may have this many bytes. */
export const unpackedLimit = 64 * 1024 * 1024;

// 1980-01-01 00:00, the first moment the format knows: the same input gives the same bytes.
const fixedTime = 0x00210000;
const unicodeName = 0x0800;

/** A zip file of the parts in their order; the same parts give the same bytes. */
export function zipParts(parts: readonly Part[]): Uint8Array {
  return join(parts.map((part) => pack(part, fixedTime)));
}

/** The archive with some parts replaced or (null) left out; all others keep their stored bytes. */
export function replaceParts(archive: Archive, changes: ReadonlyMap<string, string | Uint8Array | null>): Uint8Array {
  const pieces: Piece[] = [];
  for (const entry of archive.entries) {
    const content = changes.get(entry.name);
    if (content === null) continue;
    if (content === undefined) pieces.push({ head: [archive.bytes.subarray(entry.from, entry.to)], line: plainLine(entry) });
    else pieces.push(pack({ name: entry.name, content }, entry.time));
  }
  return join(pieces);
}

/** Everything in a zip file, or why it cannot be had. */
export function unzipParts(
  bytes: Uint8Array,
): { readonly type: 'parts'; readonly parts: Map<string, Uint8Array> } | { readonly type: 'unreadable'; readonly why: ZipTrouble } {
  const archive = openArchive(bytes);
  if (typeof archive === 'string') return { type: 'unreadable', why: archive };
  const parts = new Map<string, Uint8Array>();
  let left = unpackedLimit;
  for (const entry of archive.entries) left -= entry.size;
  if (left < 0) return { type: 'unreadable', why: 'too big' };
  for (const entry of archive.entries) {
    if (entry.name.endsWith('/')) continue;
    const content = inflateEntry(archive, entry);
    if (typeof content === 'string') return { type: 'unreadable', why: content };
    parts.set(entry.name, content);
  }
  return { type: 'parts', parts };
}

/** The directory of a zip file; nothing is unpacked. */
export function openArchive(bytes: Uint8Array): Archive | ZipTrouble {
  if (bytes.length < 4 || read4(bytes, 0) !== 0x04034b50)
    return bytes.length >= 22 && read4(bytes, 0) === 0x06054b50 ? { bytes, entries: [] } : 'not zip';
  const end = findEnd(bytes);
  if (end < 0) return 'truncated';
  let count = read2(bytes, end + 10);
  let at = read4(bytes, end + 16);
  const far = end - 20;
  if (far >= 0 && read4(bytes, far) === 0x07064b50) {
    const record = read8(bytes, far + 8);
    if (record + 56 > bytes.length || read4(bytes, record) !== 0x06064b50) return 'truncated';
    count = read8(bytes, record + 32);
    at = read8(bytes, record + 48);
  }
  const directory = at;
  const lines: Omit<Entry, 'to'>[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || read4(bytes, at) !== 0x02014b50) return 'truncated';
    const next = at + 46 + read2(bytes, at + 28) + read2(bytes, at + 30) + read2(bytes, at + 32);
    if (next > bytes.length) return 'truncated';
    lines.push(readLine(bytes.subarray(at, next)));
    at = next;
  }
  const starts = lines.map((line) => line.from).sort((a, b) => a - b);
  const ends = new Map(starts.map((from, index) => [from, starts[index + 1] ?? directory]));
  return { bytes, entries: lines.map((line) => ({ ...line, to: ends.get(line.from) ?? directory })) };
}

/** The content of one entry, checked; never more bytes than the directory promises. */
export function inflateEntry(archive: Archive, entry: Entry): Uint8Array | ZipTrouble {
  const { bytes } = archive;
  if (entry.flags & 1) return 'encrypted';
  if (entry.size > unpackedLimit) return 'too big';
  if (entry.from + 30 > bytes.length || read4(bytes, entry.from) !== 0x04034b50) return 'truncated';
  const from = entry.from + 30 + read2(bytes, entry.from + 26) + read2(bytes, entry.from + 28);
  if (from + entry.packed > bytes.length) return 'truncated';
  const packed = bytes.subarray(from, from + entry.packed);
  const content = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, entry.size) : 'truncated';
  if (typeof content === 'string') return content;
  return content.length === entry.size && crcOf(content) === entry.crc ? content : 'truncated';
}

/** Text of bytes in UTF-8, or in UTF-16 with its mark; null when they are neither. */
export function decodeText(bytes: Uint8Array): string | null {
  const mark = read2(bytes, 0);
  if (bytes.length >= 2 && (mark === 0xfeff || mark === 0xfffe)) return decodeUtf16(bytes, mark === 0xfeff ? 0 : 1);
  try {
    const text = strFromU8(bytes);
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  } catch {
    // fflate throws on a character cut in half.
    return null;
  }
}

function decodeUtf16(bytes: Uint8Array, low: 0 | 1): string {
  const pieces: string[] = [];
  for (let at = 2; at + 1 < bytes.length; ) {
    const codes: number[] = [];
    for (; at + 1 < bytes.length && codes.length < 8192; at += 2) codes.push((bytes[at + low] ?? 0) | ((bytes[at + 1 - low] ?? 0) << 8));
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('');
}

function inflate(packed: Uint8Array, size: number): Uint8Array | ZipTrouble {
  const whole = new Uint8Array(size);
  try {
    // Deflate grows a byte to 1032 at most: what is small when packed cannot keep us busy, whatever the directory says.
    if (packed.length <= 16384) return inflateSync(packed, { out: whole });
    // Pieces that should unpack to about a megabyte each.
    const piece = Math.max(4096, Math.min(32768, Math.floor((packed.length / size) * 1048576)));
    let at = 0;
    let over = false;
    const stream = new Inflate((chunk) => {
      if (at + chunk.length > size) over = true;
      else whole.set(chunk, at);
      at += chunk.length;
    });
    for (let from = 0; from < packed.length && !over; from += piece) {
      stream.push(packed.subarray(from, from + piece), from + piece >= packed.length);
    }
    return over ? 'too big' : whole.subarray(0, at);
  } catch {
    // fflate throws where the packed bytes make no sense or end too early.
    return 'truncated';
  }
}

function readLine(line: Uint8Array): Omit<Entry, 'to'> {
  const nameEnd = 46 + read2(line, 28);
  let packed = read4(line, 20);
  let size = read4(line, 24);
  let from = read4(line, 42);
  const extra = longSizes(line, nameEnd, nameEnd + read2(line, 30));
  let next = 0;
  if (size === 0xffffffff) size = extra[next++] ?? size;
  if (packed === 0xffffffff) packed = extra[next++] ?? packed;
  if (from === 0xffffffff) from = extra[next++] ?? from;
  const name = (decodeText(line.subarray(46, nameEnd)) ?? '').replace(/\\/g, '/');
  return { name, method: read2(line, 10), flags: read2(line, 8), time: read4(line, 12), crc: read4(line, 16), packed, size, from, line };
}

function longSizes(line: Uint8Array, from: number, to: number): readonly number[] {
  for (let at = from; at + 4 <= to; at += 4 + read2(line, at + 2)) {
    if (read2(line, at) !== 1) continue;
    const sizes: number[] = [];
    for (let value = at + 4; value + 8 <= Math.min(to, at + 4 + read2(line, at + 2)); value += 8) sizes.push(read8(line, value));
    return sizes;
  }
  return [];
}

function findEnd(bytes: Uint8Array): number {
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 65558; at--) {
    if (bytes[at] === 0x50 && read4(bytes, at) === 0x06054b50) return at;
  }
  return -1;
}

interface Piece {
  readonly head: readonly Uint8Array[];
  /** Its line in the directory, the place of its head still open. */
  readonly line: Uint8Array;
}

function pack(part: Part, time: number): Piece {
  const name = encodeUtf8(part.name);
  const content = typeof part.content === 'string' ? encodeUtf8(part.content) : part.content;
  const packed = deflateSync(content, { level: 6 });
  const head = new Uint8Array(30 + name.length);
  const line = new Uint8Array(46 + name.length);
  write(head, 0, 4, 0x04034b50);
  write(line, 0, 4, 0x02014b50);
  write(line, 4, 2, 20);
  for (const [bytes, at] of [
    [head, 4],
    [line, 6],
  ] as const) {
    write(bytes, at, 2, 20);
    write(bytes, at + 2, 2, name.length === part.name.length ? 0 : unicodeName);
    write(bytes, at + 4, 2, 8);
    write(bytes, at + 6, 4, time);
    write(bytes, at + 10, 4, crcOf(content));
    write(bytes, at + 14, 4, packed.length);
    write(bytes, at + 18, 4, content.length);
    write(bytes, at + 22, 2, name.length);
  }
  head.set(name, 30);
  line.set(name, 46);
  return { head: [head, packed], line };
}

/** The stored line of an entry, with plain sizes in place of long ones. */
function plainLine(entry: Entry): Uint8Array {
  const nameEnd = 46 + read2(entry.line, 28);
  const extraEnd = nameEnd + read2(entry.line, 30);
  const kept: number[] = [];
  for (let at = nameEnd; at + 4 <= extraEnd; at += 4 + read2(entry.line, at + 2)) {
    if (read2(entry.line, at) !== 1) kept.push(...entry.line.subarray(at, Math.min(extraEnd, at + 4 + read2(entry.line, at + 2))));
  }
  const line = new Uint8Array([...entry.line.subarray(0, nameEnd), ...kept, ...entry.line.subarray(extraEnd)]);
  write(line, 20, 4, entry.packed);
  write(line, 24, 4, entry.size);
  write(line, 30, 2, kept.length);
  return line;
}

function join(pieces: readonly Piece[]): Uint8Array {
  let size = 22;
  for (const { head, line } of pieces) for (const bytes of [...head, line]) size += bytes.length;
  const all = new Uint8Array(size);
  let at = 0;
  for (const { head, line } of pieces) {
    write(line, 42, 4, at);
    for (const bytes of head) {
      all.set(bytes, at);
      at += bytes.length;
    }
  }
  const directory = at;
  for (const { line } of pieces) {
    all.set(line, at);
    at += line.length;
  }
  write(all, at, 4, 0x06054b50);
  write(all, at + 8, 2, pieces.length);
  write(all, at + 10, 2, pieces.length);
  write(all, at + 12, 4, at - directory);
  write(all, at + 16, 4, directory);
  return all;
}

function write(bytes: Uint8Array, at: number, count: number, value: number): void {
  for (let index = 0; index < count; index++) bytes[at + index] = (value >>> (8 * index)) & 255;
}

function read2(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

function read4(bytes: Uint8Array, at: number): number {
  return (read2(bytes, at) | (read2(bytes, at + 2) << 16)) >>> 0;
}

function read8(bytes: Uint8Array, at: number): number {
  return read4(bytes, at) + read4(bytes, at + 4) * 2 ** 32;
}
