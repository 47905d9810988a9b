import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.zip': 'application/zip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Answers with the files of one folder. Excel on the web shows the pane in a frame of its own site: nothing here may forbid that. */
export function serveFolder(folder) {
  return async (request, response) => {
    const path = findPath(folder, request.url ?? '/');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const bytes = isRead && path ? await readFile(path).catch(() => null) : null;
    if (!bytes) {
      response.writeHead(isRead ? 404 : 405, { 'Content-Type': 'text/plain; charset=utf-8' }).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Content-Length': bytes.length,
      'Cache-Control': 'no-cache',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
}

/** The file that an address means; null where it would lead out of the folder. */
function findPath(folder, address) {
  try {
    const asked = decodeURIComponent(new URL(address, 'https://localhost').pathname);
    const path = normalize(join(folder, asked.endsWith('/') ? `${asked}index.html` : asked));
    return path.startsWith(folder + sep) && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}
