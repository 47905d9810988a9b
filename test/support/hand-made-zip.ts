import { deflateSync, strToU8 } from 'fflate';
import { crcOf } from '../../core/base/bytes.ts';

/** A file in a zip made by hand; what is given in place of the truth is a lie told to the reader. */
export interface ZippedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  /** Sizes in the long form of large archives. */
  readonly long?: boolean;
  /** Sizes behind the content, as programs write that pack while they send. */
  readonly behind?: boolean;
}

export function makeZip(files: readonly ZippedFile[]): Uint8Array {
  const heads: Buffer[] = [];
  const lines: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const content = typeof file.content === 'string' ? strToU8(file.content) : file.content;
    const packed = file.method === 0 ? content : deflateSync(content);
    const name = Buffer.from(file.name);
    const [crc, size] = [file.crc ?? crcOf(content), file.size ?? content.length];
    const flags = (file.flags ?? 0) | (file.behind ? 8 : 0);
    const extra = file.long ? numbers([1, 2], [16, 2], [size, 8], [packed.length, 8]) : Buffer.alloc(0);
    const sizes: (readonly [number, number])[] = [
      [crc, 4],
      [file.long ? 0xffffffff : packed.length, 4],
      [file.long ? 0xffffffff : size, 4],
    ];
    const told: (readonly [number, number])[] = file.behind
      ? [
          [0, 4],
          [0, 4],
          [0, 4],
        ]
      : sizes;
    const common: (readonly [number, number])[] = [
      [20, 2],
      [flags, 2],
      [file.method ?? 8, 2],
      [0x210000, 4],
    ];
    const head = Buffer.concat([numbers([0x04034b50, 4], ...common, ...told, [name.length, 2], [extra.length, 2]), name, extra, packed]);
    const behind = file.behind ? numbers([0x08074b50, 4], ...sizes) : Buffer.alloc(0);
    lines.push(
      Buffer.concat([
        numbers(
          [0x02014b50, 4],
          [20, 2],
          ...common,
          ...sizes,
          [name.length, 2],
          [extra.length, 2],
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 4],
          [at, 4],
        ),
        name,
        extra,
      ]),
    );
    heads.push(head, behind);
    at += head.length + behind.length;
  }
  const directory = Buffer.concat(lines);
  const end = numbers([0x06054b50, 4], [0, 4], [files.length, 2], [files.length, 2], [directory.length, 4], [at, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...heads, directory, end]));
}

function numbers(...list: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    list.map(([value, bytes]) => {
      const piece = Buffer.alloc(bytes);
      piece.writeUIntLE(value, 0, Math.min(bytes, 6));
      return piece;
    }),
  );
}
