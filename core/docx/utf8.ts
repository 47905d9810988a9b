import { putUtf8 } from '../base/bytes.ts';

/** Bytes that grow. Large tables are written here cell by cell: one string of a whole document would be built, flattened and read again. */
export interface Sink {
  bytes: Uint8Array;
  at: number;
}

/** An empty sink. */
export function openSink(): Sink {
  return { bytes: new Uint8Array(1 << 16), at: 0 };
}

export function addText(sink: Sink, text: string): void {
  makeRoom(sink, text.length * 3);
  sink.at = putUtf8(text, { from: 0, to: text.length }, sink.bytes, sink.at);
}

export function addBytes(sink: Sink, piece: Uint8Array): void {
  makeRoom(sink, piece.length);
  sink.bytes.set(piece, sink.at);
  sink.at += piece.length;
}

/** Everything so far; nothing may be added afterwards. */
export function finishSink(sink: Sink): Uint8Array {
  return sink.bytes.subarray(0, sink.at);
}

function makeRoom(sink: Sink, length: number): void {
  if (sink.at + length <= sink.bytes.length) return;
  const larger = new Uint8Array(Math.max(sink.bytes.length * 2, sink.at + length));
  larger.set(sink.bytes.subarray(0, sink.at));
  sink.bytes = larger;
}
