import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {projectFolder} from '../../support/serve.mjs';

const dist = join(projectFolder, 'dist');
const pageScript = fileURLToPath(new URL('page.js', import.meta.url));

/** What `src` gives when nothing is wrong. */
export const comparison = {
  a: {name: 'Café One', kind: 'library', pros: ['small'], figures: []},
  b: {name: 'Two', kind: 'library', cons: ['large'], figures: []},
  pick: 'Two',
  reason: 'It is the second.',
};

/** The file of a catalog that an address is of; `item` is the one of React. */
const roleOf = (path) =>
  path === '/src.json'
    ? 'src'
    : path.endsWith('/catalog.json')
      ? 'pointer'
      : /\/near-\d+\.json$/.test(path)
        ? 'near'
        : /\/\d+\.json$/.test(path)
          ? 'shard'
          : /\/items\/react\./.test(path)
            ? 'item'
            : '';

const escape = (text) => text.replace(/[&<"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The tag of a case, with the author's own words inside. */
const tagOf = ({role, a, b, fill}, address, index) => {
  const source = role === 'src' ? `src="${address}/src.json"` : `catalog="${address}/catalog/" a="${a ?? (role === 'near' ? 'raect' : 'react')}" b="${b ?? 'vue'}"`;
  const table = '<table><tr><th></th><th>React</th><th>Vue</th></tr><tr><td>Pros</td><td>jobs</td><td>docs</td></tr></table>';
  return `<nice-pick ${source}${fill ? ' fill' : ''}>${fill ? table : `<p>The author’s words ${index}</p>`}</nice-pick>`;
};

/**
 * Serves a page with one card a case, each of which gets its files from a host of
 * its own, so that a browser's limit of connections to a host parts them as well.
 *
 * @param cases what is wrong with which file, in each case
 * @returns where the page is, what was asked for, and how to mend all that is wrong
 */
export const startFaultServer = async (cases) => {
  if (!existsSync(join(dist, 'nice-pick.js'))) throw new Error('dist/nice-pick.js is missing: npm run build');
  // What is built may be built anew while the tests run.
  const script = readFileSync(join(dist, 'nice-pick.js'));
  const pointer = JSON.parse(readFileSync(join(dist, 'catalog/catalog.json'), 'utf8'));
  const files = new Map();
  const bodyOf = (path) => {
    if (path === '/src.json' || path === '/good.json') return Buffer.from(JSON.stringify(comparison));
    const file = join(dist, path);
    if (!files.has(path) && path.startsWith('/catalog/') && !path.includes('..') && existsSync(file)) files.set(path, readFileSync(file));
    return files.get(path);
  };
  const asked = new Map();
  const closed = [];
  const timers = new Set();
  let isMended = false;
  let tell;
  const results = new Promise((resolve) => (tell = resolve));

  const later = (milliseconds, act) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, milliseconds);
    timers.add(timer);
  };

  const server = createServer((request, response) => {
    const {port} = server.address();
    const {hostname, pathname: path} = new URL(request.url, `http://${request.headers.host ?? 'localhost'}`);
    const give = (status, body, headers = {}) => {
      response.writeHead(status, {'access-control-allow-origin': '*', 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close', ...headers});
      response.end(body);
    };
    const index = Number(/^c(\d+)\./.exec(hostname)?.[1] ?? -1);
    if (index >= 0 || hostname.startsWith('other.')) {
      const key = `${isMended ? 'mended' : 'first'} ${index} ${path}`;
      asked.set(key, (asked.get(key) ?? 0) + 1);
      response.on('close', () => response.writableFinished || closed.push(key));
      const {role, give: wrong} = cases[index] ?? {};
      const healthy = bodyOf(path);
      if (!isMended && wrong && roleOf(path) === role) wrong({request, response, socket: request.socket, body: healthy, give, later, port, path, pointer});
      else if (healthy) give(200, healthy);
      else give(404, 'Not here');
    } else if (path === '/results') {
      let text = '';
      request.on('data', (chunk) => (text += chunk));
      request.on('end', () => {
        give(200, '{}');
        tell(JSON.parse(text));
      });
    } else if (path === '/mend') {
      isMended = true;
      give(200, '{}');
    } else if (path === '/nice-pick.js') give(200, script, {'content-type': 'text/javascript'});
    else if (path === '/page.js') give(200, readFileSync(pageScript), {'content-type': 'text/javascript'});
    else if (path === '/') {
      const cells = cases.map((one, place) => {
        const address = `http://c${place}.localhost:${port}`;
        return `<div class=cell data-case="${place}" title="${escape(`${one.role}: ${one.name}`)}">${tagOf(one, address, place)}</div><div class=cell data-beside="${place}"><nice-pick src="${address}/good.json"></nice-pick></div>`;
      });
      give(
        200,
        `<!doctype html><html lang=en><meta charset=utf-8><title>Faults</title><style>body{display:grid;grid-template-columns:repeat(30,1fr);margin:0}.cell{block-size:16px;overflow:hidden}nice-pick,p{margin:0!important}</style>${cells.join('\n')}<script src="/page.js"></script><script type=module src="/nice-pick.js"></script>`,
        {'content-type': 'text/html; charset=utf-8'},
      );
    } else if (path === '/blank')
      give(200, '<!doctype html><html lang=en><meta charset=utf-8><title>Blank</title><script type=module src="/nice-pick.js"></script>', {
        'content-type': 'text/html; charset=utf-8',
      });
    else if (path === '/closed') response.writeHead(200, {'content-type': 'application/json', connection: 'close'}).end(JSON.stringify(comparison));
    else give(404, 'Not here');
  });
  server.on('clientError', (error, socket) => socket.destroy());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  return {
    address: `http://localhost:${port}`,
    addressOf: (index) => `http://c${index}.localhost:${port}`,
    /** What the page saw. */
    results,
    /** How often each file was asked for, by "first" or "mended", the case and the path. */
    asked,
    /** The requests whose browser went away before they were answered. */
    closed,
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
};
