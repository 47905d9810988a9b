import { encodeUtf8 } from '../base/bytes.ts';

/** Bytes that grow. Large tables are written here cell by cell: one string of a whole document would be built, flattened and read again. */
export interface Sink {
  add(text: string): void;
  copy(piece: Uint8Array): void;
  /** Everything so far; nothing may be added afterwards. */
  finish(): Uint8Array;
}

/** An empty sink. */
export function openSink(): Sink {
  let bytes = new Uint8Array(1 << 16);
  let at = 0;
  const makeRoom = (length: number): void => {
    if (at + length <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, at + length));
    larger.set(bytes.subarray(0, at));
    bytes = larger;
  };
  const copy = (piece: Uint8Array): void => {
    makeRoom(piece.length);
    bytes.set(piece, at);
    at += piece.length;
  };
  const add = (text: string): void => {
    makeRoom(text.length);
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code >= 0x80) {
        copy(encodeUtf8(index === 0 ? text : text.slice(index)));
        return;
      }
      bytes[at++] = code;
    }
  };
  return { add, copy, finish: () => bytes.subarray(0, at) };
}
