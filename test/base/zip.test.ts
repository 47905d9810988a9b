import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crcOf, encodeUtf8 } from '../../core/base/bytes.ts';
import { decodeText, openArchive, replaceParts, unzipParts, zipParts } from '../../core/base/zip.ts';
import { makeZip } from '../support/hand-made-zip.ts';

const parts = [
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'thư mục/tệp.xml', content: 'Đất đai 🏠 '.repeat(500) },
  { name: '10', content: new Uint8Array([0, 1, 2, 255]) },
  { name: '2', content: '' },
];

describe('packing parts', () => {
  it('gives the same bytes for the same parts', () => {
    expect(zipParts(parts)).toEqual(zipParts(structuredClone(parts)));
  });

  it('is unpacked by another library to the same parts', () => {
    const files = unzipSync(zipParts(parts));
    expect(Object.keys(files).sort()).toEqual(parts.map(({ name }) => name).sort());
    expect(Buffer.from(files['thư mục/tệp.xml'] ?? []).toString()).toBe('Đất đai 🏠 '.repeat(500));
  });

  it('keeps the order of the parts, and their content', () => {
    const opened = unzipParts(zipParts(parts));
    if (opened.type !== 'parts') throw new Error(opened.why);
    expect([...opened.parts.keys()]).toEqual(parts.map(({ name }) => name));
    expect([...opened.parts.values()].map((bytes) => Buffer.from(bytes))).toEqual(parts.map(({ content }) => Buffer.from(content)));
  });

  it('is unpacked again to any parts at all', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.uint8Array()), {
          selector: ([name]) => name.replace(/\\/g, '/'),
          maxLength: 5,
        }),
        (list) => {
          const given = list.filter(([name]) => !/[\\/]$/.test(name));
          const opened = unzipParts(zipParts(given.map(([name, content]) => ({ name, content }))));
          expect(opened.type === 'parts' && [...opened.parts].map(([name, bytes]) => [name, [...bytes]])).toEqual(
            given.map(([name, bytes]) => [name.replace(/\\/g, '/'), [...bytes]]),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it('replaces and leaves out parts, and keeps the stored bytes of the others', () => {
    const bytes = zipParts(parts);
    const archive = openArchive(bytes);
    if (typeof archive === 'string') throw new Error(archive);
    const made = openArchive(
      replaceParts(
        archive,
        new Map([
          ['10', 'mới'],
          ['2', null],
        ]),
      ),
    );
    if (typeof made === 'string') throw new Error(made);
    expect(made.entries.map(({ name }) => name)).toEqual(['[Content_Types].xml', 'thư mục/tệp.xml', '10']);
    for (const index of [0, 1]) {
      const [before, after] = [archive.entries[index], made.entries[index]];
      expect(made.bytes.subarray(after?.from, after?.to)).toEqual(bytes.subarray(before?.from, before?.to));
    }
    expect(Buffer.from(unzipSync(made.bytes)['10'] ?? []).toString()).toBe('mới');
    expect(replaceParts(archive, new Map())).toEqual(bytes);
  });

  it('reads what other programs pack: stored, with long sizes, with sizes behind the content', () => {
    for (const options of [{ method: 0 }, { long: true }, { behind: true }] as const) {
      const bytes = makeZip([{ name: 'a.xml', content: 'chữ '.repeat(100), ...options }]);
      const opened = unzipParts(bytes);
      expect(opened.type === 'parts' && Buffer.from(opened.parts.get('a.xml') ?? []).toString()).toBe('chữ '.repeat(100));
      const archive = openArchive(bytes);
      if (typeof archive === 'string') throw new Error(archive);
      const copied = unzipSync(replaceParts(archive, new Map([['b', null]])));
      expect(Buffer.from(copied['a.xml'] ?? []).toString()).toBe('chữ '.repeat(100));
    }
  });
});

describe('what cannot be unpacked', () => {
  const bytes = zipParts(parts);
  const damaged = bytes.slice();
  damaged[60] = (damaged[60] ?? 0) ^ 255;

  it.each([
    ['something else', new Uint8Array([1, 2, 3, 4, 5]), 'not zip'],
    ['nothing', new Uint8Array(), 'not zip'],
    ['one that ends too early', bytes.subarray(0, bytes.length - 30), 'truncated'],
    ['one with a changed byte', damaged, 'truncated'],
    ['one with a wrong check sum', makeZip([{ name: 'a', content: 'abc', crc: 1 }]), 'truncated'],
    ['one with a password', makeZip([{ name: 'a', content: 'abc', flags: 1 }]), 'encrypted'],
    ['one that says it is huge', makeZip([{ name: 'a', content: 'abc', size: 3_000_000_000 }]), 'too big'],
    ['one packed in a way nobody knows', makeZip([{ name: 'a', content: 'abc', method: 14 }]), 'truncated'],
  ])('%s', (_what, file, why) => {
    expect(unzipParts(file)).toEqual({ type: 'unreadable', why });
  });

  it('a bomb that lies about its size is given up', () => {
    const bomb = makeZip([{ name: 'a', content: new Uint8Array(30_000_000), size: 1000 }]);
    expect(unzipParts(bomb)).toEqual({ type: 'unreadable', why: 'too big' });
  });

  it('any bytes at all give an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(), (noise, at) => {
        const spoiled = bytes.slice();
        spoiled.set(noise.subarray(0, spoiled.length), at % Math.max(1, spoiled.length - noise.length));
        expect(['parts', 'unreadable']).toContain(unzipParts(spoiled).type);
      }),
      { numRuns: 200 },
    );
  });
});

describe('text and bytes', () => {
  it('writes UTF-8 as everybody does, a half character as a question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(0xffff)), (text, codes) => {
        const any = text + String.fromCharCode(...codes);
        expect(Buffer.from(any, 'utf8').equals(encodeUtf8(any))).toBe(true);
      }),
    );
  });

  it('reads UTF-8 with and without its mark, and UTF-16 in both orders', () => {
    const text = 'Đất đai 🏠';
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect([Buffer.from(text), Buffer.from(`\ufeff${text}`), little, Buffer.from(little).swap16()].map(decodeText)).toEqual([
      text,
      text,
      text,
      text,
    ]);
  });

  it('knows the check sum of the zip format', () => {
    expect(crcOf(encodeUtf8('123456789'))).toBe(0xcbf43926);
    expect(crcOf(new Uint8Array())).toBe(0);
    const packed = zipSync({ a: new Uint8Array([1, 2, 3, 4, 5]) });
    expect(crcOf(new Uint8Array([1, 2, 3, 4, 5]))).toBe(Buffer.from(packed).readUInt32LE(14));
  });

  it('packs so that a stock library unpacks it', () => {
    const archive = openArchive(zipParts([{ name: 'a', content: 'chữ'.repeat(50) }]));
    const entry = typeof archive === 'string' ? undefined : archive.entries[0];
    if (typeof archive === 'string' || !entry) throw new Error('no archive');
    expect(inflateRawSync(archive.bytes.subarray(entry.from + 31, entry.from + 31 + entry.packed)).toString()).toBe('chữ'.repeat(50));
  });
});
