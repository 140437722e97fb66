import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {brotliCompressSync, gzipSync} from 'node:zlib';

const types = {'.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.txt': 'text/plain'};
const compressions = {br: brotliCompressSync, gzip: gzipSync};

/**
 * Serves a folder from loopback as a CDN would: compressed beforehand, and kept by the
 * browser, pages excepted.
 *
 * @returns its address, and how to end it
 */
export const serveLikeCdn = (folder) => {
  const known = new Map();
  const find = (path, encoding) => {
    const key = `${encoding}:${path}`;
    if (!known.has(key)) {
      const content = readFileSync(join(folder, normalize(path)));
      known.set(key, encoding ? compressions[encoding](content) : content);
    }
    return known.get(key);
  };
  return new Promise((resolve) => {
    const server = createServer(({url, headers}, response) => {
      const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
      const encoding = Object.keys(compressions).find((name) => headers['accept-encoding']?.includes(name)) ?? '';
      let body;
      try {
        body = find(path, encoding);
      } catch {
        response.writeHead(404).end();
        return;
      }
      const isPage = extname(path) === '.html';
      response.writeHead(200, {
        'content-type': `${types[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`,
        'content-length': body.length,
        'cache-control': isPage ? 'public, max-age=0, must-revalidate' : 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        ...(encoding && {'content-encoding': encoding}),
      });
      response.end(body);
    }).listen(0, '127.0.0.1', () => resolve({address: `http://127.0.0.1:${server.address().port}`, close: () => server.close()}));
  });
};
