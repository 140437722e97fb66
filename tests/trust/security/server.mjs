import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {projectFolder} from '../../support/serve.mjs';
import {payloads} from './payloads.mjs';

const types = {'.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json', '.css': 'text/css'};

export const escapeMarkup = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** How careless pages set a payload among their own markup. */
const splices = {
  page: (text) => text,
  attribute: (text) => `<input title="${text}"><input title='${text}'><input title=${text}>`,
  script: (text) =>
    `<script>var one = "${text}";</script><script>var two = '${text}';</script><script>var three = \`${text}\`;</script><script>var four = "${text.replace(/["']/g, '\\$&')}";</script>`,
  style: (text) => `<style>.x{color:${text}}</style><style>${text}</style><input value=secret><p class=x style="color:${escapeMarkup(text)}">x</p>`,
};

/** Every request for a canary: its address. */
export const canaries = [];

const controlPage = ({control, text}) =>
  `<!doctype html><html lang="en"><head><title>Control</title><script src="/tests/trust/security/pages/control.js" data-payload="${escapeMarkup(JSON.stringify({control, text}))}"></script></head><body>${splices[control]?.(text) ?? ''}</body></html>`;

/**
 * Pages that are no files, by the beginning of their path. Each gets the request's
 * address and gives a text, or a text with headers and a status.
 */
const pages = {
  '/trust/control/': ({pathname}) => {
    const [number] = pathname.slice('/trust/control/'.length).split('/');
    return {body: controlPage(payloads[+number])};
  },
  '/favicon.ico': () => ({status: 204}),
};

/** Adds pages to those that are served. */
export const addPages = (more) => Object.assign(pages, more);

/**
 * Answers a request for one of the pages.
 *
 * @returns whether there is such a page
 */
export const answer = async (request, response) => {
  const address = new URL(request.url, 'http://localhost');
  if (/canary/.test(address.pathname)) {
    canaries.push(address.pathname);
    response.writeHead(200, {'content-type': 'text/plain'});
    response.end();
    return true;
  }
  const found = Object.keys(pages).find((path) => address.pathname.startsWith(path));
  if (!found) return false;
  const {body, headers, status = 200} = await pages[found](address, request);
  response.writeHead(status, {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers});
  response.end(body);
  return true;
};

/** Serves the pages, and the project's files, from loopback. */
export const serveTrust = () =>
  new Promise((resolve) => {
    const server = createServer(async (request, response) => {
      if (await answer(request, response)) return;
      const file = join(projectFolder, normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)));
      if (!existsSync(file) || !statSync(file).isFile()) {
        response.writeHead(404);
        response.end();
        return;
      }
      response.writeHead(200, {'content-type': `${types[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`, 'access-control-allow-origin': '*'});
      createReadStream(file).pipe(response);
    }).listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      resolve({address: `http://127.0.0.1:${port}`, elsewhere: `http://localhost:${port}`, close: () => server.closeAllConnections?.() ?? server.close()});
    });
  });
