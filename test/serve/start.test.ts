import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { commandFor } from '../../local/serve/open-browser.ts';
import type { Served } from '../../local/serve/server.ts';
import { serveBook } from '../../local/serve/start.ts';
import { Unusable } from '../../local/unusable.ts';
import { ask, book } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-bao-cao-start-'));
const path = join(folder, 'sổ của tôi.xlsx');
writeFileSync(path, book('mine'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let served: Served | null = null;
afterEach(async () => {
  await served?.close();
  served = null;
});

async function start(...typed: string[]): Promise<{ said: string; shown: string[] }> {
  const said: string[] = [];
  const shown: string[] = [];
  served = await serveBook({ typed, folder, print: (text) => said.push(text), show: (address) => shown.push(address) });
  return { said: said.join('\n'), shown };
}

describe('npm start', () => {
  it('without a word opens the sample with two errors and prints where', async () => {
    const { said, shown } = await start();
    expect(shown).toEqual([`http://127.0.0.1:${served?.port}/?mau=hai-loi`]);
    expect(said).toContain(shown[0]);
  });

  it('with a file opens that file, by its token', async () => {
    const { said, shown } = await start(path);
    expect(shown).toEqual([`http://127.0.0.1:${served?.port}/?token=${served?.token}`]);
    expect(said).toContain('sổ của tôi.xlsx');
    if (!served) throw new Error('not served');
    expect((await ask(served, { path: `/book?token=${served.token}` })).bytes).toEqual(Buffer.from(book('mine')));
  });

  it('--no-open shows nothing, --port is kept', async () => {
    const port = await freePort();
    const { shown } = await start('--no-open', '--port', String(port));
    expect({ shown, port: served?.port }).toEqual({ shown: [], port });
  });

  it.each([
    [['khong-co.xlsx'], 'Không tìm thấy'],
    [['.'], '.xlsx'],
    [['bao-cao.docx'], '.xlsx'],
    [['a.xlsx', 'b.xlsx'], 'Thừa “b.xlsx”'],
    [['--port', '0'], '“0”'],
    [['--port', '80x'], '“80x”'],
    [['--port', '65536'], '“65536”'],
    [['--port'], 'giá trị'],
    [['--mo'], '--mo'],
  ])('%j is refused in one sentence', async (typed, said) => {
    const refused = start(...typed);
    await expect(refused).rejects.toThrow(Unusable);
    await expect(refused).rejects.toThrow(said);
  });

  it('a port that is taken is said to be taken', async () => {
    const other = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    await expect(start('--port', String(port))).rejects.toThrow(`Cổng ${port} đang được chương trình khác dùng`);
    await new Promise((resolve) => other.close(resolve));
  });
});

describe('the browser that shows it', () => {
  it.each([
    ['darwin', {}, ['open']],
    ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler']],
    ['linux', { DISPLAY: ':0' }, ['xdg-open']],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
    ['linux', {}, null],
  ])('on %s with %j is %j', (platform, env, command) => {
    expect(commandFor(platform, env)).toEqual(command);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
