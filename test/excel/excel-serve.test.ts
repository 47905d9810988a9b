import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { serveFolder } from '../../tools/excel-serve.mjs';

const home = mkdtempSync(join(tmpdir(), 'so-bao-cao-serve-'));
const server = createServer(serveFolder(join(home, 'site')));

beforeAll(async () => {
  mkdirSync(join(home, 'site', 'page'), { recursive: true });
  mkdirSync(join(home, 'site-beside'));
  writeFileSync(join(home, 'site', 'taskpane.html'), 'ngăn');
  writeFileSync(join(home, 'site', 'page', 'index.html'), 'trang');
  writeFileSync(join(home, 'site-beside', 'secret.txt'), 'không');
  writeFileSync(join(home, 'secret.txt'), 'không');
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
});
afterAll(() => {
  server.close();
  rmSync(home, { recursive: true, force: true });
});

/** By hand: `fetch` would tidy the path before it is sent. */
function ask(path: string, method = 'GET'): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the server for developers', () => {
  it('hands out the files of the built site, and a folder’s first page', async () => {
    expect(await ask('/taskpane.html?_host_Info=Excel')).toMatchObject({ status: 200, text: 'ngăn' });
    expect(await ask('/page/')).toMatchObject({ status: 200, text: 'trang' });
    expect((await ask('/taskpane.html')).headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('lets Excel on the web show the pane in its frame, and asks for the newest file each time', async () => {
    const { headers } = await ask('/taskpane.html');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['cross-origin-opener-policy']).toBeUndefined();
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['cache-control']).toBe('no-cache');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../site-beside/secret.txt',
    '/%00',
    '/%',
    '/none.html',
    '/page',
  ])('%s is not there', async (path) => expect((await ask(path)).status).toBe(404));

  it('takes nothing in', async () => {
    expect((await ask('/taskpane.html', 'POST')).status).toBe(405);
    expect(await ask('/taskpane.html', 'HEAD')).toMatchObject({ status: 200, text: '' });
  });
});
