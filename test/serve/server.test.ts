import { readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Asked, ask, book, bookName, type Ground, ground, sendRaw, withReadOnly } from './support.ts';

let place: Ground;
beforeEach(async () => {
  place = await ground();
});
afterEach(() => place.clear());

const bookPath = () => `/book?token=${place.served.token}`;
const onDisk = () => readFileSync(place.path);
const first = Buffer.from(book('first'));

async function stateNow(): Promise<string> {
  const { headers } = await ask(place.served, { path: bookPath() });
  return headers.etag ?? '';
}

async function put(more: Asked & { state?: string } = {}) {
  const { state, headers, ...rest } = more;
  return ask(place.served, {
    method: 'PUT',
    path: bookPath(),
    body: book('second'),
    headers: { Origin: place.served.origin, 'If-Match': state ?? (await stateNow()), ...headers },
    ...rest,
  });
}

describe('the page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/main-1.js', 'text/javascript; charset=utf-8'],
    ['/forms/a.json', 'application/json; charset=utf-8'],
  ])('%s is served as %s with the headers that guard it and none that opens it to others', async (path, type) => {
    const { status, headers } = await ask(place.served, { path });
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type });
    expect(headers['content-security-policy']).toMatch(/^default-src 'self';.*frame-ancestors 'none'/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/forms/../../secret.txt',
    '/forms/..%5c..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%',
    '/%00',
    '/index.html%00.js',
    '//secret.txt',
    '/.hidden',
    '/forms',
    '/forms/',
    '/FORMS/A.JSON',
    '/books',
    `/${encodeURIComponent(bookName)}`,
    '/__proto__',
  ])('%s leads nowhere', async (path) => {
    const { status, text } = await ask(place.served, { path });
    expect([400, 404]).toContain(status);
    expect(text).not.toContain('secret');
  });

  it('a link out of the folder is not followed', async () => {
    symlinkSync(join(place.folder, '..', 'secret.txt'), join(place.folder, '..', 'page', 'out.txt'));
    expect((await ask(place.served, { path: '/out.txt' })).status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'PROPFIND'])('%s is not for the page', async (method) => {
    expect((await ask(place.served, { method, path: '/index.html' })).status).toBe(405);
  });

  it('an address of another host in the request line is no way around', async () => {
    const back = await sendRaw(place.served, `GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${place.served.port}\r\n\r\n`);
    expect(back).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('is told of its book with the right token, and of nothing without', async () => {
    const told = '<meta name="so-bao-cao-book" content="Sổ “phường” &#38; &#60;A&#62;.xlsx">';
    expect((await ask(place.served, { path: `/?token=${place.served.token}` })).text).toContain(told);
    for (const path of ['/', '/?token=', '/?token=x', '/index.html']) {
      expect((await ask(place.served, { path })).text).not.toContain('so-bao-cao-book');
    }
  });

  it('has no book where none was named', async () => {
    const alone = await ground({ withoutBook: true });
    const { status } = await ask(alone.served, { path: `/book?token=${alone.served.token}` });
    expect({ status, address: alone.served.address }).toEqual({ status: 404, address: `${alone.served.origin}/` });
    await alone.clear();
  });
});

describe('who asks', () => {
  it.each([
    'evil.example',
    '127.0.0.1',
    'localhost',
    '127.0.0.1:1',
    '127.0.0.1.nip.io:PORT',
    'localhost.evil.example:PORT',
    '0.0.0.0:PORT',
  ])('a name that only resolves here is refused: %s', async (named) => {
    const Host = named.replace('PORT', String(place.served.port));
    for (const path of ['/', bookPath()]) {
      const { status, text } = await ask(place.served, { path, headers: { Host } });
      expect({ status, hasBook: text.includes('PK') }).toEqual({ status: 403, hasBook: false });
    }
  });

  it('localhost with our port is this machine too', async () => {
    const Host = `localhost:${place.served.port}`;
    expect((await ask(place.served, { path: bookPath(), headers: { Host } })).status).toBe(200);
    expect((await put({ headers: { Host, Origin: `http://${Host}` } })).status).toBe(204);
  });

  it.each(['', 'x', 'TOKEN', 'tokenx'])('the book needs the token, not “%s”', async (given) => {
    const wrong = given === 'tokenx' ? `${place.served.token}x` : given;
    for (const path of ['/book', `/book?token=${wrong}`, `/book?token=${wrong}&token=${place.served.token}`]) {
      expect((await ask(place.served, { path })).status).toBe(403);
      expect((await put({ path, state: 'x' })).status).toBe(403);
    }
    expect(onDisk()).toEqual(first);
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost', 'https://127.0.0.1:PORT', 'http://localhost:PORT'])(
    'another origin is refused: %s',
    async (named) => {
      const Origin = named.replace('PORT', String(place.served.port));
      expect((await ask(place.served, { path: bookPath(), headers: { Origin } })).status).toBe(403);
      expect((await put({ headers: { Origin } })).status).toBe(403);
      expect(onDisk()).toEqual(first);
    },
  );

  it.each(['cross-site', 'same-site'])('what the browser itself calls %s is refused', async (site) => {
    expect((await ask(place.served, { path: bookPath(), headers: { 'Sec-Fetch-Site': site } })).status).toBe(403);
  });

  it('a write without an origin is refused', async () => {
    const { status } = await ask(place.served, {
      method: 'PUT',
      path: bookPath(),
      body: book('second'),
      headers: { 'If-Match': await stateNow() },
    });
    expect({ status, held: onDisk() }).toEqual({ status: 403, held: first });
  });

  it.each(['POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'MOVE'])('%s is no way to the book', async (method) => {
    const { status, headers } = await ask(place.served, { method, path: bookPath(), headers: { Origin: place.served.origin } });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, PUT' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('two starts have two tokens', async () => {
    const other = await ground();
    expect(other.served.token).not.toBe(place.served.token);
    expect(place.served.token.length).toBeGreaterThanOrEqual(32);
    await other.clear();
  });
});

describe('the book', () => {
  it('is read as it stands', async () => {
    const { status, bytes, headers } = await ask(place.served, { path: bookPath() });
    expect({ status, bytes, etag: headers.etag }).toEqual({ status: 200, bytes: first, etag: expect.stringMatching(/^"[\w-]{43}"$/) });
  });

  it('is written whole, and a copy of what stood there is kept once per start', async () => {
    const written = await put();
    expect({ status: written.status, held: onDisk() }).toEqual({ status: 204, held: Buffer.from(book('second')) });
    expect((await put({ state: written.headers.etag ?? '', body: book('third') })).status).toBe(204);
    expect(onDisk()).toEqual(Buffer.from(book('third')));
    const copy = bookName.replace('.xlsx', ' (bản sao trước khi sửa).xlsx');
    expect(readdirSync(place.folder).sort()).toEqual([copy, bookName].sort());
    expect(readFileSync(join(place.folder, copy))).toEqual(first);
  });

  it('an earlier copy is never written over', async () => {
    const copy = (more: string) => join(place.folder, bookName.replace('.xlsx', ` (bản sao trước khi sửa${more}).xlsx`));
    writeFileSync(copy(''), 'một bản sao khác');
    expect((await put()).status).toBe(204);
    expect(readFileSync(copy(''), 'utf8')).toBe('một bản sao khác');
    expect(readFileSync(copy(' 2'))).toEqual(first);
  });

  it('somebody else’s change is never written over', async () => {
    const state = await stateNow();
    writeFileSync(place.path, book('theirs'));
    const { status, text } = await put({ state });
    expect({ status, held: onDisk() }).toEqual({ status: 412, held: Buffer.from(book('theirs')) });
    expect(text).toContain('đã được sửa ở nơi khác');
    expect((await put({ state: '*' })).status).toBe(412);
    expect(readdirSync(place.folder)).toEqual([bookName]);
  });

  it('a write that does not say what it saw is refused', async () => {
    const { status } = await ask(place.served, {
      method: 'PUT',
      path: bookPath(),
      body: book('second'),
      headers: { Origin: place.served.origin },
    });
    expect({ status, held: onDisk() }).toEqual({ status: 428, held: first });
  });

  it('of many writes at once one wins, and the file is that one', async () => {
    const state = await stateNow();
    const bodies = Array.from({ length: 12 }, (_, at) => book(`number ${at} ${'x'.repeat(5000)}`));
    const answers = await Promise.all(bodies.map((body) => put({ state, body })));
    const won = answers.findIndex(({ status }) => status === 204);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, ...Array.from({ length: 11 }, () => 412)]);
    expect(onDisk()).toEqual(Buffer.from(bodies[won] ?? []));
    expect(readdirSync(place.folder)).toHaveLength(2);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<!doctype html>')],
    ['the first half of a book', Buffer.from(book('second')).subarray(0, 40)],
  ])('%s is not written', async (_, body) => {
    expect({ status: (await put({ body })).status, held: onDisk() }).toEqual({ status: 422, held: first });
  });

  it('a packed body is refused, not unpacked', async () => {
    expect((await put({ headers: { 'Content-Encoding': 'gzip' } })).status).toBe(415);
  });

  it('a huge body is refused by its length, and by its bytes where it hides its length', async () => {
    const small = await ground({ largest: 1000 });
    const state = (await ask(small.served, { path: `/book?token=${small.served.token}` })).headers.etag ?? '';
    const head = (more: string) =>
      `PUT /book?token=${small.served.token} HTTP/1.1\r\nHost: 127.0.0.1:${small.served.port}\r\nOrigin: ${small.served.origin}\r\nIf-Match: ${state}\r\n${more}\r\n\r\n`;
    expect(await sendRaw(small.served, head('Content-Length: 99999999999'))).toMatch(/^HTTP\/1\.1 413 /);
    const chunk = `3e8\r\n${'x'.repeat(1000)}\r\n`;
    expect(await sendRaw(small.served, `${head('Transfer-Encoding: chunked')}${chunk.repeat(3)}`)).toMatch(/^HTTP\/1\.1 413 /);
    expect(readFileSync(small.path)).toEqual(first);
    await small.clear();
  });

  it('half a body and silence writes nothing', async () => {
    const state = await stateNow();
    const body = Buffer.from(book('second')).toString('latin1');
    const head = `PUT ${bookPath()} HTTP/1.1\r\nHost: 127.0.0.1:${place.served.port}\r\nOrigin: ${place.served.origin}\r\nIf-Match: ${state}\r\nContent-Length: ${body.length}\r\n\r\n`;
    await sendRaw(place.served, head + body.slice(0, -30), 50);
    expect((await ask(place.served, { path: bookPath() })).bytes).toEqual(first);
    expect(readdirSync(place.folder)).toEqual([bookName]);
  });

  it('two lengths in one request are refused', async () => {
    const head = `PUT ${bookPath()} HTTP/1.1\r\nHost: 127.0.0.1:${place.served.port}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
    expect(await sendRaw(place.served, head)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('a file that went away is said to be gone, and is not made anew', async () => {
    const state = await stateNow();
    renameSync(place.path, `${place.path}.đi`);
    expect((await ask(place.served, { path: bookPath() })).status).toBe(410);
    const { status, text } = await put({ state });
    expect({ status, left: readdirSync(place.folder) }).toEqual({ status: 410, left: [`${bookName}.đi`] });
    expect(text).toContain('không còn ở chỗ cũ');
  });

  it('a link put in its place is not followed', async () => {
    const state = await stateNow();
    const away = `${place.path}.đi`;
    renameSync(place.path, away);
    symlinkSync(away, place.path);
    expect((await put({ state })).status).toBe(410);
    expect(readFileSync(away)).toEqual(first);
  });

  it('a folder that may only be read leaves the old file whole and says so', async () => {
    const state = await stateNow();
    const { status, text } = await withReadOnly(place.folder, () => put({ state }));
    expect({ status, text }).toEqual({ status: 507, text: expect.stringContaining('Tệp cũ còn nguyên') });
    expect({ held: onDisk(), left: readdirSync(place.folder) }).toEqual({ held: first, left: [bookName] });
  });
});
