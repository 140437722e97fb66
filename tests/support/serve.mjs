import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Serves a folder from loopback.
 *
 * @param folder what to serve
 * @param pages pages that are not files, by their path
 * @param delays how many milliseconds to wait before a path is answered
 * @returns its address, and how to end it
 */
export const serve = (folder, {pages = {}, delays = {}} = {}) =>
  new Promise((resolve) => {
    const server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
      if (delays[path]) await new Promise((wake) => setTimeout(wake, delays[path]));
      if (path in pages) {
        response.writeHead(200, {'content-type': 'text/html; charset=utf-8'});
        response.end(pages[path]);
        return;
      }
      let file = join(folder, normalize(path));
      if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
      if (!existsSync(file)) {
        response.writeHead(404);
        response.end();
        return;
      }
      response.writeHead(200, {'content-type': `${types[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`});
      createReadStream(file).pipe(response);
    }).listen(0, '127.0.0.1', () => resolve({address: `http://127.0.0.1:${server.address().port}`, pages, close: () => server.close()}));
  });
